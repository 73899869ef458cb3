package ai.vidgo.simulators.picture;

import java.awt.Color;

/** Beauty products, food, furniture, plants, gifts. */
final class Goods {

    private static final Color GOLD = Tone.rgb(0xD9B565);

    private Goods() {}

    static void perfume(Canvas c, Color liquid, int variant) {
        c.round(42, 4, 16, 17, 2, Canvas.cylinder(42, 58, variant == 1 ? Tone.rgb(0x2A2420) : GOLD));
        c.rect(44.5, 20, 11, 8, Canvas.cylinder(44, 56, Tone.rgb(0xCBB27A)));
        String outline = variant == 2
                ? "M34 28 L66 28 Q86 44 82 74 Q78 95 50 95 Q22 95 18 74 Q14 44 34 28 Z"
                : "M26 28 L74 28 Q79 28 79 33 L79 90 Q79 95 74 95 L26 95 Q21 95 21 90 L21 33 Q21 28 26 28 Z";
        c.fill(outline, Canvas.linear(20, 28, Tone.lighter(liquid, 0.65), 80, 95, Tone.darker(liquid, 0.12)));
        c.inside(SvgPath.parse(outline), d -> {
            d.rect(25, 44, 50, 47, Canvas.linear(25, 44, Tone.lighter(liquid, 0.2), 75, 91, Tone.darker(liquid, 0.25)));
            d.oval(50, 44, 25, 2, Tone.lighter(liquid, 0.5));
            d.line(50, 26, 50, 86, 0.6, Tone.alpha(Color.WHITE, 0.5));
            d.fill("M26 30 L36 30 L33 93 L26 93 Z", Tone.alpha(Color.WHITE, 0.42));
            d.rect(74, 32, 2, 58, Tone.alpha(Color.WHITE, 0.3));
        });
        c.stroke(outline, 0.8, Tone.darker(liquid, 0.35));
        c.round(35, 58, 30, 19, 1, Tone.rgb(0xFBF7F0));
        c.rect(39, 63, 22, 2, Tone.rgb(0x4A3A2C))
                .rect(43, 68, 14, 1, Tone.rgb(0x9A8468))
                .rect(45, 71.5, 10, 1, Tone.rgb(0x9A8468));
    }

    static void lipstick(Canvas c, Color red, int variant) {
        Color metal = variant == 1 ? Tone.rgb(0xC9CED6) : GOLD;
        c.fill("M41 44 L41 18 Q44 5 59 4 L59 44 Z", Canvas.cylinder(41, 59, red));
        c.fill("M41 18 Q44 5 59 4 Q58 16 41 22 Z", Tone.lighter(red, 0.32));
        c.rect(39.5, 36, 21, 16, Canvas.cylinder(39, 61, metal));
        c.rect(36.5, 50, 27, 8, Canvas.cylinder(36, 64, Tone.lighter(metal, 0.25)));
        c.round(35, 56, 30, 40, 2, Canvas.cylinder(35, 65, variant == 2 ? red : Tone.rgb(0x23211F)));
        c.rect(35, 60, 30, 2.2, Canvas.cylinder(35, 65, metal));
        c.turned(78, 86, 84, d -> {
            d.round(76, 66, 20, 34, 2, Canvas.cylinder(76, 96, variant == 2 ? red : Tone.rgb(0x23211F)));
            d.rect(76, 94, 20, 3, Canvas.cylinder(76, 96, metal));
        });
    }

    static void skincare(Canvas c, Color tint, int variant) {
        c.round(14, 44, 36, 51, 4, Canvas.cylinder(14, 50, Tone.lighter(tint, 0.35)));
        c.round(22, 30, 20, 15, 2, Canvas.cylinder(22, 42, Tone.rgb(0xF3EEE6)));
        c.fill(
                "M29 30 L29 16 L16 16 Q14 16 14 13 L38 12 Q40 12 40 16 L35 18 L35 30 Z",
                Canvas.cylinder(14, 40, Tone.rgb(0xE8E2D8)));
        c.rect(14, 58, 36, 24, Tone.rgb(0xFBF8F3))
                .rect(19, 64, 26, 2.4, Tone.darker(tint, 0.5))
                .rect(22, 70, 20, 1.2, tint)
                .rect(24, 74, 16, 1.2, tint);
        c.round(56, 66, 36, 29, 4, Canvas.cylinder(56, 92, Tone.lighter(tint, 0.6)));
        c.round(54, 54, 40, 14, 3, Canvas.cylinder(54, 94, variant == 1 ? GOLD : Tone.rgb(0xF3EEE6)));
        c.rect(63, 78, 22, 2, Tone.darker(tint, 0.45)).rect(67, 83, 14, 1.2, tint);
        c.turned(-28, 70, 44, d -> {
            d.fill(
                    "M70 50 C58 40 60 26 70 18 C80 26 82 40 70 50 Z",
                    Canvas.linear(60, 20, Tone.rgb(0x9CCB8A), 80, 50, Tone.rgb(0x3F7A45)));
            d.line(70, 20, 70, 52, 0.6, Tone.rgb(0xD7EBCB));
        });
    }

