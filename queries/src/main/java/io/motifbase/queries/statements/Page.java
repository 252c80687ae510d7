package io.motifbase.queries.statements;

/**
 * A part of a long list.
 *
 * @param number from 1
 * @param size entries on a page, 1 to 1000
 */
public record Page(int number, int size) {
    public static final int LARGEST = 1000;

    public Page {
        if (number < 1 || number > 1_000_000) {
            throw new IllegalArgumentException("page must be from 1 to 1000000, got " + number);
        }
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("size must be from 1 to " + LARGEST + ", got " + size);
        }
    }

    long skipped() {
        return (number - 1L) * size;
    }
}
