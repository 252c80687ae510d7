package io.motifbase.trainer.flight;

/**
 * A solid ellipsoid of revolution: head and thorax, or abdomen.
 *
 * @param halfWidthCm half of the short axis, above 0
 * @param halfLengthCm half of the long axis, above 0
 * @param densityGramsPerCm3 above 0
 */
public record Ellipsoid(double halfWidthCm, double halfLengthCm, double densityGramsPerCm3) {
    public Ellipsoid {
        Checks.above0("halfWidthCm", halfWidthCm);
        Checks.above0("halfLengthCm", halfLengthCm);
        Checks.above0("densityGramsPerCm3", densityGramsPerCm3);
    }

    public double massGrams() {
        return densityGramsPerCm3 * 4 / 3 * Math.PI * halfWidthCm * halfWidthCm * halfLengthCm;
    }

    /** Moment of inertia about a short axis through the centre. */
    public double inertiaGramsCm2() {
        return massGrams() * (halfLengthCm * halfLengthCm + halfWidthCm * halfWidthCm) / 5;
    }

    /** Area seen along the long axis. */
    public double frontalAreaCm2() {
        return Math.PI * halfWidthCm * halfWidthCm;
    }

    Ellipsoid scaled(double factor) {
        return new Ellipsoid(halfWidthCm * factor, halfLengthCm * factor, densityGramsPerCm3);
    }
}
