package io.motifbase.trainer.training;

/** Training led to a loss or a weight that is infinite or not a number. */
public final class DivergedException extends ArithmeticException {
    public DivergedException(String message) {
        super(message);
    }
}
