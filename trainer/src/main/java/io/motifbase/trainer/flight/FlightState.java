package io.motifbase.trainer.flight;

/**
 * The moth at one moment: the joint at (x, y), y up; the angles of thorax (theta) and abdomen (phi) from +x, not wrapped.
 */
public record FlightState(
        double xCm,
        double xRateCmPerSecond,
        double yCm,
        double yRateCmPerSecond,
        double thetaRadians,
        double thetaRateRadiansPerSecond,
        double phiRadians,
        double phiRateRadiansPerSecond) {
    public FlightState {
        Checks.finite("xCm", xCm);
        Checks.finite("xRateCmPerSecond", xRateCmPerSecond);
        Checks.finite("yCm", yCm);
        Checks.finite("yRateCmPerSecond", yRateCmPerSecond);
        Checks.finite("thetaRadians", thetaRadians);
        Checks.finite("thetaRateRadiansPerSecond", thetaRateRadiansPerSecond);
        Checks.finite("phiRadians", phiRadians);
        Checks.finite("phiRateRadiansPerSecond", phiRateRadiansPerSecond);
    }
}
