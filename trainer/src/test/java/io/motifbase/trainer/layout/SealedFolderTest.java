package io.motifbase.trainer.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFolderTest {
    @TempDir
    Path dir;

    private Path sealed() throws IOException {
        Files.createDirectories(dir.resolve("networks"));
        Files.writeString(dir.resolve("networks/part-00000.parquet"), "abc");
        Files.writeString(dir.resolve("networks/part-00001.parquet"), "");
        Files.writeString(dir.resolve("networks/.part-00000.parquet.crc"), "book-keeping");
        Files.writeString(dir.resolve("_SUCCESS"), "");
        SealedFolder.seal(new LocalFolder(dir), LayoutProperties.ofEnsemble("moth", 2));
        return dir;
    }

    private SealedFolder open(String format) {
        return SealedFolder.open(new LocalFolder(dir), format);
    }

    private void refuses(String format, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open(format))
                .satisfies(e -> assertThat(e.getMessage()).contains(words).hasLineCount(1));
    }

    @Test
    void writesWhatCoreutilsCheck() throws IOException {
        sealed();
        assertThat(Files.readString(dir.resolve("layout.properties")))
                .isEqualTo("ensemble=moth\nformat=motifbase-ensemble\nnetworks=2\nversion=1\n");
        // sums of "abc" and of nothing as in FIPS 180-2, appendix B, and everywhere
        assertThat(Files.readAllLines(dir.resolve("SHA256SUMS")))
                .hasSize(3)
                .contains(
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  networks/part-00000.parquet",
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  networks/part-00001.parquet");
    }

    @Test
    void opensAsItWasSealed() throws IOException {
        sealed();
        SealedFolder folder = open(LayoutProperties.ENSEMBLE);
        assertThat(folder.properties()).isEqualTo(LayoutProperties.ofEnsemble("moth", 2));
        assertThat(folder.parts("networks"))
                .containsExactly(SealedFolder.part("networks", 0), SealedFolder.part("networks", 1));
        assertThat(folder.parts("neurons")).isEmpty();
        assertThat(folder.sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void refusesAFolderThatIsNone() {
        refuses(LayoutProperties.SCORES, dir.toString(), "folder of motifbase-scores", "no layout.properties");
        dir = dir.resolve("nowhere");
        refuses(LayoutProperties.SCORES, dir.toString(), "there is none");
    }

    @Test
    void refusesAnIncompleteFolder() throws IOException {
        Files.delete(sealed().resolve("SHA256SUMS"));
        refuses(LayoutProperties.ENSEMBLE, dir.toString(), "complete", "SHA256SUMS");
    }

    @Test
    void refusesAnotherFormat() throws IOException {
        sealed();
        refuses(LayoutProperties.SCORES, "layout.properties", "motifbase-scores, got motifbase-ensemble");
    }

    @Test
    void refusesAnotherVersionBeforeAnyChecksum() throws IOException {
        Path file = sealed().resolve("layout.properties");
        Files.writeString(file, Files.readString(file).replace("version=1", "version=2"));
        refuses(LayoutProperties.ENSEMBLE, "layout.properties", "version must be 1, got 2");
    }

    @Test
    void refusesAMissingPart() throws IOException {
        Files.delete(sealed().resolve("networks/part-00001.parquet"));
        refuses(LayoutProperties.ENSEMBLE, "networks/part-00001.parquet", "missing");
    }

    @Test
    void refusesAChangedPart() throws IOException {
        Files.writeString(sealed().resolve("networks/part-00000.parquet"), "abd");
        refuses(LayoutProperties.ENSEMBLE, "networks/part-00000.parquet", "ba7816bf", "a52d159f");
    }

    @Test
    void refusesAPartThatIsNotListed() throws IOException {
        Files.writeString(sealed().resolve("networks/part-00002.parquet"), "abc");
        refuses(LayoutProperties.ENSEMBLE, "networks/part-00002.parquet", "listed");
    }

    @Test
    void refusesChecksumsThatAreNone() throws IOException {
        Files.writeString(sealed().resolve("SHA256SUMS"), "something else\n");
        refuses(LayoutProperties.ENSEMBLE, "SHA256SUMS line 1", "64 hexadecimal digits");
    }

    @Test
    void refusesPropertiesThatAreNone() throws IOException {
        Path file = sealed().resolve("layout.properties");
        Files.writeString(file, "format=motifbase-ensemble\nversion=1\nensemble=moth\nnetworks=tw\\u00");
        refuses(LayoutProperties.ENSEMBLE, "layout.properties");
        Files.writeString(file, "format=motifbase-ensemble\nversion=1\nensemble=moth\nnetworks=two");
        refuses(LayoutProperties.ENSEMBLE, "layout.properties", "networks must be a whole number, got 'two'");
        Files.writeString(file, "format=motifbase-ensemble\nversion=1\nnetworks=2");
        refuses(LayoutProperties.ENSEMBLE, "layout.properties", "ensemble must be given");
    }

    @Test
    void keepsAnyTextInProperties() {
        Map<String, String> all = Map.of("b", "1=2\nthree \\ four", "#a ", " \u03b1:\u2028", "", "", "=", "#");
        String text = PropertiesText.of(all);
        assertThat(PropertiesText.read(text)).isEqualTo(all);
        assertThat(text.lines()).isSorted().hasSize(all.size());
        assertThat(PropertiesText.of(Map.of())).isEmpty();
    }
}
