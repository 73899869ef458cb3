package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.awt.geom.RoundRectangle2D;

/** Headphones, cameras, phones, laptops, speakers, lamps. */
final class Electronics {

    private static final Color DARK = Tone.rgb(0x1B1D22);

    private Electronics() {}

    static void headphones(Canvas c, Color shell, int variant) {
        c.stroke("M19 58 C14 4 86 4 81 58", 8, Tone.darker(shell, 0.45));
        c.stroke("M19 57 C15 6 85 6 81 57", 5.4, Canvas.linear(20, 10, Tone.lighter(shell, 0.3), 80, 50, shell));
        c.stroke("M31 22 C42 13 58 13 69 22", 1, Tone.alpha(Color.WHITE, 0.55));
        c.fill("M36 21 C44 16 56 16 64 21 C58 24 42 24 36 21 Z", Tone.darker(shell, 0.6));
        for (int side = -1; side <= 1; side += 2) {
            double x = 50 + side * 31;
            c.round(
                    x + side * 1.5 - 9,
                    50,
                    18,
                    38,
                    8,
                    Canvas.linear(x - 9, 50, Tone.lighter(shell, 0.32), x + 9, 88, Tone.darker(shell, 0.35)));
            c.oval(
                    x - side * 8.5,
                    69,
                    6.5,
                    19,
                    Canvas.linear(x - 8, 55, Tone.rgb(0x3A3D45), x + 8, 86, Tone.rgb(0x101114)));
            c.oval(
                    x + side * 3,
                    69,
                    4.5,
                    12,
                    Canvas.linear(x, 57, Tone.lighter(shell, 0.55), x, 81, Tone.darker(shell, 0.2)));
            Color accent = variant == 1 ? Tone.rgb(0xD9B565) : variant == 2 ? Tone.rgb(0xE0523C) : Tone.rgb(0xB9C0CA);
            c.stroke(Canvas.ellipse(x + side * 3, 69, 4.5, 12), 0.8, accent);
            c.line(x + side, 44, x + side * 0.4, 52, 3, accent);
        }
    }

    static void camera(Canvas c, Color body, int variant) {
        c.fill(
                "M35 28 L40 15 L60 15 L65 28 Z",
                Canvas.linear(35, 15, Tone.lighter(body, 0.25), 65, 28, Tone.darker(body, 0.2)));
        c.round(74, 21, 11, 8, 1.5, Canvas.cylinder(74, 85, Tone.rgb(0x8C9098)));
        c.round(15, 22, 13, 7, 1.5, Canvas.cylinder(15, 28, Tone.rgb(0x6C7078)));
        c.round(8, 27, 84, 54, 6, Canvas.linear(8, 27, Tone.lighter(body, 0.35), 8, 81, Tone.darker(body, 0.3)));
        Color grip = variant == 1 ? Tone.rgb(0x7A4A2B) : DARK;
        c.rect(8, 37, 84, 34, Canvas.linear(8, 37, Tone.lighter(grip, 0.14), 8, 71, grip));
        for (int i = 0; i < 14; i++) {
            c.line(10 + i * 6, 38, 10 + i * 6, 70, 0.25, Tone.alpha(Color.WHITE, 0.07));
        }
        c.round(42, 18, 16, 6, 1, Tone.rgb(0x0E0F12)).round(43, 19, 14, 2, 1, Tone.alpha(Color.WHITE, 0.18));
        c.disc(82, 33, 2.2, Tone.rgb(0xD63A2F));
        lens(c);
    }

    private static void lens(Canvas c) {
        c.softShadow(51, 57, 27, 27, 0.6);
        c.disc(50, 54, 24, Canvas.linear(30, 34, Tone.rgb(0x6A6E76), 70, 76, Tone.rgb(0x111216)));
        for (int i = 0; i < 36; i++) {
            c.turned(i * 10, 50, 54, d -> d.rect(49.6, 31, 0.8, 3, Tone.alpha(Color.BLACK, 0.45)));
        }
        c.disc(50, 54, 19.5, Tone.rgb(0x0C0D10)).ring(50, 54, 18.6, 0.8, Tone.rgb(0x50545C));
        c.disc(50, 54, 15.5, Canvas.radial(46, 48, 22, Tone.rgb(0x34548A), Tone.rgb(0x080A12)));
        c.disc(50, 54, 9, Canvas.radial(53, 58, 11, Tone.rgb(0x7A4B8C), Tone.rgb(0x0B1024)));
        c.disc(50, 54, 4.2, Tone.rgb(0x04050A));
        c.oval(43.5, 46.5, 4.6, 2.8, Tone.alpha(Color.WHITE, 0.7)).disc(56, 61, 1.4, Tone.alpha(Color.WHITE, 0.5));
    }

