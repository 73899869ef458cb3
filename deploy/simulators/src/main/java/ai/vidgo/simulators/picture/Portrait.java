package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Random;

/** A person from the chest up, as a flat illustration. The mouth can be opened, for talking clips. */
public final class Portrait {

    private static final int[] SKIN = {0xF3CFB3, 0xE8B793, 0xD39A72, 0xA86F4A, 0xF6D9C2};
    private static final int[] HAIR = {0x1E1A1C, 0x3B2418, 0x6B4226, 0xA8743C, 0x2C2A30};
    private static final int[] CLOTH = {0x2F4B77, 0x8C2F45, 0x2C6B5C, 0xE0A04A, 0x3A3D45, 0x6A4BA0};

    private static final Words MEANT = new Words(
            "portrait|avatar|person|woman|man|girl|boy|face|presenter|spokesperson|people|headshot|人像|人物|女孩|男子|模特");

    private Portrait() {}

    static boolean isMeant(String prompt) {
        return MEANT.in(prompt);
    }

    /** Draws the person that the name or prompt stands for; {@code mouth} is 0 (closed) to 1. */
    public static BufferedImage draw(String prompt, int width, int height, double mouth) {
        Random random = PromptSeed.random(prompt, 7);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Canvas canvas = Canvas.on(image);
        Color back = Tone.hsb(random.nextDouble(), 0.25, 0.85);
        canvas.rect(
                0,
                0,
                width,
                height,
                Canvas.linear(0, 0, Tone.lighter(back, 0.4), width, height, Tone.darker(back, 0.25)));
        canvas.glow(width * 0.5, height * 0.35, width * 0.55, height * 0.5, Color.WHITE, 0.6);
        double size = Math.min(width, height) * 1.02;
        person(canvas.box((width - size) / 2, height - size, size), prompt, random, mouth);
        return image;
    }

    private static void person(Canvas c, String prompt, Random random, double mouth) {
        Color skin = Tone.rgb(SKIN[random.nextInt(SKIN.length)]);
        Color hair = Tone.rgb(HAIR[random.nextInt(HAIR.length)]);
        Color cloth = Tone.rgb(CLOTH[random.nextInt(CLOTH.length)]);
        String text = prompt.toLowerCase(Locale.ROOT);
        boolean woman = text.matches("(?s).*(woman|female|girl|女).*");
        boolean man = !woman && (text.matches("(?s).*(\\bman\\b|male|boy|男).*") || random.nextBoolean());
        if (!man) {
            c.fill("M27 46 C22 8 78 8 73 46 C76 60 80 70 76 82 L24 82 C20 70 24 60 27 46 Z", Tone.darker(hair, 0.1));
        }
        c.fill(
                "M8 100 C10 80 26 76 42 72 L58 72 C74 76 90 80 92 100 Z",
                Canvas.linear(10, 72, Tone.lighter(cloth, 0.15), 90, 100, Tone.darker(cloth, 0.25)));
        c.fill("M42 60 L58 60 L58 74 Q50 84 42 74 Z", Tone.darker(skin, 0.14));
        c.fill(
                "M42 71 L50 82 L58 71 L63 74 L51 95 L49 95 L37 74 Z",
                man ? Tone.rgb(0xF4F5F7) : Tone.lighter(cloth, 0.45));
        c.oval(30.5, 46, 3.4, 5, Tone.darker(skin, 0.08)).oval(69.5, 46, 3.4, 5, Tone.darker(skin, 0.08));
        c.fill(
                "M31 40 C31 20 69 20 69 40 C69 58 62 69 50 69 C38 69 31 58 31 40 Z",
                Canvas.radial(46, 40, 34, Tone.lighter(skin, 0.16), Tone.darker(skin, 0.05)));
        String fringe = man
                ? "M29 42 C26 14 46 10 58 13 C72 14 74 28 71 42 C70 34 66 29 60 28 C50 30 40 28 34 30 C31 34 30 38 29 42 Z"
                : "M28 48 C24 16 44 10 52 12 C72 10 76 28 72 48 C71 38 66 30 56 24 C48 32 36 34 32 38 C30 41 29 44 28 48 Z";
        c.fill(fringe, Canvas.linear(30, 12, Tone.lighter(hair, 0.22), 70, 44, hair));
        face(c, skin, hair, mouth);
    }

    private static void face(Canvas c, Color skin, Color hair, double mouth) {
        for (int side = -1; side <= 1; side += 2) {
            double x = 50 + side * 8.6;
            c.stroke("M" + (x - 4) + " 38.4 Q" + x + " 36 " + (x + 4) + " 38.4", 1.3, hair);
            c.oval(x, 44, 3.6, 2.5, Color.WHITE)
                    .disc(x, 44.1, 2.1, Tone.rgb(0x4A3526))
                    .disc(x, 44.1, 1, Color.BLACK)
                    .disc(x + 0.7, 43.3, 0.6, Color.WHITE);
            c.stroke("M" + (x - 3.8) + " 43.4 Q" + x + " 40.6 " + (x + 3.8) + " 43.4", 0.8, Tone.rgb(0x33231C));
            c.glow(50 + side * 12, 53, 5.5, 4, Tone.rgb(0xE8837A), 0.35);
        }
        c.stroke("M50 45 Q48.4 51 48.6 52.4 Q50 53.6 51.6 52.4", 0.8, Tone.darker(skin, 0.28));
        double open = 0.4 + mouth * 4.2;
        Color lips = Tone.mix(skin, Tone.rgb(0xB3303C), 0.6);
        c.oval(50, 59.4, 5.8 - mouth, open + 0.9, lips)
                .oval(50, 59.4, 4.9 - mouth, open, mouth > 0.15 ? Tone.rgb(0x5A1620) : Tone.darker(lips, 0.2));
        if (mouth > 0.3) {
            c.rect(47, 59.4 - open * 0.75, 6, open * 0.4, Color.WHITE);
        }
    }
}
