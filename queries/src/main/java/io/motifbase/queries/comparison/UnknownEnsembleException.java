package io.motifbase.queries.comparison;

import java.util.List;

/** There is no ensemble of this name. */
public final class UnknownEnsembleException extends RuntimeException {
    UnknownEnsembleException(List<String> known, String name) {
        super("ensemble must be one of " + known + ", got " + name);
    }
}