    static void phone(Canvas c, Color body, int variant) {
        c.round(27, 4, 46, 92, 8, Canvas.cylinder(27, 73, body));
        RoundRectangle2D screen = new RoundRectangle2D.Double(29.5, 6.5, 41, 87, 12, 12);
        Color top = variant == 1 ? Tone.rgb(0xF2784B) : variant == 2 ? Tone.rgb(0x3CB7A0) : Tone.rgb(0x5C6BE8);
        c.fill(screen, Canvas.linear(30, 7, top, 70, 93, Tone.rgb(0x1C1642)));
        c.inside(screen, d -> {
            d.disc(64, 30, 20, Tone.alpha(Color.WHITE, 0.13)).disc(36, 66, 26, Tone.alpha(Color.WHITE, 0.09));
            for (int i = 0; i < 12; i++) {
                int row = i / 3;
                d.round(34 + i % 3 * 11.5, 46 + row * 11.5, 9, 9, 2.4, Tone.hsb(i * 0.083, 0.45, 0.98));
            }
            d.round(33.5, 20, 20, 5, 1.5, Tone.alpha(Color.WHITE, 0.9))
                    .round(33.5, 28, 30, 2.6, 1.2, Tone.alpha(Color.WHITE, 0.5));
            d.fill("M29 6 L58 6 L29 60 Z", Tone.alpha(Color.WHITE, 0.08));
        });
        c.round(43, 8.5, 14, 3.6, 1.8, Color.BLACK);
    }

    static void laptop(Canvas c, Color metal, int variant) {
        c.round(15, 14, 70, 52, 3, Canvas.linear(15, 14, Tone.lighter(metal, 0.2), 15, 66, Tone.darker(metal, 0.35)));
        RoundRectangle2D screen = new RoundRectangle2D.Double(17.5, 16.5, 65, 45, 2, 2);
        c.fill(screen, Canvas.linear(17, 17, Tone.hsb(0.62 + variant * 0.12, 0.75, 0.75), 82, 62, Tone.rgb(0x14122E)));
        c.inside(screen, d -> {
            d.rect(17.5, 16.5, 14, 45, Tone.alpha(Color.BLACK, 0.3))
                    .round(35, 21, 24, 4, 1, Tone.alpha(Color.WHITE, 0.9));
            for (int i = 0; i < 7; i++) {
                double h = 6 + (i * 37 + variant * 11) % 17;
                d.round(36 + i * 6.2, 57 - h, 4, h, 0.8, Tone.hsb(0.45 + i * 0.05, 0.6, 0.98));
            }
            d.fill("M17 16 L50 16 L30 62 L17 62 Z", Tone.alpha(Color.WHITE, 0.06));
        });
        c.fill(
                "M15 66 L85 66 L97 84 L3 84 Z",
                Canvas.linear(0, 66, Tone.darker(metal, 0.1), 0, 84, Tone.lighter(metal, 0.4)));
        c.fill("M19 68 L81 68 L87 76 L13 76 Z", Tone.darker(metal, 0.55));
        c.fill("M40 78 L60 78 L62 83 L38 83 Z", Tone.darker(metal, 0.12));
        c.round(3, 84, 94, 3, 1.5, Tone.darker(metal, 0.35));
    }

    static void speaker(Canvas c, Color body, int variant) {
        c.round(22, 6, 56, 88, 12, Canvas.cylinder(22, 78, body));
        c.round(27, 11, 46, 78, 8, Tone.darker(body, 0.5));
        for (int i = 0; i < 2; i++) {
            double y = i == 0 ? 32 : 65;
            double r = i == 0 ? 12 : 18;
            c.disc(50, y, r, Tone.rgb(0x0D0E11))
                    .disc(50, y, r * 0.86, Canvas.radial(46, y - 4, r, Tone.lighter(body, 0.25), Tone.rgb(0x15171B)));
            c.disc(50, y, r * 0.35, Canvas.radial(48, y - 2, r * 0.4, Tone.rgb(0xC9CED6), Tone.rgb(0x33363D)));
            c.ring(50, y, r, 0.9, variant == 1 ? Tone.rgb(0xD9B565) : Tone.rgb(0x777C86));
        }
        c.fill("M25 20 Q25 9 36 9 L40 9 Q32 40 30 90 L25 80 Z", Tone.alpha(Color.WHITE, 0.12));
    }

    static void lamp(Canvas c, Color shade, int variant) {
        c.glow(50, 44, 48, 40, Tone.rgb(0xFFE9B0), 0.35);
        c.oval(50, 92, 20, 4.5, Canvas.cylinder(30, 70, Tone.rgb(0x6B5136)));
        c.round(48.2, 46, 3.6, 46, 1.5, Canvas.cylinder(48, 52, Tone.rgb(0xC9A25E)));
        if (variant == 2) {
            c.disc(50, 74, 9, Canvas.radial(46, 70, 14, Tone.lighter(shade, 0.5), Tone.darker(shade, 0.3)));
        }
        c.fill("M36 8 L64 8 L79 50 Q50 56 21 50 Z", Canvas.cylinder(21, 79, shade));
        c.fill(
                "M36 8 L64 8 L79 50 Q50 56 21 50 Z",
                Canvas.radial(50, 46, 34, Tone.alpha(Tone.rgb(0xFFF6D8), 0.95), Tone.alpha(Color.WHITE, 0)));
        c.oval(50, 8, 14, 2, Tone.darker(shade, 0.3));
        c.stroke("M21 50 Q50 56 79 50", 0.9, Tone.darker(shade, 0.35));
    }
}
