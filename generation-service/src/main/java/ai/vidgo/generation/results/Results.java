package ai.vidgo.generation.results;

import ai.vidgo.generation.fetch.FetchResult;
import ai.vidgo.generation.fetch.Limits;
import ai.vidgo.generation.fetch.MediaFetcher;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.rendering.Rendered;
import ai.vidgo.generation.rendering.Renditions;
import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a provider's result ours (contract: providers §8.1). Providers delete what they made and their addresses are
 * untrusted: the bytes are copied through the hardened fetcher, typed by magic bytes, named by their digest under
 * {@code originals/}, marked under an unguessable name, and only then is the result "there". Nothing is visible until
 * the caller commits a row. Keeping the same bytes twice gives the same original.
 */
@Singleton
public class Results {

    private static final int NAME_BYTES = 16;

    private final MediaFetcher fetcher;
    private final Renditions renditions;
    private final MediaStore store;
    private final ResultsConfig config;
    private final SecureRandom random = new SecureRandom();

    Results(MediaFetcher fetcher, Renditions renditions, MediaStore store, ResultsConfig config) {
        this.fetcher = fetcher;
        this.renditions = renditions;
        this.store = store;
        this.config = config;
    }

    /**
     * Copies, checks and renders one medium.
     *
     * @throws UncheckedIOException when our own disk or bucket fails
     */
    public Keeping keep(ProviderMedia medium) {
        FetchResult fetched = bring(medium);
        return switch (fetched) {
            case FetchResult.Refused refused -> notKept(medium, refused);
            case FetchResult.Fetched here -> {
                try {
                    yield render(here);
                } finally {
                    delete(here.file());
                }
            }
        };
    }

    /**
     * Copies one picture to a fixed public key ending in {@code .png}, without a mark: inputs of our own seeds, which
     * are nobody's result.
     *
     * @return what went wrong when it could not be done
     * @throws UncheckedIOException when our own disk or bucket fails
     */
    public Optional<Keeping.NotKept> publish(ProviderMedia medium, String key) {
        return switch (bring(medium)) {
            case FetchResult.Refused refused -> Optional.of(notKept(medium, refused));
            case FetchResult.Fetched here -> {
                try {
                    Optional<Path> png = renditions.png(here.file(), here.type());
                    png.ifPresent(file -> putAndDelete(key, file));
                    yield png.isPresent()
                            ? Optional.empty()
                            : Optional.of(new Keeping.NotKept(ErrorClass.MALFORMED_RESULT, "not a readable picture"));
                } finally {
                    delete(here.file());
                }
            }
        };
    }

    private void putAndDelete(String key, Path png) {
        try {
            store.put(key, png, MediaType.PNG);
        } finally {
            delete(png);
        }
    }

    private static Keeping.NotKept notKept(ProviderMedia medium, FetchResult.Refused refused) {
        return new Keeping.NotKept(
                medium instanceof ProviderMedia.Inline ? ErrorClass.MALFORMED_RESULT : ErrorClass.RESULT_UNAVAILABLE,
                refused.reason());
    }

    private FetchResult bring(ProviderMedia medium) {
        Limits limits = switch (medium.kind()) {
            case IMAGE -> Limits.madePicture(config.largestPicture());
            case VIDEO -> Limits.video();
            case AUDIO -> Limits.audio();
        };
        return switch (medium) {
            case ProviderMedia.Remote remote -> fetcher.fetch(remote.url(), limits);
            case ProviderMedia.Inline inline -> spool(inline.bytes(), limits);
        };
    }

    private Keeping render(FetchResult.Fetched original) {
        if (!original.type().isImage() && !original.type().isVideo()) {
            return new Keeping.NotKept(ErrorClass.MALFORMED_RESULT, "no rendition for " + original.type());
        }
        Rendered rendered = original.type().isVideo()
                ? renditions.video(original.file(), original.type())
                : renditions.image(original.file(), original.type());
        return switch (rendered) {
            case Rendered.Failed failed -> new Keeping.NotKept(ErrorClass.MALFORMED_RESULT, failed.reason());
            case Rendered.Image image -> {
                try {
                    yield kept(
                            original,
                            new Shown(
                                    image.watermarked(), image.type(), image.thumbnail(), image.thumbnailType(), null),
                            image.width(),
                            image.height(),
                            Optional.empty());
                } finally {
                    delete(image.watermarked());
                    delete(image.thumbnail());
                }
            }
            case Rendered.Video video -> {
                try {
                    yield kept(
                            original,
                            new Shown(
                                    video.watermarked(),
                                    MediaType.MP4,
                                    video.poster(),
                                    MediaType.JPEG,
                                    video.preview()),
                            video.width(),
                            video.height(),
                            Optional.of(BigDecimal.valueOf(video.seconds()).setScale(2, RoundingMode.HALF_UP)));
                } finally {
                    delete(video.watermarked());
                    delete(video.poster());
                    if (video.preview() != null) {
                        delete(video.preview());
                    }
                }
            }
        };
    }

    private record Shown(
            Path watermarked,
            MediaType type,
            Path thumbnail,
            MediaType thumbnailType,
            @Nullable Path preview) {}

    /** Where the preview of a marked clip lies, if it has one. */
    public static String previewKey(String watermarkedKey) {
        return watermarkedKey.replaceFirst("\\.mp4$", "-480p.mp4");
    }

    private Keeping kept(
            FetchResult.Fetched original, Shown shown, int width, int height, Optional<BigDecimal> seconds) {
        String originalKey =
                "originals/" + original.sha256() + "." + original.type().extension();
        if (store.stat(originalKey).isEmpty()) {
            store.put(originalKey, original.file(), original.type());
        }
        String watermarkedKey = "watermarked/" + name() + "." + shown.type().extension();
        store.put(watermarkedKey, shown.watermarked(), shown.type());
        if (shown.preview() != null) {
            store.put(previewKey(watermarkedKey), shown.preview(), MediaType.MP4);
        }
        String thumbnailKey =
                "generated/" + name() + "." + shown.thumbnailType().extension();
        store.put(thumbnailKey, shown.thumbnail(), shown.thumbnailType());
        return new Keeping.Kept(
                originalKey,
                watermarkedKey,
                thumbnailKey,
                original.type(),
                original.sha256(),
                original.size(),
                width,
                height,
                seconds.orElse(null));
    }

    private String name() {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static FetchResult spool(byte[] bytes, Limits limits) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, MediaType.SNIFF_LENGTH));
        Optional<MediaType> type = MediaType.sniff(head).filter(limits.types()::contains);
        if (type.isEmpty() || bytes.length > limits.maxBytes()) {
            return new FetchResult.Refused("inline bytes are not an accepted file", false);
        }
        try {
            Path file = Files.createTempFile("vidgo-inline-", "." + type.get().extension());
            Files.write(file, bytes);
            return new FetchResult.Fetched(file, type.get(), bytes.length, Sha256.hex(bytes));
        } catch (IOException noDisk) {
            throw new UncheckedIOException("cannot spool an inline result", noDisk);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException("cannot delete a temporary file", left);
        }
    }
}
