package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;

/** An interior in one-point perspective, furnished by room type and coloured by style. */
final class Room {

    private static final Words MEANT = new Words(
            "interior|living room|living_room|bedroom|bathroom|kitchen|dining|home office|room redesign|room design|room|室內|客廳|臥室|廚房|浴室|部屋|방");

    private final Canvas c;
    private final RoomStyle style;
    private final Random random;

    private Room(Canvas canvas, RoomStyle style, Random random) {
        this.c = canvas;
        this.style = style;
        this.random = random;
    }

    /** True when the prompt speaks of a room. */
    static boolean isMeant(String prompt) {
        return MEANT.in(prompt);
    }

    static BufferedImage draw(String prompt, int width, int height, Random random) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Canvas whole = Canvas.on(image);
        double size = Math.max(width, height * 4 / 3.0);
        Canvas box = whole.box((width - size) / 2, (height - size * 0.75) / 2, size);
        new Room(box, RoomStyle.in(prompt, random.nextInt(8)), random).draw(prompt.toLowerCase(Locale.ROOT));
        return image;
    }

    private void draw(String text) {
        boolean wet = text.contains("kitchen") || text.contains("廚") || text.contains("bath") || text.contains("浴");
        shell();
        window();
        if (!wet) {
            pictures();
        }
        if (text.contains("bed") || text.contains("臥")) {
            bed();
        } else if (text.contains("kitchen") || text.contains("廚")) {
            kitchen();
        } else if (text.contains("bath") || text.contains("浴")) {
            bath();
        } else if (text.contains("dining") || text.contains("office") || text.contains("餐") || text.contains("書房")) {
            table();
        } else {
            sofa();
        }
        if (!wet) {
            floorLamp();
        }
        c.softShadow(12, 72, 8, 2, 0.4);
        Goods.plant(c.box(1, 42, 30), Tone.rgb(0x4C8B57), 1);
        c.rect(-20, -20, 140, 120, Canvas.radial(50, 36, 95, Tone.alpha(Color.WHITE, 0), Tone.alpha(Color.BLACK, 0.3)));
    }

    private void shell() {
        Color wall = Tone.rgb(style.wall());
        Color floor = Tone.rgb(style.floor());
        c.fill("M-30 -40 L130 -40 L82 8 L18 8 Z", Tone.lighter(wall, 0.55));
        c.fill(
                "M-30 -40 L18 8 L18 50 L-30 110 Z",
                Canvas.linear(-10, 0, Tone.darker(wall, 0.22), 18, 0, Tone.darker(wall, 0.08)));
        c.fill(
                "M130 -40 L82 8 L82 50 L130 110 Z",
                Canvas.linear(82, 0, Tone.darker(wall, 0.12), 110, 0, Tone.darker(wall, 0.28)));
        c.rect(18, 8, 64, 42, wall);
        c.fill(
                "M18 50 L82 50 L130 110 L-30 110 Z",
                Canvas.linear(0, 50, Tone.darker(floor, 0.12), 0, 85, Tone.lighter(floor, 0.16)));
        for (int i = -6; i <= 6; i++) {
            c.line(50 + i * 5.4, 50, 50 + i * 17, 110, 0.18, Tone.alpha(Color.BLACK, 0.18));
        }
        if (style == RoomStyle.INDUSTRIAL) {
            for (int row = 0; row < 14; row++) {
                c.line(18, 8 + row * 3, 82, 8 + row * 3, 0.2, Tone.alpha(Color.BLACK, 0.22));
                for (int i = 0; i < 11; i++) {
                    double x = 18 + i * 6 + row % 2 * 3;
                    c.line(x, 8 + row * 3, x, 11 + row * 3, 0.2, Tone.alpha(Color.BLACK, 0.2));
                }
            }
        }
        c.rect(18, 48.6, 64, 1.4, Tone.lighter(wall, 0.5));
    }

    private void window() {
        c.rect(23, 13, 21, 25, Tone.lighter(Tone.rgb(style.wood()), 0.3));
        c.rect(24, 14, 19, 23, Canvas.linear(0, 14, Tone.rgb(0x9CCBE6), 0, 37, Tone.rgb(0xF3EFD9)));
        c.oval(29, 38, 7, 6, Tone.alpha(Tone.rgb(0x6E9E6A), 0.8)).rect(23, 37, 21, 4, Tone.rgb(style.wall()));
        c.rect(33.1, 14, 0.8, 23, Tone.lighter(Tone.rgb(style.wood()), 0.3))
                .rect(24, 25, 19, 0.7, Tone.lighter(Tone.rgb(style.wood()), 0.3));
        Color curtain = Tone.alpha(Tone.lighter(Tone.rgb(style.fabric()), 0.5), 0.9);
        c.fill("M21 11 L27 11 Q25 30 27 49 L20 49 Z M46 11 L40 11 Q42 30 40 49 L47 49 Z", curtain);
        c.fill("M24 52 L46 52 L58 78 L14 78 Z", Tone.alpha(Tone.rgb(0xFFF4CF), 0.22));
    }

    private void pictures() {
        Color accent = Tone.rgb(style.accent());
        for (int i = 0; i < 2; i++) {
            c.rect(54 + i * 12, 15, 10, 13, Tone.darker(Tone.rgb(style.wood()), 0.2))
                    .rect(54.7 + i * 12, 15.7, 8.6, 11.6, Tone.rgb(0xF6F2EA));
            c.disc(59 + i * 12, 20 + random.nextInt(3), 2.6, Tone.mix(accent, Color.WHITE, i * 0.35))
                    .rect(56 + i * 12, 23, 6, 2.6, Tone.rgb(style.fabric()));
        }
    }

    private void rug(double y) {
        c.oval(50, y, 32, 7.5, Tone.darker(Tone.rgb(style.accent()), 0.1))
                .oval(50, y, 29, 6.4, Tone.lighter(Tone.rgb(style.fabric()), 0.5));
    }

    private void sofa() {
        Color fabric = Tone.rgb(style.fabric());
        rug(66);
        c.softShadow(50, 61, 32, 5, 0.5);
        c.round(26, 37, 48, 17, 3, Canvas.linear(0, 37, Tone.lighter(fabric, 0.2), 0, 54, Tone.darker(fabric, 0.2)));
        for (int i = 0; i < 3; i++) {
            c.round(
                    28 + i * 14.8,
                    40,
                    14.2,
                    11,
                    2,
                    Canvas.linear(0, 40, Tone.lighter(fabric, 0.34), 0, 51, Tone.darker(fabric, 0.04)));
            c.round(28 + i * 14.8, 49, 14.2, 6, 1.6, Tone.lighter(fabric, 0.22));
        }
        c.round(25, 54, 50, 6, 1.4, Tone.darker(fabric, 0.2));
        c.round(21, 43, 7, 17, 2.6, Canvas.cylinder(21, 28, fabric))
                .round(72, 43, 7, 17, 2.6, Canvas.cylinder(72, 79, fabric));
        c.turned(10, 34, 46, d -> d.round(30, 42, 9, 8, 1.4, Tone.rgb(style.accent())));
        c.turned(-8, 64, 46, d -> d.round(60, 42, 9, 8, 1.4, Tone.lighter(Tone.rgb(style.accent()), 0.45)));
        Color wood = Tone.rgb(style.wood());
        c.fill("M37 66 L39 66 L38 73 L37 73 Z M61 66 L63 66 L63 73 L62 73 Z", Tone.darker(wood, 0.4));
        c.oval(50, 66, 15, 3.4, Tone.darker(wood, 0.3))
                .oval(50, 65, 15, 3.4, Canvas.linear(35, 62, Tone.lighter(wood, 0.35), 65, 68, wood));
        c.rect(46, 62.5, 7, 1.2, Tone.rgb(style.accent())).rect(46.6, 61.4, 6, 1.2, Tone.rgb(0xF6F2EA));
    }

    private void bed() {
        Color fabric = Tone.rgb(style.fabric());
        rug(69);
        c.softShadow(52, 66, 30, 6, 0.5);
        c.round(
                30,
                31,
                44,
                22,
                2,
                Canvas.linear(
                        0,
                        31,
                        Tone.lighter(Tone.rgb(style.wood()), 0.25),
                        0,
                        53,
                        Tone.darker(Tone.rgb(style.wood()), 0.15)));
        c.fill("M31 47 L73 47 L80 66 L24 66 Z", Tone.rgb(0xF7F4EE))
                .fill("M24 66 L80 66 L80 71 L24 71 Z", Tone.rgb(0xDAD3C8));
        c.fill("M28.5 53 L75.5 53 L80 66 L24 66 Z", Canvas.linear(0, 53, Tone.lighter(fabric, 0.25), 0, 66, fabric))
                .fill("M24 66 L80 66 L80 70 L24 70 Z", Tone.darker(fabric, 0.2));
        for (int i = 0; i < 2; i++) {
            c.round(34 + i * 20, 42, 16, 8, 2.6, Canvas.linear(0, 42, Color.WHITE, 0, 50, Tone.rgb(0xD5D0C8)));
        }
        c.round(45, 45, 14, 6.4, 2, Tone.rgb(style.accent()));
        c.rect(78, 48, 9, 12, Tone.rgb(style.wood())).rect(79, 51, 7, 0.5, Tone.rgb(style.accent()));
        Electronics.lamp(c.box(77.5, 34, 14), Tone.rgb(0xF1E2BE), 0);
    }

    private void kitchen() {
        Color wood = Tone.rgb(style.wood());
        c.rect(50, 10, 32, 14, Tone.lighter(wood, 0.2));
        for (int i = 0; i < 4; i++) {
            c.round(50.6 + i * 8, 10.6, 6.9, 12.8, 0.4, Canvas.linear(0, 10, Tone.lighter(wood, 0.35), 0, 24, wood))
                    .rect(56 + i * 8, 17, 0.5, 3, Tone.rgb(style.accent()));
        }
        c.rect(47, 34, 35, 2, Tone.rgb(0xF3F0EA)).rect(48, 36, 34, 14, Tone.darker(wood, 0.1));
        c.round(66, 36.5, 12, 13, 0.6, Tone.rgb(0x2B2D31))
                .rect(67.5, 39, 9, 7, Tone.rgb(0x50555C))
                .rect(67, 37.4, 10, 0.6, Tone.rgb(0xC9CED6));
        c.softShadow(46, 78, 34, 5, 0.45);
        c.rect(
                20,
                60,
                52,
                16,
                Canvas.linear(
                        0,
                        60,
                        Tone.lighter(Tone.rgb(style.fabric()), 0.1),
                        0,
                        76,
                        Tone.darker(Tone.rgb(style.fabric()), 0.3)));
        c.fill("M22 56 L70 56 L75 60.5 L17 60.5 Z", Canvas.linear(17, 56, Color.WHITE, 75, 60, Tone.rgb(0xCFCAC2)));
        for (int i = 0; i < 3; i++) {
            double x = 30 + i * 15;
            c.line(x, 8, x, 22, 0.3, Tone.rgb(0x2B2D31))
                    .glow(x, 26, 8, 8, Tone.rgb(0xFFE3A0), 0.6)
                    .fill("M" + (x - 3.5) + " 26 Q" + x + " 19 " + (x + 3.5) + " 26 Z", Tone.rgb(style.accent()));
            c.rect(x - 3.5, 66, 7, 1.4, Tone.lighter(wood, 0.2))
                    .line(x - 3, 67, x - 3.6, 80, 0.6, Tone.darker(wood, 0.2))
                    .line(x + 3, 67, x + 3.6, 80, 0.6, Tone.darker(wood, 0.2));
        }
        Goods.plant(c.box(60, 46, 10), Tone.rgb(0x4C8B57), 1);
    }

    private void bath() {
        for (int i = 0; i < 11; i++) {
            c.line(18 + i * 6.4, 26, 18 + i * 6.4, 50, 0.2, Tone.alpha(Color.WHITE, 0.7))
                    .line(18, 26 + i * 2.4, 82, 26 + i * 2.4, 0.2, Tone.alpha(Color.WHITE, 0.7));
        }
        c.softShadow(46, 70, 30, 5, 0.45);
        c.fill("M22 50 L72 50 Q72 70 62 70 L32 70 Q22 70 22 50 Z", Canvas.cylinder(22, 72, Tone.rgb(0xF7F7F5)))
                .oval(47, 50, 25, 4, Color.WHITE)
                .oval(47, 50.4, 23, 3.1, Tone.rgb(0xB9DCE6));
        c.stroke("M70 48 L70 38 Q66 34 63 38", 1, Tone.rgb(style.accent()));
        c.oval(70, 23, 8, 10, Tone.rgb(style.wood()))
                .oval(70, 23, 7.2, 9.2, Canvas.linear(63, 14, Color.WHITE, 77, 32, Tone.rgb(0xA9C7D2)));
        rug(75);
    }

    private void table() {
        Color wood = Tone.rgb(style.wood());
        rug(72);
        for (int i = 0; i < 2; i++) {
            Goods.chair(c.box(24 + i * 32, 42, 20), Tone.rgb(style.fabric()), 1);
        }
        c.softShadow(50, 74, 30, 5, 0.4);
        c.fill("M30 58 L70 58 L78 65 L22 65 Z", Canvas.linear(22, 58, Tone.lighter(wood, 0.4), 78, 65, wood))
                .rect(22, 65, 56, 1.6, Tone.darker(wood, 0.3));
        c.line(26, 66, 25, 79, 1.2, Tone.darker(wood, 0.3)).line(74, 66, 75, 79, 1.2, Tone.darker(wood, 0.3));
        Electronics.laptop(c.box(42, 48, 15), Tone.rgb(0x9AA0A8), 1);
        c.line(50, -10, 50, 18, 0.3, Tone.rgb(0x2B2D31))
                .glow(50, 26, 16, 14, Tone.rgb(0xFFE3A0), 0.5)
                .fill("M42 24 Q50 12 58 24 Z", Tone.rgb(style.accent()));
    }

    private void floorLamp() {
        c.line(89, 24, 89, 70, 0.7, Tone.rgb(0x33353A)).oval(89, 70, 4.4, 1.1, Tone.rgb(0x33353A));
        c.glow(89, 24, 16, 18, Tone.rgb(0xFFE7B0), 0.75)
                .fill(
                        "M85.5 16 L92.5 16 L95.5 26 L82.5 26 Z",
                        Canvas.linear(0, 16, Tone.rgb(0xFFF3D0), 0, 26, Tone.rgb(0xF1CE8A)));
    }
}
