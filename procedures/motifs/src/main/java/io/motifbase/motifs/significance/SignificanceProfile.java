package io.motifbase.motifs.significance;

/**
 * A vector of Z-scores over its length, so that graphs of all sizes can be compared: Z grows with the size of a graph.
 *
 * <p>Source: Milo et al. 2004, Science 303:1538.
 */
public final class SignificanceProfile {
    private SignificanceProfile() {}

    /**
     * Every z over the square root of the sum of squares; NaN marks a class without a Z.
     *
     * @return NaN there as well, and everywhere where the length is 0
     */
    public static double[] of(double... z) {
        double squares = 0;
        for (double value : z) {
            squares += Double.isNaN(value) ? 0 : value * value;
        }
        double length = Math.sqrt(squares);
        double[] profile = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            profile[i] = length == 0 ? Double.NaN : z[i] / length;
        }
        return profile;
    }
}
