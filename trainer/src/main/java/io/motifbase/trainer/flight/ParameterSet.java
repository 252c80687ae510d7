package io.motifbase.trainer.flight;

/** The published sets of constants. */
public enum ParameterSet {
    /** On which the published networks were trained (Zahn and others 2022). */
    A,
    /** Of the earlier control code. */
    B;

    /** The constants of a moth of size 1. */
    public FlightParameters parameters() {
        return this == A ? FlightParameters.setA() : FlightParameters.setB();
    }
}
