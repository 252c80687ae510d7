package io.motifbase.spark;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Spells out the columns of a table, one after the other. */
final class Columns {
    private final String table;
    private final Types.MessageTypeBuilder columns = Types.buildMessage();

    private Columns(String table) {
        this.table = table;
    }

    static Columns named(String table) {
        return new Columns(table);
    }

    Columns required(PrimitiveTypeName type, String column) {
        columns.required(type).named(column);
        return this;
    }

    Columns optional(PrimitiveTypeName type, String column) {
        columns.optional(type).named(column);
        return this;
    }

    Columns text(String column) {
        columns.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column);
        return this;
    }

    Columns optionalText(String column) {
        columns.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(column);
        return this;
    }

    MessageType schema() {
        return columns.named(table);
    }
}
