package ai.vidgo.simulators.video;

import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.picture.PictureFiles;
import ai.vidgo.simulators.picture.Portrait;
import ai.vidgo.simulators.picture.PromptSeed;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Makes H.264 clips: a camera move over a picture, or a talking person. Equal orders are encoded once. */
public final class Clips {

    private static final int FPS = 15;
    private static final int TALK_FPS = 12;
    private static final double MARGIN = 1.18;

    private final Ffmpeg ffmpeg;
    private final Path directory;
    private final Map<String, Path> cache = new ConcurrentHashMap<>();

    /** Working files and finished clips go to the directory. */
    public Clips(Ffmpeg ffmpeg, Path directory) {
        this.ffmpeg = ffmpeg;
        this.directory = directory;
    }

    /** A camera move over a picture; which one, the number decides. */
    public Artifact move(BufferedImage picture, ClipSize size, int seconds, long seed) {
        return cached("move " + size + seconds + " " + seed + " " + PromptSeed.of(PictureFiles.png(picture)), () -> {
            int width = (int) (size.width() * MARGIN);
            int height = (int) (size.height() * MARGIN);
            BufferedImage stage = PictureFiles.cover(picture, width, height);
            Camera camera = Camera.choose(seed, width - size.width(), height - size.height());
            return encode(size, FPS, seconds * FPS, List.of(), (graphics, share) -> {
                graphics.drawImage(stage, camera.at(share), null);
                sweep(graphics, size, share);
            });
        });
    }

    /** A person who speaks a recording; the person follows from the name. */
    public Artifact talk(String person, ClipSize size, byte[] mp3, double seconds) {
        return cached("talk " + person + size + PromptSeed.of(mp3), () -> {
            BufferedImage[] mouths = new BufferedImage[4];
            for (int i = 0; i < mouths.length; i++) {
                mouths[i] = Portrait.draw(person, size.width(), size.height(), i / 3.0);
            }
            return talk(mouths, size, mp3, seconds);
        });
    }

    /** A picture with a recording; its mouth stays as it is. */
    public Artifact talk(BufferedImage face, ClipSize size, byte[] mp3, double seconds) {
        return cached("talk " + PromptSeed.of(PictureFiles.png(face)) + size + PromptSeed.of(mp3), () -> {
            BufferedImage still = PictureFiles.cover(face, size.width(), size.height());
            return talk(new BufferedImage[] {still}, size, mp3, seconds);
        });
    }

    private byte[] talk(BufferedImage[] mouths, ClipSize size, byte[] mp3, double seconds) {
        Path sound = directory.resolve(UUID.randomUUID() + ".mp3");
        write(sound, mp3);
        int frames = (int) Math.ceil(seconds * TALK_FPS);
        return encode(
                size,
                TALK_FPS,
                frames,
                List.of("-i", sound.toString(), "-c:a", "aac", "-b:a", "64k"),
                (graphics, share) -> {
                    int mouth = mouth((int) Math.round(share * (frames - 1)), frames);
                    graphics.drawImage(mouths[Math.min(mouth, mouths.length - 1)], 0, 0, null);
                });
    }

    private static int mouth(int frame, int frames) {
        double opening = 1.5 + 1.5 * Math.sin(frame * 1.9) * Math.cos(frame * 0.7);
        return frame > frames - TALK_FPS / 2 ? 0 : Math.clamp(Math.round(opening), 0, 3);
    }

    /** Draws one frame; {@code share} runs from 0 to 1 over the clip. */
    @FunctionalInterface
    private interface Frame {
        void draw(Graphics2D graphics, double share);
    }

    private byte[] encode(ClipSize size, int fps, int frames, List<String> sound, Frame frame) {
        List<String> arguments = new ArrayList<>(List.of(
                "-f",
                "rawvideo",
                "-pix_fmt",
                "bgr24",
                "-s",
                size.width() + "x" + size.height(),
                "-r",
                Integer.toString(fps),
                "-i",
                "-"));
        arguments.addAll(sound);
        arguments.addAll(List.of(
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-crf",
                "24",
                "-pix_fmt",
                "yuv420p",
                "-movflags",
                "+faststart"));
        return ffmpeg.encode(
                arguments, out -> feed(out, size, frames, frame), directory.resolve(UUID.randomUUID() + ".mp4"));
    }

    private static void feed(OutputStream out, ClipSize size, int frames, Frame frame) throws IOException {
        BufferedImage image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < frames; i++) {
            frame.draw(graphics, frames == 1 ? 0 : (double) i / (frames - 1));
            out.write(pixels);
        }
        graphics.dispose();
    }

    private static void sweep(Graphics2D graphics, ClipSize size, double share) {
        float x = (float) (size.width() * (share * 2.2 - 0.6));
        float band = size.width() * 0.22f;
        Color clear = new Color(255, 255, 255, 0);
        Color light = new Color(255, 255, 255, 46);
        graphics.setPaint(new GradientPaint(x, 0, clear, x + band, 0, light, true));
        graphics.fillRect((int) x, 0, (int) (band * 2), size.height());
    }

    private Artifact cached(String key, Supplier<byte[]> work) {
        String name = Long.toHexString(PromptSeed.of(key, 0)) + ".clip";
        Path path = cache.computeIfAbsent(name, file -> {
            Path made = directory.resolve(file);
            write(made, work.get());
            return made;
        });
        try {
            return Artifact.mp4(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path path, byte[] bytes) {
        try {
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
