package ai.vidgo.simulators.video;

import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.picture.PromptSeed;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Recordings that sound like somebody murmuring: one hum of changing pitch per syllable, pauses at punctuation. */
public final class Speech {

    private static final int RATE = 16_000;
    private static final double SECONDS_PER_LETTER = 0.07;
    private static final double SECONDS_PER_IDEOGRAPH = 0.24;

    private final Ffmpeg ffmpeg;
    private final Path directory;

    /** Working files go to the directory. */
    public Speech(Ffmpeg ffmpeg, Path directory) {
        this.ffmpeg = ffmpeg;
        this.directory = directory;
    }

    /** How long the text takes at a speed of one, in seconds, at least one. */
    public static double seconds(String text, double speed) {
        double letters = text.chars()
                .mapToDouble(c -> Character.isIdeographic(c) || (c >= 0x3040 && c < 0x3100)
                        ? SECONDS_PER_IDEOGRAPH
                        : SECONDS_PER_LETTER)
                .sum();
        return Math.clamp(letters / speed, 1, 120);
    }

    /** The text as MP3. */
    public Artifact speak(String text, String voice, double speed) {
        byte[] samples = samples(text, voice, seconds(text, speed));
        Path result = directory.resolve(UUID.randomUUID() + ".mp3");
        List<String> arguments =
                List.of("-f", "s16le", "-ar", Integer.toString(RATE), "-ac", "1", "-i", "-", "-b:a", "48k");
        return Artifact.mp3(ffmpeg.encode(arguments, out -> out.write(samples), result));
    }

    private static byte[] samples(String text, String voice, double seconds) {
        Random random = new Random(PromptSeed.of(voice + text, 0));
        double base = voice.toLowerCase(Locale.ROOT).contains("female") ? 205 : 125;
        int count = (int) (seconds * RATE);
        int syllable = RATE / 5;
        byte[] bytes = new byte[count * 2];
        double phase = 0;
        double pitch = base;
        for (int i = 0; i < count; i++) {
            if (i % syllable == 0) {
                pitch = base * (0.85 + random.nextDouble() * 0.4);
            }
            double envelope = Math.sin(Math.PI * (i % syllable) / syllable);
            phase += 2 * Math.PI * pitch / RATE;
            double wave = Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.25 * Math.sin(5 * phase);
            short value = (short) (wave * envelope * 5200);
            bytes[2 * i] = (byte) value;
            bytes[2 * i + 1] = (byte) (value >> 8);
        }
        return bytes;
    }
}
