package ai.vidgo.simulators.video;

import java.util.Locale;

/**
 * Width and height of a clip, both even, as H.264 needs them.
 *
 * @param width pixels
 * @param height pixels
 */
public record ClipSize(int width, int height) {

    /** The size of a resolution word such as {@code 720P} at an aspect ratio such as {@code 16:9}. */
    public static ClipSize of(String resolution, String aspectRatio) {
        int colon = aspectRatio.indexOf(':');
        double x = Double.parseDouble(aspectRatio.substring(0, colon));
        double y = Double.parseDouble(aspectRatio.substring(colon + 1));
        return of(resolution, x / y);
    }

    /** The size of a resolution word for a picture of that width by height. */
    public static ClipSize like(String resolution, int width, int height) {
        return of(resolution, Math.clamp((double) width / height, 0.4, 2.5));
    }

    private static ClipSize of(String resolution, double ratio) {
        int lines = Integer.parseInt(resolution.toLowerCase(Locale.ROOT).replace("p", ""));
        return ratio >= 1
                ? new ClipSize(even(lines * ratio), even(lines))
                : new ClipSize(even(lines), even(lines / ratio));
    }

    private static int even(double value) {
        return (int) Math.round(value / 2) * 2;
    }
}
