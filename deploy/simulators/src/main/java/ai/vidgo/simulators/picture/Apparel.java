package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.awt.Shape;

/** Clothes and shoes. */
final class Apparel {

    private static final String COAT =
            "M38 8 L62 8 Q74 11 79 17 L97 62 L84 68 L76 44 L78 94 L22 94 L24 44 L16 68 L3 62 L21 17 Q26 11 38 8 Z";

    private Apparel() {}

    static void sneaker(Canvas c, Color upper, int variant) {
        Color sole = variant == 2 ? Tone.rgb(0x2A2D33) : Tone.rgb(0xF4F2EC);
        c.fill(
                "M8 72 L94 74 Q99 76 97 81 Q94 87 86 87 L14 85 Q5 84 5 77 Z",
                Canvas.linear(0, 72, sole, 0, 88, Tone.darker(sole, 0.3)));
        c.fill(
                "M8 74 C4 60 7 46 12 36 C16 32 20 36 24 40 C30 44 36 42 41 34 C47 32 50 36 53 42 C60 54 72 58 86 62 C95 65 97 70 96 76 Z",
                Canvas.linear(20, 30, Tone.lighter(upper, 0.28), 70, 80, Tone.darker(upper, 0.28)));
        c.fill("M70 56 C80 59 95 61 96 74 L74 74 C70 68 68 62 70 56 Z", Tone.darker(upper, 0.22));
        c.fill("M8 74 C5 64 6 54 9 46 C18 50 24 60 26 74 Z", Tone.darker(upper, 0.3));
        c.fill("M24 68 C42 70 56 62 66 52 C60 66 46 75 28 74 Z", variant == 1 ? Tone.rgb(0x22252B) : Color.WHITE);
        c.fill("M13 36 C18 30 34 48 42 33 L46 36 C40 50 22 50 13 36 Z", Tone.darker(upper, 0.6));
        for (int i = 0; i < 5; i++) {
            c.line(42 + i * 5, 40 + i * 4.2, 50 + i * 5, 37 + i * 4.6, 1.7, Color.WHITE);
        }
        c.stroke("M8 76 L95 77.5", 0.8, Tone.darker(sole, 0.25));
        for (int i = 0; i < 16; i++) {
            c.line(12 + i * 5, 83, 10.5 + i * 5, 86, 0.7, Tone.darker(sole, 0.4));
        }
        c.stroke("M14 40 C11 48 10 56 11 66", 0.9, Tone.alpha(Color.WHITE, 0.5));
    }

    static void dress(Canvas c, Color fabric, int variant) {
        String outline = variant == 1
                ? "M38 4 L42 4 Q50 16 58 4 L62 4 L66 22 L61 40 C72 60 80 78 84 95 Q50 101 16 95 C20 78 28 60 39 40 L34 22 Z"
                : "M36 4 L40 4 Q50 20 60 4 L64 4 Q64 16 70 22 L61 38 C64 58 76 76 80 95 Q50 101 20 95 C24 76 36 58 39 38 L30 22 Q36 16 36 4 Z";
        Shape shape = SvgPath.parse(outline);
        c.fill(shape, Canvas.linear(22, 10, Tone.lighter(fabric, 0.25), 78, 95, Tone.darker(fabric, 0.3)));
        c.inside(shape, d -> {
            for (int i = -3; i <= 3; i++) {
                d.stroke(
                        "M" + (50 + i * 3) + " 40 Q" + (50 + i * 6) + " 66 " + (50 + i * 9.6) + " 100",
                        2.2,
                        i % 2 == 0 ? Tone.alpha(Color.BLACK, 0.16) : Tone.alpha(Color.WHITE, 0.14));
            }
            if (variant == 2) {
                for (int i = 0; i < 60; i++) {
                    d.disc(20 + (i * 29) % 62, 8 + (i * 17) % 90, 1.3, Tone.alpha(Color.WHITE, 0.8));
                }
            }
        });
        c.fill("M38.5 37 L61.5 37 L62 42 L38 42 Z", Tone.darker(fabric, 0.5));
        c.stroke("M40 4 Q50 20 60 4", 0.9, Tone.darker(fabric, 0.4));
    }

