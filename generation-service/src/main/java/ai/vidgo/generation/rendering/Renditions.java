package ai.vidgo.generation.rendering;

import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Draws what the public may see of an original. A rendition that cannot be drawn is a failure; the clean file never
 * takes its place (contract: providers §6). Blocks; run it on a virtual thread.
 */
@Singleton
public class Renditions {

    private static final int PREVIEW_HEIGHT = 480;
    private static final int GLANCE_SIDE = 1024;

    private final RenderingConfig config;
    private final PixelBudget budget;
    private final Ffmpeg ffmpeg;
    private final WatermarkPainter painter;

    Renditions(RenderingConfig config, Ffmpeg ffmpeg) {
        this.config = config;
        this.budget = new PixelBudget(Runtime.getRuntime().maxMemory() / 2);
        this.ffmpeg = ffmpeg;
        this.painter = WatermarkPainter.of(config);
    }

    /**
     * Marks a picture and makes its thumbnail. PNG stays PNG with its alpha, JPEG stays JPEG, other types become PNG.
     *
     * @param type the original's type by its magic bytes
     */
    public Rendered image(Path original, MediaType type) {
        return decoded(original, type, picture -> draw(picture, type))
                .orElseGet(() -> new Rendered.Failed("not a readable picture of at most " + maxPixels() + " pixels"));
    }

    private Rendered draw(BufferedImage picture, MediaType type) {
        BufferedImage marked = PictureFiles.within(picture, Integer.MAX_VALUE);
        painter.paint(marked);
        MediaType markedType = PictureFiles.typeFor(marked, type);
        BufferedImage small = PictureFiles.within(marked, config.thumbnailSide());
        MediaType smallType = PictureFiles.typeFor(small, MediaType.JPEG);
        Path watermarked = Ffmpeg.temporary("." + markedType.extension());
        Path thumbnail = Ffmpeg.temporary("." + smallType.extension());
        try {
            PictureFiles.write(marked, markedType, watermarked);
            PictureFiles.write(small, smallType, thumbnail);
        } catch (IOException notWritten) {
            Ffmpeg.delete(watermarked);
            Ffmpeg.delete(thumbnail);
            return new Rendered.Failed("rendition could not be written: " + notWritten.getMessage());
        }
        return new Rendered.Image(
                thumbnail, smallType, watermarked, markedType, picture.getWidth(), picture.getHeight());
    }

    /**
     * The picture as a clean PNG.
     *
     * @return empty when it is not a readable picture or has too many pixels
     * @throws UncheckedIOException when the disk fails
     */
    public Optional<Path> png(Path original, MediaType type) {
        return decoded(original, type, picture -> written(picture, MediaType.PNG))
                .map(CleanPicture::file);
    }

    /**
     * Somebody's picture written anew: upright, only its first frame, without metadata and whatever else the file
     * carries. A JPEG stays a JPEG, a WebP without alpha becomes one, everything else becomes
     * PNG.
     *
     * @return empty when it is not a readable picture or has too many pixels
     * @throws UncheckedIOException when the disk fails
     */
    public Optional<CleanPicture> clean(Path upload, MediaType type) {
        Orientation held = type == MediaType.JPEG ? Orientation.of(upload) : Orientation.UPRIGHT;
        return decoded(
                upload, type, picture -> written(held.upright(picture), PictureFiles.typeFor(picture, photo(type))));
    }

    /** A WebP without alpha is most often a photo; as PNG it would grow beyond what providers take. */
    private static MediaType photo(MediaType type) {
        return type == MediaType.WEBP ? MediaType.JPEG : type;
    }

    /**
     * A small JPEG for looking at, 1024 pixels at most, transparent parts white.
     *
     * @return empty when it is not a readable picture or has too many pixels
     */
    public Optional<byte[]> glance(Path picture, MediaType type) {
        return decoded(picture, type, whole -> PictureFiles.jpeg(PictureFiles.within(whole, GLANCE_SIDE)));
    }

