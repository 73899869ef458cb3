package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.util.Random;

/** Draws the places. A product stands at the middle, with its foot at {@link #FLOOR} of the height. */
final class Scenery {

    /** Where a product's foot is, as a share of the height. */
    static final double FLOOR = 0.8;

    private final Canvas c;
    private final double w;
    private final double h;
    private final Random random;

    Scenery(Canvas canvas, double width, double height, Random random) {
        this.c = canvas;
        this.w = width;
        this.h = height;
        this.random = random;
    }

    void draw(Scene scene) {
        switch (scene) {
            case STUDIO -> studio();
            case NATURE -> nature();
            case LUXURY -> luxury();
            case MINIMAL -> minimal();
            case LIFESTYLE -> lifestyle();
        }
    }

    private void studio() {
        Color base = Tone.hsb(0.55 + random.nextDouble() * 0.14, 0.12, 0.8);
        c.rect(0, 0, w, h, Canvas.linear(0, 0, Tone.darker(base, 0.35), 0, h * 0.66, Tone.lighter(base, 0.35)));
        c.rect(
                0,
                h * 0.66,
                w,
                h * 0.34,
                Canvas.linear(0, h * 0.66, Tone.lighter(base, 0.42), 0, h, Tone.darker(base, 0.12)));
        c.glow(w * 0.5, h * 0.45, w * 0.5, h * 0.5, Color.WHITE, 0.75);
        for (int side = -1; side <= 1; side += 2) {
            double x = w * (0.5 + side * 0.4);
            c.line(x, h * 0.2, x + side * w * 0.02, h * 0.78, w * 0.008, Tone.rgb(0x2B2E34));
            c.turned(side * 14, x, h * 0.18, d -> {
                d.round(x - w * 0.085, h * 0.06, w * 0.17, h * 0.24, w * 0.01, Tone.rgb(0x24262B));
                d.round(x - w * 0.075, h * 0.075, w * 0.15, h * 0.21, w * 0.008, Tone.rgb(0xFFFDF6));
            });
            c.glow(x - side * w * 0.05, h * 0.2, w * 0.28, h * 0.3, Tone.rgb(0xFFF6DF), 0.55);
        }
        podium(w * 0.5, h * FLOOR, w * 0.3, h * 0.09, Tone.lighter(base, 0.55));
    }

    private void nature() {
        c.rect(0, 0, w, h, Canvas.linear(0, 0, Tone.rgb(0xCFE8F2), 0, h, Tone.rgb(0xE9F2D8)));
        c.glow(w * 0.75, h * 0.16, w * 0.4, h * 0.4, Tone.rgb(0xFFF3B8), 0.95);
        for (int layer = 0; layer < 4; layer++) {
            Color green = Tone.mix(Tone.rgb(0xA9CBB4), Tone.rgb(0x2F6B43), layer / 3.0);
            double base = h * (0.4 + layer * 0.08);
            for (int i = 0; i < 9; i++) {
                double x = w * (i + random.nextDouble()) / 8.5 - w * 0.05;
                double r = w * (0.09 + random.nextDouble() * 0.06);
                c.oval(x, base, r, r * (0.8 + random.nextDouble() * 0.8), green);
            }
            c.rect(0, base, w, h - base, green);
        }
        c.rect(0, h * 0.7, w, h * 0.3, Canvas.linear(0, h * 0.7, Tone.rgb(0x6E9E4E), 0, h, Tone.rgb(0x3B6B33)));
        for (int i = 0; i < 220; i++) {
            double x = random.nextDouble() * w;
            double y = h * (0.7 + random.nextDouble() * 0.3);
            c.line(
                    x,
                    y,
                    x + (random.nextDouble() - 0.5) * w * 0.02,
                    y - h * 0.03,
                    w * 0.0025,
                    Tone.hsb(0.24 + random.nextDouble() * 0.08, 0.55, 0.75));
        }
        c.softShadow(w * 0.5, h * 0.86, w * 0.34, h * 0.06, 0.5);
        c.oval(w * 0.5, h * 0.85, w * 0.3, h * 0.055, Tone.rgb(0x6F5236));
        c.oval(w * 0.5, h * 0.825, w * 0.3, h * 0.055, Tone.rgb(0xC9A57A));
        for (int i = 1; i < 6; i++) {
            c.stroke(Canvas.ellipse(w * 0.5, h * 0.825, w * 0.05 * i, h * 0.0092 * i), w * 0.002, Tone.rgb(0xA67F54));
        }
        leaves();
    }

