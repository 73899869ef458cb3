package ai.vidgo.simulators.picture;

import java.awt.Color;

/** Shades of a colour. */
final class Tone {

    private Tone() {}

    /** A colour from {@code 0xRRGGBB}. */
    static Color rgb(int hex) {
        return new Color(hex);
    }

    /** The same colour with an opacity between 0 and 1. */
    static Color alpha(Color color, double opacity) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
    }

    /** A step towards white. */
    static Color lighter(Color color, double share) {
        return mix(color, Color.WHITE, share);
    }

    /** A step towards black. */
    static Color darker(Color color, double share) {
        return mix(color, Color.BLACK, share);
    }

    /** A mixture; share 0 is the first colour, 1 the second. */
    static Color mix(Color first, Color second, double share) {
        return new Color(
                part(first.getRed(), second.getRed(), share),
                part(first.getGreen(), second.getGreen(), share),
                part(first.getBlue(), second.getBlue(), share));
    }

    /** Hue, saturation and brightness, each between 0 and 1. */
    static Color hsb(double hue, double saturation, double brightness) {
        return Color.getHSBColor((float) hue, (float) saturation, (float) brightness);
    }

    /** Perceived lightness between 0 and 1. */
    static double luma(Color color) {
        return (0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue()) / 255;
    }

    private static int part(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * Math.clamp(share, 0, 1));
    }
}