    /**
     * A picture in 2 or 4 times its size, as PNG, by interpolation.
     *
     * @return empty when it is not readable or would have too many pixels
     */
    public Optional<byte[]> enlarged(Path picture, MediaType type, int scale) {
        return enlargedPixels(picture, type, scale)
                .flatMap(pixels -> budget.use(
                        pixels,
                        () -> read(picture, type).map(small -> PictureFiles.png(Enlargement.of(small, scale)))));
    }

    /** Whether a picture is readable and in 2 or 4 times its size would not have too many pixels. */
    public boolean canEnlarge(Path picture, MediaType type, int scale) {
        return enlargedPixels(picture, type, scale).isPresent();
    }

    private Optional<Long> enlargedPixels(Path picture, MediaType type, int scale) {
        return pixels(picture, type).map(pixels -> pixels * scale * scale).filter(pixels -> pixels <= maxPixels());
    }

    /**
     * The product of a picture with a plain backdrop, as PNG with alpha.
     *
     * @return empty when the picture is not readable or its backdrop is not plain
     */
    public Optional<byte[]> cutOut(Path picture, MediaType type) {
        return decoded(picture, type, photo -> CutOut.of(photo).map(PictureFiles::png))
                .flatMap(png -> png);
    }

    private static CleanPicture written(BufferedImage picture, MediaType type) {
        Path file = Ffmpeg.temporary("." + type.extension());
        try {
            PictureFiles.write(picture, type, PictureFiles.WORKED_ON, file);
            return new CleanPicture(file, type, picture.getWidth(), picture.getHeight());
        } catch (IOException notWritten) {
            Ffmpeg.delete(file);
            throw new UncheckedIOException("cannot write a temporary picture", notWritten);
        }
    }

    /** Pixels of the largest picture that is accepted; less than configured where the memory is small. */
    public long maxPixels() {
        return Math.min(config.maxPixels(), budget.largest());
    }

    /** Decodes within the budget of pixels and hands the picture on; its size is judged by its header before. */
    private <T> Optional<T> decoded(Path file, MediaType type, Function<BufferedImage, T> work) {
        Optional<Long> pixels = pixels(file, type);
        if (pixels.isEmpty() || pixels.get() > maxPixels()) {
            return Optional.empty();
        }
        return budget.use(pixels.get(), () -> read(file, type).map(work));
    }

    private Optional<Long> pixels(Path file, MediaType type) {
        return type == MediaType.WEBP ? webpPixels(file) : PictureFiles.pixels(file);
    }

    private Optional<BufferedImage> read(Path file, MediaType type) {
        return type == MediaType.WEBP ? webp(file) : PictureFiles.read(file);
    }

    /**
     * Marks every frame of a clip, keeps its sound, makes a poster of the first frame, and of a large clip a preview of
     * 480 lines.
     *
     * @param type the original's type by its magic bytes
     */
    public Rendered video(Path original, MediaType type) {
        String demuxer = type == MediaType.WEBM ? "matroska" : "mov";
        Optional<Ffmpeg.Clip> probe = ffmpeg.probe(original, demuxer);
        if (probe.isEmpty()) {
            return new Rendered.Failed("not a readable clip, or no encoder at FFMPEG_PATH");
        }
        Ffmpeg.Clip clip = probe.get();
        if ((long) clip.width() * clip.height() > maxPixels()) {
            return new Rendered.Failed("too many pixels");
        }
        Path watermarked = Ffmpeg.temporary(".mp4");
        Path poster = Ffmpeg.temporary(".jpg");
        @Nullable
        Path preview = Math.min(clip.width(), clip.height()) > PREVIEW_HEIGHT ? Ffmpeg.temporary(".mp4") : null;
        Optional<String> failure =
                mark(original, demuxer, type, clip, watermarked, preview).or(() -> poster(original, demuxer, poster));
        if (failure.isPresent()) {
            Ffmpeg.delete(watermarked);
            Ffmpeg.delete(poster);
            if (preview != null) {
                Ffmpeg.delete(preview);
            }
            return new Rendered.Failed(failure.get());
        }
        return new Rendered.Video(poster, watermarked, preview, clip.width(), clip.height(), clip.seconds());
    }

