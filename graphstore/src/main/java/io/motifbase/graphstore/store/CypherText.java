package io.motifbase.graphstore.store;

/**
 * Bounds the text of a statement before the database reads it: its parser and planner take deep or long expressions for
 * minutes, or overflow the stack, and no time-out ends them.
 */
final class CypherText {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String QUOTES = "'\"`";

    private CypherText() {}

    /** @throws IllegalArgumentException where it is empty, too long, or has too many brackets in one another */
    static void check(String cypher) {
        if (cypher.isBlank()) {
            throw new IllegalArgumentException("cypher must be a statement, got none");
        }
        if (cypher.length() > CypherLimits.CHARACTERS) {
            throw new IllegalArgumentException("cypher must have at most " + CypherLimits.CHARACTERS
                    + " characters, got " + cypher.length() + ": put long values into parameters");
        }
        int nesting = nesting(cypher);
        if (nesting > CypherLimits.NESTING) {
            throw new IllegalArgumentException(
                    "cypher must have at most " + CypherLimits.NESTING + " brackets in one another, got " + nesting);
        }
    }

    /** The most brackets that are open at once, those in texts and quoted names left out. */
    private static int nesting(String cypher) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < cypher.length(); i++) {
            char character = cypher.charAt(i);
            if (QUOTES.indexOf(character) >= 0) {
                i = endOfQuoted(cypher, i);
            } else if (OPENING.indexOf(character) >= 0) {
                deepest = Math.max(deepest, ++depth);
            } else if (CLOSING.indexOf(character) >= 0) {
                depth--;
            }
        }
        return deepest;
    }

    private static int endOfQuoted(String cypher, int start) {
        char quote = cypher.charAt(start);
        int i = start + 1;
        while (i < cypher.length() && cypher.charAt(i) != quote) {
            i += cypher.charAt(i) == '\\' && quote != '`' ? 2 : 1;
        }
        return i;
    }
}
