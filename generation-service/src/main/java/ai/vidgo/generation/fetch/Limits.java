package ai.vidgo.generation.fetch;

import ai.vidgo.platform.media.MediaType;
import java.util.Set;

/**
 * What a fetched file may be.
 *
 * @param maxBytes reading stops beyond it
 * @param types accepted types by magic bytes
 */
public record Limits(long maxBytes, Set<MediaType> types) {

    private static final long MIB = 1024L * 1024;

    public Limits {
        types = Set.copyOf(types);
    }

    /** Pictures of up to 10 MiB (contract: providers §7). */
    public static Limits image() {
        return new Limits(10 * MIB, Set.of(MediaType.PNG, MediaType.JPEG, MediaType.WEBP, MediaType.GIF));
    }

    /** Pictures that a vendor made at our order: one with many pixels is larger than what we take from strangers. */
    public static Limits madePicture(long maxBytes) {
        return new Limits(maxBytes, image().types());
    }

    /** Clips of up to 100 MiB (contract: providers §7). */
    public static Limits video() {
        return new Limits(100 * MIB, Set.of(MediaType.MP4, MediaType.WEBM));
    }

    /** Sound of up to 15 MiB. */
    public static Limits audio() {
        return new Limits(15 * MIB, Set.of(MediaType.MP3, MediaType.WAV));
    }
}
