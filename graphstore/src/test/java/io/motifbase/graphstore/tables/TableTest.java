package io.motifbase.graphstore.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    private static final Table TABLE =
            Table.of("things", List.of("name text", "number int64?", "weight float", "flag boolean"));

    @TempDir
    private Path folder;

    private Path write(Table table, String name) throws IOException {
        Path file = folder.resolve(name);
        table.write(file, out -> {
            for (int i = 0; i < 1000; i++) {
                out.write("n" + i % 3, i % 2 == 0 ? null : (long) i, 0.5f * i, i % 5 == 0);
            }
        });
        return file;
    }

    private static List<String> rows(Path... files) throws IOException {
        List<String> rows = new ArrayList<>();
        try (TableReader in = new TableReader(TABLE, List.of(files))) {
            while (in.next()) {
                rows.add(in.text("name") + " " + in.int64OrNull("number") + " " + in.float32("weight") + " "
                        + in.flag("flag"));
            }
        }
        return rows;
    }

    @Test
    void rowsComeBackFromOneFileAfterTheOther() throws IOException {
        Path one = write(TABLE, "one");
        assertThat(rows(one)).hasSize(1000).startsWith("n0 null 0.0 true", "n1 1 0.5 false");
        Path empty = folder.resolve("empty");
        TABLE.write(empty, out -> {});
        assertThat(rows(empty, one, empty, one)).hasSize(2000).endsWith("n0 999 499.5 false");
        assertThat(rows()).isEmpty();
    }

    @Test
    void rowsThatAreAddedTogetherAreOneGroup() throws IOException {
        Path file = folder.resolve("grouped");
        try (GroupedTable out = new GroupedTable(TABLE, file)) {
            out.add(rows -> rows.write("a", 1L, 1f, true));
            out.add(rows -> {});
            out.add(rows -> {
                rows.write("b", 2L, 2f, true);
                rows.write("b", 3L, 3f, false);
            });
        }
        assertThat(rows(file)).containsExactly("a 1 1.0 true", "b 2 2.0 true", "b 3 3.0 false");
        assertThat(footer(file).getRow_groups())
                .extracting(group -> group.getNum_rows())
                .containsExactly(1L, 2L);
        assertThat(folder.toFile().list()).containsExactly("grouped");
    }

    @Test
    void manyRowsThatAreAddedTogetherAreSeveralGroups() throws IOException {
        Path file = folder.resolve("grouped");
        int many = (1 << 20) + 5;
        try (GroupedTable out = new GroupedTable(TABLE, file)) {
            out.add(rows -> {
                for (long i = 0; i < many; i++) {
                    rows.write("a", i, 1f, true);
                }
            });
        }
        assertThat(rows(file)).hasSize(many).endsWith("a " + (many - 1) + " 1.0 true");
        assertThat(footer(file).getRow_groups())
                .extracting(group -> group.getNum_rows())
                .containsExactly(1L << 20, 5L);
    }

    /** The library's own order is that of a hash set, another one in each process. */
    @Test
    void encodingsAreSorted() throws IOException {
        FileMetaData footer = footer(write(TABLE, "one"));
        assertThat(footer.getRow_groups().get(0).getColumns()).hasSize(4).allSatisfy(column -> {
            assertThat(column.getMeta_data().getEncodings()).isSorted();
            assertThat(column.getMeta_data().getEncoding_stats()).isSorted();
        });
    }

    private static FileMetaData footer(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
        return Util.readFileMetaData(
                new ByteArrayInputStream(Arrays.copyOfRange(bytes, bytes.length - 8 - length, bytes.length - 8)));
    }

    @Test
    void columnsThatMayBeEmptyElsewhereMustNotBeHere() throws IOException {
        Table lax = Table.of(
                "things", List.of("more int32", "name text?", "number int64?", "weight float?", "flag boolean?"));
        Path file = folder.resolve("lax");
        lax.write(file, out -> {
            out.write(1, "a", null, 1f, true);
            out.write(2, "b", 2L, null, true);
        });
        try (TableReader in = new TableReader(TABLE, List.of(file))) {
            assertThat(in.next()).isTrue();
            assertThat(in.isAt("name", "a")).isTrue();
            assertThatIllegalArgumentException()
                    .isThrownBy(in::next)
                    .withMessage(file + " row 2: column weight must not be empty");
        }
    }
}