    private void leaves() {
        for (int i = 0; i < 14; i++) {
            boolean left = i % 2 == 0;
            double x = left ? -w * 0.02 : w * 1.02;
            double y = h * (i / 14.0);
            double turn = left ? 20 + random.nextDouble() * 60 : -(20 + random.nextDouble() * 60);
            Color green = Tone.hsb(0.3 + random.nextDouble() * 0.08, 0.6, 0.35 + random.nextDouble() * 0.35);
            c.turned(
                    turn,
                    x,
                    y,
                    d -> d.oval(
                            x,
                            y - h * 0.07,
                            w * 0.035,
                            h * 0.11,
                            Canvas.linear(
                                    x - w * 0.03,
                                    y,
                                    Tone.lighter(green, 0.2),
                                    x + w * 0.03,
                                    y,
                                    Tone.darker(green, 0.3))));
        }
    }

    private void luxury() {
        c.rect(0, 0, w, h, Canvas.linear(0, 0, Tone.rgb(0x15121C), 0, h, Tone.rgb(0x2C2233)));
        for (int i = 0; i < 12; i++) {
            double x = w * i / 12;
            c.rect(x, 0, w / 12, h * 0.74, Canvas.linear(x, 0, Tone.rgb(0x3D1F33), x + w / 12, 0, Tone.rgb(0x1B0F1B)));
        }
        c.glow(w * 0.5, h * 0.4, w * 0.42, h * 0.45, Tone.rgb(0xF2C879), 0.6);
        c.rect(0, h * 0.72, w, h * 0.28, Canvas.linear(0, h * 0.72, Tone.rgb(0xF3EFEA), 0, h, Tone.rgb(0xBDB5AE)));
        for (int i = 0; i < 9; i++) {
            double x = random.nextDouble() * w;
            double y = h * (0.73 + random.nextDouble() * 0.25);
            c.stroke(
                    "M" + text(x) + " " + text(y) + " C" + text(x + w * 0.08) + " " + text(y - h * 0.03) + " "
                            + text(x + w * 0.12) + " " + text(y + h * 0.05) + " " + text(x + w * 0.26) + " "
                            + text(y + h * 0.01),
                    w * 0.002 + i % 3 * w * 0.0012,
                    Tone.alpha(Tone.rgb(0x8A7F78), 0.45));
        }
        c.rect(0, h * 0.715, w, h * 0.008, Tone.rgb(0xD8B45A));
        for (int i = 0; i < 46; i++) {
            double r = w * (0.003 + random.nextDouble() * 0.014);
            c.glow(random.nextDouble() * w, random.nextDouble() * h * 0.7, r, r, Tone.rgb(0xFFD98A), 0.8);
        }
        podium(w * 0.5, h * FLOOR, w * 0.29, h * 0.085, Tone.rgb(0xD8B45A));
    }

