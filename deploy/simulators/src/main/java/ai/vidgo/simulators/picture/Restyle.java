package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A photo in another manner: colours mapped by style words, and the brushwork that goes with them. */
final class Restyle {

    private Restyle() {}

    static BufferedImage of(BufferedImage photo, String prompt, double strength, Random random) {
        String text = prompt.toLowerCase(Locale.ROOT);
        BufferedImage source = PictureFiles.cover(photo, photo.getWidth(), photo.getHeight());
        if (text.matches("(?s).*(sketch|pencil|line art|drawing|素描).*")) {
            return sketch(source);
        }
        if (text.matches("(?s).*(anime|cartoon|ghibli|comic|pixar|flat|動漫|卡通).*")) {
            return graded(source, Tone.hsb(random.nextDouble(), 0.5, 1), 0.16, 9);
        }
        if (text.matches("(?s).*(cyberpunk|neon|synthwave|賽博).*")) {
            return duotone(source, Tone.rgb(0x1B0B4B), Tone.rgb(0xFF3FA8), Tone.rgb(0x5CF3FF), strength);
        }
        if (text.matches("(?s).*(watercolor|oil|painting|impression|van gogh|水彩|油畫).*")) {
            return dabs(source, random);
        }
        if (text.matches("(?s).*(vintage|retro|sepia|film|復古).*")) {
            return duotone(source, Tone.rgb(0x2B1B10), Tone.rgb(0xB9834E), Tone.rgb(0xFBEBCB), strength);
        }
        return graded(source, Tone.hsb(random.nextDouble(), 0.55, 1), 0.12 + strength * 0.2, 64);
    }

    private static BufferedImage graded(BufferedImage image, Color tint, double share, int levels) {
        return mapped(image, color -> {
            Color mixed = Tone.mix(color, tint, share * 0.6);
            float[] hsb = Color.RGBtoHSB(mixed.getRed(), mixed.getGreen(), mixed.getBlue(), null);
            double brightness = Math.round(hsb[2] * levels) / (double) levels;
            return Tone.hsb(hsb[0], Math.min(1, hsb[1] * 1.35), Math.min(1, brightness * 1.04));
        });
    }

    private static BufferedImage duotone(BufferedImage image, Color dark, Color middle, Color light, double share) {
        return mapped(image, color -> {
            double luma = Tone.luma(color);
            Color toned = luma < 0.5 ? Tone.mix(dark, middle, luma * 2) : Tone.mix(middle, light, luma * 2 - 1);
            return Tone.mix(color, toned, Math.max(0.55, share));
        });
    }

    private static BufferedImage sketch(BufferedImage image) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                double here = luma(image, x, y);
                double edge = Math.abs(here - luma(image, x + 1, y)) + Math.abs(here - luma(image, x, y + 1));
                double hatch = (x + y) % 7 < 2 && here < 0.45 ? 0.25 : 0;
                double ink = Math.clamp(1 - edge * 5 - hatch - (1 - here) * 0.18, 0, 1);
                result.setRGB(
                        x,
                        y,
                        Tone.mix(Tone.rgb(0x2B2A33), Tone.rgb(0xFBF8F1), ink).getRGB());
            }
        }
        return result;
    }

    private static BufferedImage dabs(BufferedImage image, Random random) {
        BufferedImage result = PictureFiles.cover(image, image.getWidth(), image.getHeight());
        Canvas canvas = Canvas.on(result);
        double unit = Math.max(image.getWidth(), image.getHeight()) / 110.0;
        for (int i = 0; i < 9000; i++) {
            int x = random.nextInt(image.getWidth());
            int y = random.nextInt(image.getHeight());
            Color color = new Color(image.getRGB(x, y));
            Color dab = Tone.alpha(random.nextBoolean() ? Tone.lighter(color, 0.12) : Tone.darker(color, 0.1), 0.75);
            canvas.turned(random.nextInt(60) - 30, x, y, d -> d.oval(x, y, unit * 1.6, unit * 0.55, dab));
        }
        return result;
    }

    private static double luma(BufferedImage image, int x, int y) {
        return Tone.luma(
                new Color(image.getRGB(Math.min(x, image.getWidth() - 1), Math.min(y, image.getHeight() - 1))));
    }

    private static BufferedImage mapped(BufferedImage image, UnaryOperator<Color> map) {
        BufferedImage result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                result.setRGB(x, y, map.apply(new Color(image.getRGB(x, y))).getRGB());
            }
        }
        return result;
    }
}