    static void coffee(Canvas c, Color roast, int variant) {
        Color china = variant == 1 ? Tone.rgb(0x2F4B5C) : variant == 2 ? Tone.rgb(0xC9674A) : Tone.rgb(0xF5F2EC);
        c.oval(47, 88, 42, 8, Canvas.linear(5, 80, Tone.lighter(china, 0.3), 90, 96, Tone.darker(china, 0.25)));
        c.oval(47, 86.5, 26, 4.4, Tone.darker(china, 0.2));
        c.stroke("M76 50 C98 46 96 76 70 74", 5.5, Tone.darker(china, 0.2));
        c.stroke("M76 50 C96 48 94 74 70 73", 3.4, Tone.lighter(china, 0.1));
        c.fill("M16 40 L78 40 C79 66 70 86 60 87 L34 87 C24 86 15 66 16 40 Z", Canvas.cylinder(16, 78, china));
        c.oval(47, 40, 31, 8, Tone.lighter(china, 0.4));
        c.oval(47, 40.6, 28.4, 6.6, Canvas.radial(44, 39, 30, Tone.lighter(roast, 0.28), Tone.darker(roast, 0.3)));
        c.fill("M47 46 C36 42 36 36 43 36.5 Q46.5 37 47 39 Q47.5 37 51 36.5 C58 36 58 42 47 46 Z", Tone.rgb(0xF0DCC0));
        for (int i = 0; i < 3; i++) {
            double x = 36 + i * 11;
            c.stroke(
                    "M" + x + " 30 C" + (x - 6) + " 22 " + (x + 6) + " 16 " + x + " 6",
                    1.8,
                    Tone.alpha(Color.WHITE, 0.55));
        }
    }

    static void cake(Canvas c, Color icing, int variant) {
        c.oval(50, 90, 46, 7, Canvas.linear(4, 84, Color.WHITE, 96, 96, Tone.rgb(0xC9CDD4)));
        c.fill("M14 52 L86 52 L86 84 Q50 96 14 84 Z", Canvas.cylinder(14, 86, Tone.rgb(0xE8BE82)));
        c.fill("M14 66 Q50 77 86 66 L86 71 Q50 82 14 71 Z", Tone.lighter(icing, 0.4));
        c.oval(50, 52, 36, 10, Tone.lighter(icing, 0.2));
        c.fill(
                "M14 52 C14 68 22 68 24 60 C28 76 36 74 38 64 C43 80 53 78 55 65 C60 76 67 72 69 62 C74 70 86 68 86 52 Q50 66 14 52 Z",
                icing);
        c.oval(50, 51, 35, 9, Canvas.radial(40, 48, 40, Tone.lighter(icing, 0.6), icing));
        for (int i = 0; i < 7; i++) {
            double x = 24 + i * 8.7;
            double y = 48 + Math.sin(i * 0.52) * 5;
            Color berry = variant == 1 ? Tone.rgb(0x4B2E83) : Tone.rgb(0xC8203A);
            c.disc(x, y, 4.6, Canvas.radial(x - 1.4, y - 1.6, 6, Tone.lighter(berry, 0.4), Tone.darker(berry, 0.25)));
        }
        for (int i = 0; i < 3; i++) {
            c.rect(
                    38.5 + i * 10.5,
                    22,
                    2.6,
                    24,
                    Canvas.cylinder(38 + i * 10.5, 41 + i * 10.5, Tone.hsb(0.55 + i * 0.18, 0.4, 0.95)));
            c.glow(39.8 + i * 10.5, 18, 5, 7, Tone.rgb(0xFFD36B), 0.9)
                    .oval(39.8 + i * 10.5, 18, 1.5, 3.4, Tone.rgb(0xFFF3C4));
        }
    }

