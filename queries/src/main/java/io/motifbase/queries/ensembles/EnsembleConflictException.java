package io.motifbase.queries.ensembles;

/** What is asked for would be right in another store: this one has an ensemble of that name already. */
public final class EnsembleConflictException extends IllegalArgumentException {
    EnsembleConflictException(String message) {
        super(message);
    }
}
