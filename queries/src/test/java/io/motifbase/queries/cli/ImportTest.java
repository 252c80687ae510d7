package io.motifbase.queries.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.motifbase.queries.Fixtures;
import io.motifbase.queries.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    @TempDir
    private Path folder;

    private Path store;
    private Path small;
    private Path other;
    private Path layers;

    @BeforeEach
    void files() {
        store = folder.resolve("store");
        small = Fixtures.smallEdges(folder);
        other = Fixtures.write(folder.resolve("other.edges"), "a c 1\nb d 1\nc e 1\n");
        layers = Fixtures.smallLayers(folder);
    }

    private Run importing(Object... files) {
        Object[] words = new Object[files.length + 5];
        System.arraycopy(files, 0, words, 5, files.length);
        words[0] = "import";
        words[1] = "--store";
        words[2] = store;
        words[3] = "--layers";
        words[4] = layers;
        return Run.of(words);
    }

    private String ids() {
        Run list = Run.of("list", "--json", "--store", store);
        assertThat(list.err()).isEmpty();
        return list.out();
    }

    @Test
    void theSameContentAgainIsNoChange() {
        Run first = importing(small);
        assertThat(first.exit()).as(first.err()).isZero();
        String before = ids();

        Run again = importing(small, other);

        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("small", "other");
        assertThat(ids()).contains("\"id\":\"other\"").contains(before.strip().replaceAll("^\\[|]$", ""));
    }

    @Test
    void oneConflictKeepsAllFilesOut() {
        assertThat(importing(small).exit()).isZero();
        String before = ids();
        Path changed = Fixtures.write(folder.resolve("small.edges"), "a c 1\nb d 1\nd e 1\n");

        Run run = importing(other, changed);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines())
                .singleElement()
                .asString()
                .startsWith("motifbase: network small must have the content that is stored under this id");
        assertThat(run.out()).isEmpty();
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void oneOfAnotherEnsembleKeepsAllFilesOut() {
        assertThat(importing(small).exit()).isZero();
        String before = ids();

        Run run = importing(other, small, "--ensemble", "others");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines())
                .containsExactly("motifbase: ensemble of network small must be imported, as stored, got others");
        assertThat(ids()).isEqualTo(before);
    }

    @Test
    void twoFilesOfOneIdAreRefused() throws Exception {
        Path copy = Files.copy(
                small, Files.createDirectory(folder.resolve("copies")).resolve("small.edges"));

        Run run = importing(other, small, copy);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.errorLines())
                .containsExactly(
                        "motifbase: each file must have an id of its own, got small for " + small + " and for " + copy);
        assertThat(store).doesNotExist();
    }

    @Test
    void aBulkImportAnswersAsOneByOneDoes() {
        Run oneByOne = importing(small, other, "--json");
        String list = ids();
        store = folder.resolve("bulk");

        Run bulk = importing(small, other, "--json", "--bulk");

        assertThat(bulk.err()).isEmpty();
        assertThat(bulk.out()).hasSameSizeAs(oneByOne.out());
        assertThat(ids()).isEqualTo(list);
        Run again = importing(small, "--bulk");
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.errorLines())
                .containsExactly("motifbase: store must be new, got " + store + ", which is there");
    }
}
