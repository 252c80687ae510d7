package io.motifbase.trainer.flight;

import io.motifbase.trainer.random.RandomStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Where a run starts and what drives it.
 *
 * <p>A random start is drawn as the published training rows were: force in [0, 44300] dyn at any angle, torque within
 * +-1e5 dyn cm, velocities within +-1500 cm/s, any angles, angular rates within +-25 rad/s, from the origin.
 */
public record FlightStart(FlightState state, FlightControls controls) {
    private static final double FULL_TURN_RADIANS = 2 * Math.PI;

    /** The start of one row: a function of seed and row number alone. */
    public static FlightStart random(long seed, long row) {
        UniformRandomProvider random = RandomStream.of(seed, RandomStream.Purpose.FLIGHT_ROW, row);
        FlightControls controls = new FlightControls(
                within(random, 0, 44300), within(random, 0, FULL_TURN_RADIANS), within(random, -1e5, 1e5));
        FlightState state = new FlightState(
                0,
                within(random, -1500, 1500),
                0,
                within(random, -1500, 1500),
                within(random, 0, FULL_TURN_RADIANS),
                within(random, -25, 25),
                within(random, 0, FULL_TURN_RADIANS),
                within(random, -25, 25));
        return new FlightStart(state, controls);
    }

    private static double within(UniformRandomProvider random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
