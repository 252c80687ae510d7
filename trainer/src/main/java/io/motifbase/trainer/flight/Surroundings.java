package io.motifbase.trainer.flight;

/**
 * What the moth flies in.
 *
 * @param gravityCmPerSecond2 at least 0
 * @param airDensityGramsPerCm3 above 0
 * @param airViscosityPoise above 0
 */
public record Surroundings(double gravityCmPerSecond2, double airDensityGramsPerCm3, double airViscosityPoise) {
    /** Sea level, the same in every published parameter set. */
    public static final Surroundings EARTH = new Surroundings(980, 0.00118, 0.000186);

    public Surroundings {
        Checks.notBelow0("gravityCmPerSecond2", gravityCmPerSecond2);
        Checks.above0("airDensityGramsPerCm3", airDensityGramsPerCm3);
        Checks.above0("airViscosityPoise", airViscosityPoise);
    }
}
