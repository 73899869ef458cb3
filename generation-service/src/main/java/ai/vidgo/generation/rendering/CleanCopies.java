package ai.vidgo.generation.rendering;

import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
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
    private final Renditions renditions;
    private final Ffmpeg ffmpeg;

    CleanCopies(RenderingConfig config, Renditions renditions, Ffmpeg ffmpeg) {
        this.config = config;
        this.renditions = renditions;
        this.ffmpeg = ffmpeg;
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
            case JPEG, PNG -> renditions.clean(file, type).map(clean -> new Copy(clean.file(), clean.type()));
            case WEBP -> still(file);
            case MP4 -> clip(file, "mov", type);
            case WEBM -> clip(file, "matroska", type);
            case GIF, MP3, WAV, GLB -> Optional.empty();
        };
    }

    private Optional<Copy> still(Path file) {
        if (!fits(file, "webp_pipe")) {
            return Optional.empty();
        }
        Path png = Ffmpeg.temporary(".png");
        return written(ffmpeg.still(file, "webp_pipe", png), png).map(done -> new Copy(done, MediaType.PNG));
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
        return written(ffmpeg.run(arguments), target).map(done -> new Copy(done, type));
    }

    private boolean fits(Path file, String demuxer) {
        return ffmpeg.probe(file, demuxer)
                .filter(clip -> (long) clip.width() * clip.height() <= config.maxPixels())
                .isPresent();
    }

    private static Optional<Path> written(Ffmpeg.Run run, Path target) {
        return switch (run) {
            case Ffmpeg.Run.Done _ -> Optional.of(target);
            case Ffmpeg.Run.Failed _ -> {
                Ffmpeg.delete(target);
                yield Optional.empty();
            }
        };
    }
}
