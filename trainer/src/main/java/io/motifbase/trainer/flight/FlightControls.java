package io.motifbase.trainer.flight;

/**
 * What the moth does, constant over a run.
 *
 * @param forceDyn magnitude of the aerodynamic force
 * @param forceAngleRadians its angle to the axis of the thorax
 * @param torqueDynCm torque of the muscles at the joint
 */
public record FlightControls(double forceDyn, double forceAngleRadians, double torqueDynCm) {
    public FlightControls {
        Checks.finite("forceDyn", forceDyn);
        Checks.finite("forceAngleRadians", forceAngleRadians);
        Checks.finite("torqueDynCm", torqueDynCm);
    }
}
