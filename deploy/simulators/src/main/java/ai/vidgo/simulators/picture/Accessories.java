package ai.vidgo.simulators.picture;

import java.awt.Color;

/** Watches, rings, bags, glasses. */
final class Accessories {

    private static final Color STEEL = Tone.rgb(0xC9CED6);
    private static final Color GOLD = Tone.rgb(0xD9B565);

    private Accessories() {}

    static void watch(Canvas c, Color strap, int variant) {
        Color metal = variant == 1 ? GOLD : STEEL;
        c.fill("M40 4 L60 4 L63 30 L37 30 Z", Canvas.cylinder(37, 63, strap));
        c.fill("M37 70 L63 70 L60 97 L40 97 Z", Canvas.cylinder(37, 63, strap));
        for (int i = 0; i < 3; i++) {
            c.oval(50, 80 + i * 5, 1.1, 1.1, Tone.darker(strap, 0.6));
        }
        c.stroke("M42 5 L39.5 29 M58 5 L60.5 29 M42 96 L39.5 71 M58 96 L60.5 71", 0.5, Tone.lighter(strap, 0.35));
        c.round(75, 46, 6, 8, 1.5, Canvas.linear(75, 46, metal, 75, 54, Tone.darker(metal, 0.5)));
        c.disc(50, 50, 27, Canvas.linear(28, 28, Tone.lighter(metal, 0.7), 72, 72, Tone.darker(metal, 0.5)));
        c.disc(50, 50, 24.5, Canvas.linear(30, 30, Tone.darker(metal, 0.45), 70, 70, Tone.lighter(metal, 0.5)));
        Color dial = variant == 2 ? Tone.rgb(0x17324F) : Tone.rgb(0x15171C);
        c.disc(50, 50, 22.5, Canvas.radial(44, 42, 34, Tone.lighter(dial, 0.28), dial));
        dial(c, metal);
        c.fill("M33 38 C38 29 48 27 56 29 C46 36 40 44 36 54 C32 49 31 43 33 38 Z", Tone.alpha(Color.WHITE, 0.13));
    }

    private static void dial(Canvas c, Color metal) {
        for (int hour = 0; hour < 12; hour++) {
            int h = hour;
            c.turned(hour * 30, 50, 50, d -> d.round(49.2, 29.5, 1.6, h % 3 == 0 ? 5 : 3.2, 0.5, metal));
        }
        c.ring(50, 59, 5, 0.5, Tone.alpha(metal, 0.7));
        c.line(50, 59, 52.5, 56.5, 0.5, metal);
        c.line(50, 50, 41.5, 43, 1.8, Tone.rgb(0xF4F6F8));
        c.line(50, 50, 61, 38, 1.2, Tone.rgb(0xF4F6F8));
        c.line(47, 54, 58, 35, 0.4, Tone.rgb(0xE0523C));
        c.disc(50, 50, 1.5, metal);
    }

    static void ring(Canvas c, Color gold, int variant) {
        Color metal = variant == 1 ? STEEL : gold;
        c.stroke(Canvas.ellipse(50, 62, 25, 27), 6.5, Tone.darker(metal, 0.45));
        c.stroke(
                Canvas.ellipse(50, 61.4, 25, 27),
                4.6,
                Canvas.linear(25, 40, Tone.lighter(metal, 0.75), 75, 86, Tone.darker(metal, 0.25)));
        c.stroke("M28 51 C24 62 27 76 36 84", 1.1, Tone.alpha(Color.WHITE, 0.85));
        c.fill("M40 33 L45 41 L55 41 L60 33 L57 31 L43 31 Z", Tone.darker(metal, 0.2));
        Color stone = variant == 2 ? Tone.rgb(0x7FB6E8) : Tone.rgb(0xDDF1FA);
        c.fill(
                "M32 18 L40 9 L60 9 L68 18 L50 38 Z",
                Canvas.linear(32, 9, Color.WHITE, 68, 38, Tone.darker(stone, 0.35)));
        c.fill("M40 9 L44 18 L50 38 L32 18 Z", Tone.alpha(stone, 0.7));
        c.fill("M44 18 L56 18 L50 38 Z", Canvas.linear(44, 18, Tone.lighter(stone, 0.6), 50, 38, Tone.rgb(0x8FBFD9)));
        c.fill("M40 9 L60 9 L56 18 L44 18 Z", Tone.lighter(stone, 0.75));
        c.fill("M60 9 L68 18 L56 18 Z", Tone.darker(stone, 0.15));
        c.stroke("M32 18 L68 18 M40 9 L44 18 L50 9 L56 18 L60 9 M44 18 L50 38 L56 18", 0.5, Tone.rgb(0x9FC4D8));
        sparkle(c, 63, 10, 6);
        sparkle(c, 36, 26, 3.5);
    }

