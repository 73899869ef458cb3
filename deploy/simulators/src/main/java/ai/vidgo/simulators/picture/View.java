package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What is drawn when the prompt names no product, room or person: a landscape, a city, or an abstract composition. */
final class View {

    private static final Words PATTERN = new Words("pattern|textile|wallpaper|圖案|花紋|パターン|패턴");
    private static final Words CITY = new Words("city|skyline|street|building|urban|城市|街|都市|도시");
    private static final Words LANDSCAPE =
            new Words("landscape|mountain|sunset|sunrise|ocean|sea|beach|lake|sky|nature|forest|travel|風景|山|海|夕陽|산|바다");

    private View() {}

    static BufferedImage draw(String prompt, int width, int height, Random random) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Canvas canvas = Canvas.on(image);
        if (PATTERN.in(prompt)) {
            pattern(canvas, width, height, random);
        } else if (CITY.in(prompt)) {
            city(canvas, width, height, random);
        } else if (LANDSCAPE.in(prompt)) {
            landscape(canvas, width, height, random);
        } else {
            composition(canvas, width, height, random);
        }
        return image;
    }

    private static void landscape(Canvas c, int w, int h, Random random) {
        double hue = 0.02 + random.nextDouble() * 0.62;
        c.rect(
                0,
                0,
                w,
                h,
                Canvas.linear(0, 0, Tone.hsb(hue + 0.08, 0.55, 0.75), 0, h * 0.62, Tone.hsb(hue - 0.05, 0.3, 1)));
        double sun = w * (0.2 + random.nextDouble() * 0.6);
        c.glow(sun, h * 0.4, w * 0.4, w * 0.4, Tone.rgb(0xFFF2C4), 0.9)
                .disc(sun, h * 0.4, Math.min(w, h) * 0.07, Tone.rgb(0xFFF9E6));
        for (int layer = 0; layer < 5; layer++) {
            StringBuilder path =
                    new StringBuilder("M0 ").append(h).append(" L0 ").append(Math.round(h * (0.45 + layer * 0.08)));
            for (int i = 1; i <= 9; i++) {
                long y = Math.round(
                        h * (0.4 + layer * 0.085 + random.nextDouble() * 0.12 - (i % 2) * (0.14 - layer * 0.02)));
                path.append(" L").append(w * i / 9).append(' ').append(y);
            }
            path.append(" L").append(w).append(' ').append(h).append(" Z");
            c.fill(
                    path.toString(),
                    Tone.mix(Tone.hsb(hue + 0.06, 0.3, 0.8), Tone.hsb(hue + 0.16, 0.6, 0.18), layer / 4.0));
        }
    }

    private static void city(Canvas c, int w, int h, Random random) {
        double hue = 0.55 + random.nextDouble() * 0.35;
        c.rect(0, 0, w, h, Canvas.linear(0, 0, Tone.hsb(hue, 0.7, 0.28), 0, h, Tone.hsb(hue + 0.35, 0.5, 0.95)));
        for (int layer = 0; layer < 3; layer++) {
            Color wall = Tone.mix(Tone.hsb(hue, 0.35, 0.6), Tone.hsb(hue, 0.5, 0.12), layer / 2.0);
            for (int i = 0; i < 12; i++) {
                double bw = w / 12.0 * (0.7 + random.nextDouble() * 0.5);
                double top = h * (0.25 + layer * 0.14 + random.nextDouble() * 0.3);
                double x = w * i / 12.0;
                c.rect(x, top, bw, h - top, wall);
                for (double y = top + h * 0.02; y < h && layer > 0; y += h * 0.03) {
                    for (double wx = x + bw * 0.15; wx < x + bw * 0.85; wx += bw * 0.24) {
                        if (random.nextDouble() < 0.55) {
                            c.rect(wx, y, bw * 0.12, h * 0.014, Tone.alpha(Tone.rgb(0xFFDF94), 0.85));
                        }
                    }
                }
            }
        }
    }

    private static void pattern(Canvas c, int w, int h, Random random) {
        double hue = random.nextDouble();
        c.rect(0, 0, w, h, Tone.hsb(hue, 0.2, 0.97));
        double step = Math.min(w, h) / 6.0;
        int petals = 5 + random.nextInt(4);
        for (int row = 0; row * step < h + step; row++) {
            for (int column = 0; column * step < w + step; column++) {
                double x = column * step + row % 2 * step / 2;
                double y = row * step;
                Color color = Tone.hsb(hue + (row + column) % 3 * 0.16, 0.55, 0.85);
                for (int i = 0; i < petals; i++) {
                    c.turned(i * 360.0 / petals, x, y, d -> d.oval(x, y - step * 0.2, step * 0.1, step * 0.2, color));
                }
                c.disc(x, y, step * 0.09, Tone.hsb(hue + 0.5, 0.6, 0.95));
            }
        }
    }

    private static void composition(Canvas c, int w, int h, Random random) {
        double hue = random.nextDouble();
        c.rect(0, 0, w, h, Canvas.linear(0, 0, Tone.hsb(hue, 0.55, 0.95), w, h, Tone.hsb(hue + 0.18, 0.65, 0.45)));
        double unit = Math.min(w, h);
        for (int i = 0; i < 7; i++) {
            double x = random.nextDouble() * w;
            double y = random.nextDouble() * h;
            double r = unit * (0.1 + random.nextDouble() * 0.22);
            Color color = Tone.hsb(hue + random.nextDouble() * 0.4, 0.5 + random.nextDouble() * 0.3, 0.95);
            c.softShadow(x + r * 0.1, y + r * 0.25, r * 1.25, r * 1.2, 0.35);
            c.disc(
                    x,
                    y,
                    r,
                    Canvas.radial(
                            x - r * 0.35, y - r * 0.4, r * 1.6, Tone.lighter(color, 0.6), Tone.darker(color, 0.35)));
        }
        for (int i = 0; i < 4; i++) {
            double y = h * random.nextDouble();
            c.stroke(
                    "M0 " + Math.round(y) + " C" + w / 3 + " " + Math.round(y - h * 0.3) + " " + w * 2 / 3 + " "
                            + Math.round(y + h * 0.3) + " " + w + " " + Math.round(h * random.nextDouble()),
                    unit * 0.012,
                    Tone.alpha(Color.WHITE, 0.5));
        }
    }
}
