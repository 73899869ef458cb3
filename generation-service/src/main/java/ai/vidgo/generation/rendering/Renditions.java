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

/**
 * Draws what the public may see of an original. A rendition that cannot be drawn is a failure; the clean file never
 * takes its place (contract: providers §6). Blocks; run it on a virtual thread.
 */
@Singleton
public class Renditions {

    private final RenderingConfig config;
    private final PictureFiles pictures;
    private final Ffmpeg ffmpeg;

    Renditions(RenderingConfig config) {
        this.config = config;
        this.pictures = new PictureFiles(config.maxPixels());
        this.ffmpeg = new Ffmpeg(config.ffmpeg(), config.ffmpegTimeout());
    }

    /**
     * Marks a picture and makes its thumbnail. PNG stays PNG with its alpha, JPEG stays JPEG, other types become PNG.
     *
     * @param type the original's type by its magic bytes
     */
    public Rendered image(Path original, MediaType type) {
        Optional<BufferedImage> read = type == MediaType.WEBP ? webp(original) : pictures.read(original);
        if (read.isEmpty()) {
            return new Rendered.Failed("not a readable picture of at most " + config.maxPixels() + " pixels");
        }
        BufferedImage picture = read.get();
        BufferedImage marked = PictureFiles.within(picture, Integer.MAX_VALUE);
        painter().paint(marked);
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
     * The picture as a clean PNG in a temporary file that the caller deletes.
     *
     * @return empty when it is not a readable picture or has too many pixels
     */
    public Optional<Path> png(Path original, MediaType type) {
        Optional<BufferedImage> read = type == MediaType.WEBP ? webp(original) : pictures.read(original);
        return read.map(picture -> {
            Path png = Ffmpeg.temporary(".png");
            try {
                PictureFiles.write(picture, MediaType.PNG, png);
                return png;
            } catch (IOException notWritten) {
                Ffmpeg.delete(png);
                throw new UncheckedIOException("cannot write a temporary picture", notWritten);
            }
        });
    }

    /**
     * Marks every frame of a clip, keeps its sound, and makes a poster of the first frame.
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
        if ((long) clip.width() * clip.height() > config.maxPixels()) {
            return new Rendered.Failed("too many pixels");
        }
        Path watermarked = Ffmpeg.temporary(".mp4");
        Path poster = Ffmpeg.temporary(".jpg");
        Optional<String> failure =
                mark(original, demuxer, type, clip, watermarked).or(() -> poster(original, demuxer, poster));
        if (failure.isPresent()) {
            Ffmpeg.delete(watermarked);
            Ffmpeg.delete(poster);
            return new Rendered.Failed(failure.get());
        }
        return new Rendered.Video(poster, watermarked, clip.width(), clip.height(), clip.seconds());
    }

    /** The mark is drawn by us as a picture, so that the encoder needs no font. */
    private Optional<String> mark(Path original, String demuxer, MediaType type, Ffmpeg.Clip clip, Path target) {
        Path overlay = Ffmpeg.temporary(".png");
        try {
            PictureFiles.write(painter().overlay(clip.width(), clip.height()), MediaType.PNG, overlay);
            List<String> arguments = new ArrayList<>(Ffmpeg.input(original, demuxer));
            arguments.addAll(List.of("-i", overlay.toString()));
            arguments.addAll(List.of(
                    "-filter_complex",
                    "[0:v:0][1:v:0]overlay=0:0,pad=ceil(iw/2)*2:ceil(ih/2)*2,format=yuv420p[v]",
                    "-map",
                    "[v]",
                    "-map",
                    "0:a?"));
            arguments.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "23"));
            arguments.addAll(List.of("-c:a", type == MediaType.MP4 ? "copy" : "aac"));
            arguments.addAll(List.of("-movflags", "+faststart", target.toString()));
            return failure(ffmpeg.run(arguments));
        } catch (IOException notWritten) {
            return Optional.of("overlay could not be written: " + notWritten.getMessage());
        } finally {
            Ffmpeg.delete(overlay);
        }
    }

    private Optional<String> poster(Path original, String demuxer, Path target) {
        Path frame = Ffmpeg.temporary(".png");
        try {
            List<String> arguments = new ArrayList<>(Ffmpeg.input(original, demuxer));
            arguments.addAll(List.of("-frames:v", "1", "-f", "image2", "-update", "1", frame.toString()));
            Optional<String> failure = failure(ffmpeg.run(arguments));
            if (failure.isPresent()) {
                return failure;
            }
            Optional<BufferedImage> first = pictures.read(frame);
            if (first.isEmpty()) {
                return Optional.of("the first frame is not readable");
            }
            BufferedImage small = PictureFiles.within(first.get(), config.thumbnailSide());
            painter().paint(small);
            PictureFiles.write(small, MediaType.JPEG, target);
            return Optional.empty();
        } catch (IOException notWritten) {
            return Optional.of("poster could not be written: " + notWritten.getMessage());
        } finally {
            Ffmpeg.delete(frame);
        }
    }

    /** The Java platform does not read WebP; its size is taken from the header first, as for any picture. */
    private Optional<BufferedImage> webp(Path original) {
        boolean small = ffmpeg.probe(original, "webp_pipe")
                .filter(clip -> (long) clip.width() * clip.height() <= config.maxPixels())
                .isPresent();
        if (!small) {
            return Optional.empty();
        }
        Path png = Ffmpeg.temporary(".png");
        try {
            List<String> arguments = new ArrayList<>(Ffmpeg.input(original, "webp_pipe"));
            arguments.addAll(List.of("-frames:v", "1", "-f", "image2", "-update", "1", png.toString()));
            return failure(ffmpeg.run(arguments)).isPresent() ? Optional.empty() : pictures.read(png);
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

    private WatermarkPainter painter() {
        return new WatermarkPainter(config.watermarkText());
    }
}
