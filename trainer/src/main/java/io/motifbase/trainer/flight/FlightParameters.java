package io.motifbase.trainer.flight;

/**
 * Every constant of the flight model.
 *
 * @param thorax head and thorax, one body
 * @param abdomen the other body
 * @param thoraxArmCm L1, joint to centre of the thorax
 * @param abdomenArmCm L2, joint to centre of the abdomen
 * @param forceArmCm L3, joint to the point where the force acts, along the thorax
 * @param joint the spring between the bodies
 * @param surroundings gravity and air
 */
public record FlightParameters(
        Ellipsoid thorax,
        Ellipsoid abdomen,
        double thoraxArmCm,
        double abdomenArmCm,
        double forceArmCm,
        Joint joint,
        Surroundings surroundings) {
    public FlightParameters {
        Checks.above0("thoraxArmCm", thoraxArmCm);
        Checks.above0("abdomenArmCm", abdomenArmCm);
        Checks.finite("forceArmCm", forceArmCm);
    }

    /** Set A, on which the published networks were trained (Zahn and others 2022). */
    public static FlightParameters setA() {
        Ellipsoid thorax = new Ellipsoid(0.5, 0.9, 0.9);
        Ellipsoid abdomen = new Ellipsoid(0.75, 1.9, 0.4);
        return new FlightParameters(thorax, abdomen, 0.9, 1.9, 0.75, new Joint(23000, 14075.8, 0), Surroundings.EARTH);
    }

    /** Set B, of the earlier control code. */
    public static FlightParameters setB() {
        Ellipsoid thorax = new Ellipsoid(0.507, 0.908, 1);
        Ellipsoid abdomen = new Ellipsoid(0.1295, 1.7475, 1);
        return new FlightParameters(
                thorax, abdomen, 0.908, 1.7475, 0.75, new Joint(29.3, 14075.8, 0), Surroundings.EARTH);
    }

    /** The moth with every length times a size factor; the joint and the air stay as they are. */
    public FlightParameters scaled(double sizeFactor) {
        Checks.above0("sizeFactor", sizeFactor);
        return new FlightParameters(
                thorax.scaled(sizeFactor),
                abdomen.scaled(sizeFactor),
                thoraxArmCm * sizeFactor,
                abdomenArmCm * sizeFactor,
                forceArmCm * sizeFactor,
                joint,
                surroundings);
    }
}
