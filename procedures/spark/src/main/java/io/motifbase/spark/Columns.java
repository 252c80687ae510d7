package io.motifbase.spark;

import io.motifbase.trainer.layout.LayoutTables;
import java.util.List;
import java.util.Locale;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The columns of {@link LayoutTables} as Parquet has them. */
final class Columns {
    private Columns() {}

    static MessageType schema(String table, List<String> columns) {
        return new MessageType(table, columns.stream().map(Columns::column).toList());
    }

    private static Type column(String column) {
        String[] words = column.replace("?", "").split(" ", -1);
        boolean text = words[1].equals("text");
        PrimitiveTypeName type =
                text ? PrimitiveTypeName.BINARY : PrimitiveTypeName.valueOf(words[1].toUpperCase(Locale.ROOT));
        return Types.primitive(type, column.endsWith("?") ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED)
                .as(text ? LogicalTypeAnnotation.stringType() : null)
                .named(words[0]);
    }
}
