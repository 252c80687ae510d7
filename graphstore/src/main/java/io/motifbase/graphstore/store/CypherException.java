package io.motifbase.graphstore.store;

/** The database refused or ended a statement of a user. */
public final class CypherException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code of Neo4j, such as {@code Neo.ClientError.Statement.SyntaxError} */
    public CypherException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
