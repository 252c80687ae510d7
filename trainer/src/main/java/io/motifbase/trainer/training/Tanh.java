package io.motifbase.trainer.training;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * tanh as a rational function of odd order 13 over even order 6, beyond +-7.905 constant; its error is below 1e-6 and its
 * bits are the same everywhere, which those of {@code Math.tanh} are not. Coefficients as in the Eigen library.
 */
final class Tanh {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final float BOUND = 7.90531110763549805f;
    private static final float[] ABOVE = {
        -2.76076847742355e-16f,
        2.00018790482477e-13f,
        -8.60467152213735e-11f,
        5.12229709037114e-08f,
        1.48572235717979e-05f,
        6.37261928875436e-04f,
        4.89352455891786e-03f,
    };
    private static final float[] BELOW = {
        1.19825839466702e-06f, 1.18534705686654e-04f, 2.26843463243900e-03f, 4.89352518554385e-03f,
    };

    private Tanh() {}

    /** z = tanh(z + bias) for count values from an index; count is a multiple of the vector length. */
    static void apply(float[] z, int from, int count, float bias) {
        for (int i = from; i < from + count; i += LANES) {
            FloatVector x =
                    FloatVector.fromArray(SPECIES, z, i).add(bias).max(-BOUND).min(BOUND);
            FloatVector square = x.mul(x);
            x.mul(polynomial(ABOVE, square)).div(polynomial(BELOW, square)).intoArray(z, i);
        }
    }

    private static FloatVector polynomial(float[] coefficients, FloatVector x) {
        FloatVector sum = FloatVector.broadcast(SPECIES, coefficients[0]);
        for (int i = 1; i < coefficients.length; i++) {
            sum = sum.fma(x, FloatVector.broadcast(SPECIES, coefficients[i]));
        }
        return sum;
    }

    /** error *= 1 - y^2, the derivative of tanh where it gave y. */
    static void backward(float[] error, float[] y, int count) {
        for (int i = 0; i < count; i += LANES) {
            FloatVector value = FloatVector.fromArray(SPECIES, y, i);
            FloatVector slope = FloatVector.broadcast(SPECIES, 1).sub(value.mul(value));
            FloatVector.fromArray(SPECIES, error, i).mul(slope).intoArray(error, i);
        }
    }
}