    /** The mark is drawn by us as a picture, so that the encoder needs no font. One run writes both sizes. */
    private Optional<String> mark(
            Path original, String demuxer, MediaType type, Ffmpeg.Clip clip, Path target, @Nullable Path preview) {
        Path overlay = Ffmpeg.temporary(".png");
        try {
            BufferedImage drawn =
                    budget.use((long) clip.width() * clip.height(), () -> painter.overlay(clip.width(), clip.height()));
            PictureFiles.write(drawn, MediaType.PNG, overlay);
            List<String> arguments = new ArrayList<>(List.of("-filter_complex_threads", "1"));
            arguments.addAll(Ffmpeg.input(original, demuxer));
            arguments.addAll(List.of("-i", overlay.toString()));
            String marked = "[0:v:0][1:v:0]overlay=0:0,pad=ceil(iw/2)*2:ceil(ih/2)*2,format=yuv420p";
            if (preview == null) {
                arguments.addAll(List.of("-filter_complex", marked + "[v]"));
            } else {
                String scale = clip.width() < clip.height() ? PREVIEW_HEIGHT + ":-2" : "-2:" + PREVIEW_HEIGHT;
                arguments.addAll(List.of("-filter_complex", marked + ",split[v][large];[large]scale=" + scale + "[p]"));
            }
            arguments.addAll(encoded("[v]", "23", type, target));
            if (preview != null) {
                arguments.addAll(encoded("[p]", "28", type, preview));
            }
            return failure(ffmpeg.run(arguments));
        } catch (IOException notWritten) {
            return Optional.of("overlay could not be written: " + notWritten.getMessage());
        } finally {
            Ffmpeg.delete(overlay);
        }
    }

    /** One thread: as many runs as processors are at work at the same time. */
    private static List<String> encoded(String stream, String quality, MediaType type, Path target) {
        return List.of(
                "-map",
                stream,
                "-map",
                "0:a?",
                "-c:v",
                "libx264",
                "-threads",
                "1",
                "-preset",
                "veryfast",
                "-crf",
                quality,
                "-c:a",
                type == MediaType.MP4 ? "copy" : "aac",
                "-movflags",
                "+faststart",
                target.toString());
    }

    private Optional<String> poster(Path original, String demuxer, Path target) {
        Path frame = Ffmpeg.temporary(".png");
        try {
            Optional<String> failure = failure(ffmpeg.still(original, demuxer, frame));
            if (failure.isPresent()) {
                return failure;
            }
            Optional<BufferedImage> small =
                    decoded(frame, MediaType.PNG, first -> PictureFiles.within(first, config.thumbnailSide()));
            if (small.isEmpty()) {
                return Optional.of("the first frame is not readable");
            }
            painter.paint(small.get());
            PictureFiles.write(small.get(), MediaType.JPEG, target);
            return Optional.empty();
        } catch (IOException notWritten) {
            return Optional.of("poster could not be written: " + notWritten.getMessage());
        } finally {
            Ffmpeg.delete(frame);
        }
    }

    private Optional<Long> webpPixels(Path file) {
        return ffmpeg.probe(file, "webp_pipe").map(clip -> (long) clip.width() * clip.height());
    }

    /** The Java platform does not read WebP. */
    private Optional<BufferedImage> webp(Path original) {
        Path png = Ffmpeg.temporary(".png");
        try {
            return failure(ffmpeg.still(original, "webp_pipe", png)).isPresent()
                    ? Optional.empty()
                    : PictureFiles.read(png);
        } finally {
            Ffmpeg.delete(png);
        }
    }

    private static Optional<String> failure(Ffmpeg.Run run) {
        return switch (run) {
            case Ffmpeg.Run.Done _ -> Optional.empty();
            case Ffmpeg.Run.Failed failed -> Optional.of(failed.reason());
        };
    }
}