    static void jacket(Canvas c, Color fabric, int variant) {
        coat(c, fabric);
        c.fill("M38 8 L50 20 L62 8 L66 12 L54 28 L46 28 L34 12 Z", Tone.darker(fabric, 0.22));
        c.line(50, 26, 50, 94, 0.9, Tone.darker(fabric, 0.55));
        c.rect(22.4, 88, 55.2, 6, Tone.darker(fabric, 0.2));
        Color thread = variant == 1 ? Tone.rgb(0xE9EDF2) : Tone.rgb(0xE0A756);
        for (int side = -1; side <= 1; side += 2) {
            double x = side < 0 ? 29 : 57;
            c.round(x, 40, 14, 15, 1.5, Tone.darker(fabric, 0.1))
                    .stroke(SvgPath.parse("M" + x + " 45 L" + (x + 7) + " 48 L" + (x + 14) + " 45"), 0.5, thread);
            c.disc(x + 7, 49.5, 1, thread);
        }
        for (int i = 0; i < 6; i++) {
            c.disc(
                    52.6,
                    32 + i * 10,
                    1.2,
                    Canvas.radial(52, 31 + i * 10, 2, Tone.lighter(thread, 0.5), Tone.darker(thread, 0.3)));
        }
        c.stroke("M24 44 L24 86 M76 44 L76 86 M46.5 29 L46.5 86", 0.4, thread);
    }

    static void suit(Canvas c, Color fabric, int variant) {
        coat(c, fabric);
        c.fill("M40 8 L60 8 L56 40 L50 50 L44 40 Z", Tone.rgb(0xF4F5F7));
        Color tie = variant == 0 ? Tone.rgb(0x8C1C2C) : variant == 1 ? Tone.rgb(0x23406E) : Tone.rgb(0x2C2C30);
        c.fill("M48 12 L52 12 L53 16 L54 40 L50 46 L46 40 L47 16 Z", tie);
        c.fill("M40 8 L47 12 L44 20 Z M60 8 L53 12 L56 20 Z", Tone.rgb(0xDCE0E6));
        c.fill("M38 8 L32 20 L37 24 L33 28 L50 58 L43 30 Z", Tone.lighter(fabric, 0.13));
        c.fill("M62 8 L68 20 L63 24 L67 28 L50 58 L57 30 Z", Tone.lighter(fabric, 0.07));
        c.line(50, 57, 51, 94, 0.6, Tone.darker(fabric, 0.6));
        c.disc(52.5, 64, 1.1, Tone.darker(fabric, 0.6)).disc(52.5, 73, 1.1, Tone.darker(fabric, 0.6));
        c.fill("M62 36 L71 34 L71 36.5 L62 38.5 Z", Tone.lighter(fabric, 0.3));
        c.fill("M64 35.5 L66 30 L68 34 L70 31 L70 34.2 Z", Tone.rgb(0xF4F5F7));
    }

    static void shirt(Canvas c, Color fabric, int variant) {
        Shape outline = SvgPath.parse(
                "M36 12 Q50 22 64 12 Q76 15 82 22 L96 44 L82 54 L75 44 L76 92 L24 92 L25 44 L18 54 L4 44 L18 22 Q24 15 36 12 Z");
        c.fill(outline, Canvas.linear(15, 12, Tone.lighter(fabric, 0.2), 85, 92, Tone.darker(fabric, 0.2)));
        c.inside(outline, d -> {
            for (int i = 0; i < 5 && variant == 1; i++) {
                d.rect(0, 30 + i * 12, 100, 5, Tone.rgb(0x2F4B77));
            }
            d.stroke("M25 44 Q30 66 28 92 M75 44 Q70 66 72 92 M40 60 Q44 76 41 92", 1.6, Tone.alpha(Color.BLACK, 0.1));
        });
        c.stroke(outline, 0.5, Tone.darker(fabric, 0.3));
        c.stroke("M36 12 Q50 26 64 12", 2, Tone.darker(fabric, 0.18));
        if (variant == 2) {
            c.disc(50, 50, 12, Tone.rgb(0xE0523C)).disc(50, 50, 7, Tone.rgb(0xF4C152));
        }
    }

    private static void coat(Canvas c, Color fabric) {
        Shape outline = SvgPath.parse(COAT);
        c.fill(outline, Canvas.linear(12, 8, Tone.lighter(fabric, 0.22), 88, 94, Tone.darker(fabric, 0.3)));
        c.inside(
                outline,
                d -> d.stroke(
                        "M24 44 Q28 36 25 24 M76 44 Q72 36 75 24 M10 58 Q18 50 22 40 M90 58 Q82 50 78 40 M30 94 Q34 76 30 60 M70 94 Q66 76 70 62",
                        1.5,
                        Tone.alpha(Color.BLACK, 0.16)));
    }
}
