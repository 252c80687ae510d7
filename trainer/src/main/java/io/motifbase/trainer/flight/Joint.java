package io.motifbase.trainer.flight;

/**
 * The damped spring between thorax and abdomen.
 *
 * @param stiffnessDynCmPerRadian at least 0
 * @param dampingDynCmSecondsPerRadian at least 0
 * @param restAngleRadians bend of the joint at rest; 0 is straight
 */
public record Joint(double stiffnessDynCmPerRadian, double dampingDynCmSecondsPerRadian, double restAngleRadians) {
    public Joint {
        Checks.notBelow0("stiffnessDynCmPerRadian", stiffnessDynCmPerRadian);
        Checks.notBelow0("dampingDynCmSecondsPerRadian", dampingDynCmSecondsPerRadian);
        Checks.finite("restAngleRadians", restAngleRadians);
    }
}