    static void chair(Canvas c, Color fabric, int variant) {
        Color wood = Tone.rgb(0x7A5230);
        c.fill("M24 78 L29 78 L24 98 L21 98 Z M71 78 L76 78 L79 98 L76 98 Z", wood)
                .fill("M36 78 L40 78 L38 94 L36 94 Z M60 78 L64 78 L64 94 L62 94 Z", Tone.darker(wood, 0.4));
        c.fill(
                "M24 62 C18 26 26 8 50 8 C74 8 82 26 76 62 Z",
                Canvas.linear(22, 10, Tone.lighter(fabric, 0.28), 78, 62, Tone.darker(fabric, 0.25)));
        for (int i = 0; i < 6 && variant != 1; i++) {
            c.disc(38 + i % 3 * 12, 26 + i / 3 * 14, 1.3, Tone.darker(fabric, 0.45));
        }
        c.round(22, 56, 56, 16, 7, Canvas.linear(0, 56, Tone.lighter(fabric, 0.35), 0, 72, Tone.darker(fabric, 0.12)));
        c.round(18, 66, 64, 14, 5, Canvas.linear(0, 66, fabric, 0, 80, Tone.darker(fabric, 0.4)));
        for (int side = -1; side <= 1; side += 2) {
            double x = side < 0 ? 11 : 76;
            c.round(
                    x,
                    44,
                    13,
                    36,
                    6,
                    Canvas.linear(x, 44, Tone.lighter(fabric, 0.3), x + 13, 80, Tone.darker(fabric, 0.3)));
        }
        c.turned(
                -12,
                50,
                50,
                d -> d.round(39, 38, 23, 20, 4, Canvas.linear(40, 38, Tone.rgb(0xF3E7D3), 62, 58, Tone.rgb(0xC9B595))));
    }

    static void plant(Canvas c, Color leaf, int variant) {
        for (int i = 0; i < 11; i++) {
            double angle = -75 + i * 15;
            Color shade = i % 2 == 0 ? leaf : Tone.lighter(leaf, 0.22);
            double length = 40 + (i * 7 + variant * 5) % 14;
            c.turned(angle, 50, 62, d -> {
                d.fill(
                        "M50 62 C38 " + (62 - length * 0.5) + " 42 " + (62 - length) + " 50 " + (60 - length) + " C58 "
                                + (62 - length) + " 62 " + (62 - length * 0.5) + " 50 62 Z",
                        Canvas.linear(42, 20, Tone.lighter(shade, 0.2), 58, 62, Tone.darker(shade, 0.35)));
                d.line(50, 60, 50, 64 - length, 0.5, Tone.lighter(shade, 0.5));
            });
        }
        Color pot = variant == 1 ? Tone.rgb(0xEDE6DA) : Tone.rgb(0xC2693F);
        c.fill("M30 64 L70 64 L64 96 L36 96 Z", Canvas.cylinder(30, 70, pot))
                .round(27, 60, 46, 8, 2, Canvas.cylinder(27, 73, Tone.lighter(pot, 0.15)));
    }

    static void gift(Canvas c, Color paper, int variant) {
        Color ribbon = variant == 1 ? Tone.rgb(0xF3E7D3) : Tone.rgb(0xF2C14E);
        c.round(14, 42, 72, 53, 2, Canvas.linear(14, 42, Tone.lighter(paper, 0.2), 86, 95, Tone.darker(paper, 0.35)));
        c.round(10, 32, 80, 15, 2, Canvas.linear(10, 32, Tone.lighter(paper, 0.35), 90, 47, Tone.darker(paper, 0.1)));
        c.rect(44, 32, 12, 63, Canvas.cylinder(44, 56, ribbon))
                .rect(14, 63, 72, 9, Canvas.linear(0, 63, Tone.lighter(ribbon, 0.3), 0, 72, Tone.darker(ribbon, 0.2)));
        c.fill(
                "M50 32 C30 34 18 18 28 10 C38 4 48 18 50 32 Z M50 32 C70 34 82 18 72 10 C62 4 52 18 50 32 Z",
                Canvas.linear(20, 5, Tone.lighter(ribbon, 0.35), 80, 34, Tone.darker(ribbon, 0.25)));
        c.fill(
                "M48 30 C36 30 28 20 32 15 C38 12 45 20 48 30 Z M52 30 C64 30 72 20 68 15 C62 12 55 20 52 30 Z",
                Tone.darker(ribbon, 0.4));
        c.round(45, 26, 10, 9, 3, ribbon);
    }
}
