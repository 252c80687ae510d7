package io.motifbase.spark;

import java.util.stream.Stream;

/** Words of a command. */
final class Words {
    private Words() {}

    static String[] joined(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }
}
