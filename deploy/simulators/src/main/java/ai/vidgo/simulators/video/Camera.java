package ai.vidgo.simulators.video;

import java.awt.geom.AffineTransform;

/**
 * A slow camera move over a picture that is a little larger than the frame.
 *
 * @param zoomFrom scale at the start
 * @param zoomTo scale at the end
 * @param spareX how many pixels the picture is wider than the frame
 * @param spareY how many pixels the picture is higher than the frame
 * @param driftX share of the spare width that is travelled, negative to the left
 * @param driftY share of the spare height that is travelled, negative upwards
 */
record Camera(double zoomFrom, double zoomTo, double spareX, double spareY, double driftX, double driftY) {

    /** One of six moves. */
    static Camera choose(long seed, double spareX, double spareY) {
        return switch (Math.floorMod(seed, 6)) {
            case 0 -> new Camera(1.0, 1.25, spareX, spareY, 0, 0);
            case 1 -> new Camera(1.25, 1.0, spareX, spareY, 0, 0);
            case 2 -> new Camera(1.05, 1.05, spareX, spareY, 0.9, 0);
            case 3 -> new Camera(1.05, 1.05, spareX, spareY, -0.9, 0.2);
            case 4 -> new Camera(1.05, 1.18, spareX, spareY, 0.4, -0.7);
            default -> new Camera(1.2, 1.05, spareX, spareY, -0.5, 0.5);
        };
    }

    /** How the picture lies in the frame at a point of time between 0 and 1. */
    AffineTransform at(double share) {
        double eased = share * share * (3 - 2 * share);
        double zoom = zoomFrom + (zoomTo - zoomFrom) * eased;
        double shift = eased - 0.5;
        AffineTransform view = new AffineTransform();
        view.translate(-spareX / 2 + spareX * driftX * shift, -spareY / 2 + spareY * driftY * shift);
        double centreX = spareX * 2.78;
        double centreY = spareY * 2.78;
        view.translate(centreX, centreY);
        view.scale(zoom, zoom);
        view.translate(-centreX, -centreY);
        return view;
    }
}
