package ai.vidgo.generation.rendering;

import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user uploads, written anew: nothing is left of positions, cameras, thumbnails and whatever else hid in the file
 * (contract: catalog §2.4). How the camera was held is applied to the picture before that is forgotten too.
 */
@Singleton
public class CleanCopies {

    private final RenderingConfig config;
    private final PictureFiles pictures;
    private final Ffmpeg ffmpeg;

    CleanCopies(RenderingConfig config) {
        this.config = config;
        this.pictures = new PictureFiles(config.maxPixels());
        this.ffmpeg = new Ffmpeg(config.ffmpeg(), config.ffmpegTimeout());
    }

    /**
     * A clean file that the caller deletes.
     *
     * @param type JPEG and MP4 stay what they are, PNG and WebP become PNG, WebM becomes WebM
     */
    public record Copy(Path file, MediaType type) {}

    /** The copy; empty when the file is not readable as its type or has too many pixels. */
    public Optional<Copy> of(Path file, MediaType type) {
        return switch (type) {
            case JPEG, PNG -> pictures.read(file).map(picture -> write(upright(picture, file, type), type));
            case WEBP -> still(file);
            case MP4 -> clip(file, "mov", type);
            case WEBM -> clip(file, "matroska", type);
            case GIF, MP3, WAV, GLB -> Optional.empty();
        };
    }

    private Copy write(BufferedImage picture, MediaType wished) {
        MediaType type = PictureFiles.typeFor(picture, wished);
        Path target = Ffmpeg.temporary("." + type.extension());
        try {
            PictureFiles.write(picture, type, target);
            return new Copy(target, type);
        } catch (IOException diskAway) {
            Ffmpeg.delete(target);
            throw new UncheckedIOException("cannot write a clean copy", diskAway);
        }
    }

    private Optional<Copy> still(Path file) {
        if (!fits(file, "webp_pipe")) {
            return Optional.empty();
        }
        Path png = Ffmpeg.temporary(".png");
        List<String> arguments = new ArrayList<>(Ffmpeg.input(file, "webp_pipe"));
        arguments.addAll(List.of("-frames:v", "1", "-f", "image2", "-update", "1", png.toString()));
        return ran(arguments, png).map(done -> new Copy(done, MediaType.PNG));
    }

    /** The streams are copied, their container is written anew without descriptions. */
    private Optional<Copy> clip(Path file, String demuxer, MediaType type) {
        if (!fits(file, demuxer)) {
            return Optional.empty();
        }
        Path target = Ffmpeg.temporary("." + type.extension());
        List<String> arguments = new ArrayList<>(Ffmpeg.input(file, demuxer));
        arguments.addAll(List.of("-map", "0:v:0", "-map", "0:a:0?", "-map_metadata", "-1", "-map_chapters", "-1"));
        arguments.addAll(List.of("-c", "copy", target.toString()));
        return ran(arguments, target).map(done -> new Copy(done, type));
    }

    private boolean fits(Path file, String demuxer) {
        return ffmpeg.probe(file, demuxer)
                .filter(clip -> (long) clip.width() * clip.height() <= config.maxPixels())
                .isPresent();
    }

    private Optional<Path> ran(List<String> arguments, Path target) {
        return switch (ffmpeg.run(arguments)) {
            case Ffmpeg.Run.Done _ -> Optional.of(target);
            case Ffmpeg.Run.Failed _ -> {
                Ffmpeg.delete(target);
                yield Optional.empty();
            }
        };
    }

    private static BufferedImage upright(BufferedImage picture, Path file, MediaType type) {
        int orientation = type == MediaType.JPEG ? orientation(file) : 1;
        if (orientation < 2 || orientation > 8) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean turned = orientation >= 5;
        BufferedImage target = new BufferedImage(turned ? height : width, turned ? width : height, picture.getType());
        Graphics2D pen = target.createGraphics();
        pen.drawImage(picture, turn(orientation, width, height), null);
        pen.dispose();
        return target;
    }

    /** From the stored picture to the seen one, by EXIF's numbers. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int orientation(Path file) {
        try {
            return ExifOrientation.of(Files.readAllBytes(file));
        } catch (IOException diskAway) {
            throw new UncheckedIOException("cannot read an upload", diskAway);
        }
    }
}
