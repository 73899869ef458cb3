package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A thing on a studio backdrop: one even, softly lit colour, so that a cut-out can find the edges. */
final class ProductPhoto {

    private static final double SHARE = 0.66;

    private ProductPhoto() {}

    static BufferedImage draw(Subject subject, String prompt, int width, int height, Random random) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Canvas canvas = Canvas.on(image);
        Color color = PromptColor.in(prompt).orElseGet(() -> shade(subject, random));
        backdrop(canvas, width, height, backdropColor(color, prompt, random));
        stand(canvas, subject, color, width / 2.0, height * 0.8, Math.min(width, height) * SHARE, random.nextInt(3));
        return image;
    }

    /** Draws a thing so that it stands with its foot on a point, with its shadow. */
    static void stand(Canvas canvas, Subject subject, Color color, double x, double foot, double size, int variant) {
        int side = (int) Math.ceil(size);
        BufferedImage layer = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Paintings.of(subject).paint(Canvas.on(layer).box(0, 0, side), color, variant);
        Rectangle box = Cutout.bounds(layer);
        double top = foot - box.y - box.height;
        canvas.softShadow(x, foot, box.width * 0.62, size * 0.11, 0.34);
        canvas.image(layer, x - box.x - box.width / 2.0, top, side, side);
    }

    static Color shade(Subject subject, Random random) {
        Color base = new Color(subject.hex());
        float[] hsb = Color.RGBtoHSB(base.getRed(), base.getGreen(), base.getBlue(), null);
        double hue = hsb[0] + (random.nextDouble() - 0.5) * 0.12;
        double brightness = Math.clamp(hsb[2] + (random.nextDouble() - 0.5) * 0.16, 0.12, 0.95);
        return Tone.hsb(hue, hsb[1], brightness);
    }

    private static Color backdropColor(Color subject, String prompt, Random random) {
        boolean light = Tone.luma(subject) > 0.7;
        if (prompt.contains("white background") && !light) {
            return Tone.rgb(0xDFE2E6);
        }
        double hue = random.nextDouble();
        return light ? Tone.hsb(hue, 0.35, 0.62) : Tone.hsb(hue, 0.3, 0.82);
    }

    private static void backdrop(Canvas canvas, int width, int height, Color color) {
        canvas.rect(
                0,
                0,
                width,
                height,
                Canvas.linear(0, 0, Tone.lighter(color, 0.08), 0, height, Tone.darker(color, 0.1)));
        canvas.glow(width * 0.42, height * 0.36, width * 0.8, height * 0.8, Color.WHITE, 0.2);
    }
}