    private void minimal() {
        double hue = random.nextDouble();
        Color wall = Tone.hsb(hue, 0.18, 0.96);
        c.rect(0, 0, w, h, wall).rect(0, h * 0.7, w, h * 0.3, Tone.hsb(hue, 0.26, 0.9));
        c.disc(w * 0.5, h * 0.42, Math.min(w, h) * 0.33, Tone.hsb(hue + 0.07, 0.36, 0.95));
        c.round(w * 0.08, h * 0.36, w * 0.13, h * 0.4, w * 0.065, Tone.hsb(hue + 0.5, 0.16, 0.95));
        c.disc(
                w * 0.86,
                h * 0.72,
                w * 0.06,
                Canvas.radial(w * 0.84, h * 0.69, w * 0.1, Color.WHITE, Tone.hsb(hue, 0.3, 0.75)));
        c.fill(
                "M0 0 L" + text(w * 0.35) + " 0 L" + text(w * 0.1) + " " + text(h) + " L0 " + text(h) + " Z",
                Tone.alpha(Color.WHITE, 0.2));
        podium(w * 0.5, h * FLOOR, w * 0.27, h * 0.08, Tone.hsb(hue + 0.03, 0.1, 0.99));
    }

    private void lifestyle() {
        c.rect(0, 0, w, h, Canvas.linear(0, 0, Tone.rgb(0xEFE3D2), 0, h * 0.7, Tone.rgb(0xDCC7AC)));
        c.round(w * 0.06, h * 0.07, w * 0.34, h * 0.48, w * 0.01, Tone.rgb(0xFBF8F2));
        c.rect(
                w * 0.08,
                h * 0.09,
                w * 0.3,
                h * 0.44,
                Canvas.linear(0, h * 0.09, Tone.rgb(0xA9D3EA), 0, h * 0.53, Tone.rgb(0xF3EBCF)));
        c.rect(w * 0.225, h * 0.09, w * 0.012, h * 0.44, Tone.rgb(0xFBF8F2))
                .rect(w * 0.08, h * 0.3, w * 0.3, h * 0.012, Tone.rgb(0xFBF8F2));
        c.glow(w * 0.3, h * 0.4, w * 0.6, h * 0.5, Tone.rgb(0xFFF4D6), 0.6);
        c.rect(w * 0.62, h * 0.3, w * 0.32, h * 0.018, Tone.rgb(0x8A6039));
        for (int i = 0; i < 8; i++) {
            double height = h * (0.1 + random.nextDouble() * 0.07);
            c.rect(
                    w * (0.64 + i * 0.022),
                    h * 0.3 - height,
                    w * 0.019,
                    height,
                    Tone.hsb(random.nextDouble(), 0.4, 0.7));
        }
        double size = Math.min(w, h) * 0.18;
        Paintings.of(Subject.PLANT).paint(c.box(w * 0.83, h * 0.3 - size * 0.96, size), Tone.rgb(0x4C8B57), 1);
        c.rect(0, h * 0.7, w, h * 0.3, Canvas.linear(0, h * 0.7, Tone.rgb(0xB98354), 0, h, Tone.rgb(0x8A5A34)));
        for (int i = 0; i < 12; i++) {
            double y = h * (0.71 + i * 0.025);
            c.line(
                    0,
                    y,
                    w,
                    y + (random.nextDouble() - 0.5) * h * 0.012,
                    h * 0.0018,
                    Tone.alpha(Tone.rgb(0x5F3B20), 0.4));
        }
        double cup = Math.min(w, h) * 0.2;
        c.softShadow(w * 0.2, h * 0.87, cup * 0.6, cup * 0.13, 0.4);
        Paintings.of(Subject.COFFEE).paint(c.box(w * 0.2 - cup / 2, h * 0.88 - cup, cup), Tone.rgb(0x6B4226), 2);
    }

    private void podium(double cx, double cy, double rx, double depth, Color color) {
        double ry = rx * 0.22;
        c.softShadow(cx, cy + depth, rx * 1.35, ry * 1.5, 0.4);
        c.oval(cx, cy + depth, rx, ry, Tone.darker(color, 0.3));
        c.rect(cx - rx, cy, rx * 2, depth, Canvas.cylinder(cx - rx, cx + rx, color));
        c.oval(
                cx,
                cy,
                rx,
                ry,
                Canvas.linear(cx - rx, cy, Tone.lighter(color, 0.5), cx + rx, cy, Tone.darker(color, 0.05)));
    }

    private static String text(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