    private static void sparkle(Canvas c, double x, double y, double r) {
        c.glow(x, y, r, r, Color.WHITE, 0.8);
        c.line(x - r, y, x + r, y, 0.5, Color.WHITE);
        c.line(x, y - r, x, y + r, 0.5, Color.WHITE);
    }

    static void handbag(Canvas c, Color leather, int variant) {
        c.stroke("M33 44 C33 8 67 8 67 44", 5, Tone.darker(leather, 0.5));
        c.stroke("M33 44 C33 9 67 9 67 44", 3, Tone.darker(leather, 0.15));
        c.fill(
                "M18 42 Q18 38 22 38 L78 38 Q82 38 82 42 L90 86 Q90 92 84 92 L16 92 Q10 92 10 86 Z",
                Canvas.linear(15, 38, Tone.lighter(leather, 0.28), 85, 92, Tone.darker(leather, 0.4)));
        c.fill(
                "M18 42 Q18 38 22 38 L78 38 Q82 38 82 42 L84 58 Q67 70 50 70 Q33 70 16 58 Z",
                Canvas.linear(20, 38, Tone.lighter(leather, 0.4), 80, 70, Tone.darker(leather, 0.18)));
        c.stroke("M17 57 Q33 68 50 68 Q67 68 83 57", 0.5, Tone.lighter(leather, 0.6));
        c.stroke("M14 88 L86 88", 0.5, Tone.lighter(leather, 0.5));
        Color metal = variant == 2 ? STEEL : GOLD;
        c.round(44, 62, 12, 11, 2, Canvas.linear(44, 62, Tone.lighter(metal, 0.6), 56, 73, Tone.darker(metal, 0.35)));
        c.round(47, 65, 6, 5, 1, Tone.darker(metal, 0.45));
        c.disc(33, 44, 2.4, metal).disc(67, 44, 2.4, metal);
    }

    static void sunglasses(Canvas c, Color frame, int variant) {
        c.stroke("M12 40 C5 38 4 44 2 62 M88 40 C95 38 96 44 98 62", 2.6, Tone.darker(frame, 0.2));
        Color lens = variant == 0 ? Tone.rgb(0x4A3A2C) : variant == 1 ? Tone.rgb(0x22303C) : Tone.rgb(0x5B3550);
        for (int side = -1; side <= 1; side += 2) {
            String outline = side < 0
                    ? "M11 40 Q28 34 46 40 Q48 66 29 68 Q11 66 11 40 Z"
                    : "M89 40 Q72 34 54 40 Q52 66 71 68 Q89 66 89 40 Z";
            c.fill(outline, Canvas.linear(50, 36, Tone.darker(lens, 0.35), 50, 68, Tone.lighter(lens, 0.45)));
            c.stroke(outline, 3.4, frame);
            c.stroke(outline, 0.6, Tone.lighter(frame, 0.4));
        }
        c.stroke("M46 42 Q50 38 54 42", 3.4, frame);
        c.fill("M17 43 L27 41 L19 60 Q15 54 17 43 Z", Tone.alpha(Color.WHITE, 0.22));
        c.fill("M60 43 L70 41 L62 60 Q58 54 60 43 Z", Tone.alpha(Color.WHITE, 0.22));
    }
}
