package ai.vidgo.generation.requests;

import ai.vidgo.generation.fetch.FetchResult;
import ai.vidgo.generation.fetch.Limits;
import ai.vidgo.generation.fetch.MediaFetcher;
import ai.vidgo.generation.rendering.CleanPicture;
import ai.vidgo.generation.rendering.Renditions;
import ai.vidgo.platform.crypto.Tokens;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaKeys;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.web.Deadlines;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * The caller's media as our own: remote ones are fetched once by the hardened fetcher and kept under {@code uploads/},
 * pictures written anew; own ones are used where they lie. Providers never see the caller's address. What no job starts
 * from in the end is swept with the {@link Uploads}.
 */
@Singleton
class CallerMedia {

    private static final Logger LOG = Logger.getLogger(CallerMedia.class);

    private final MediaFetcher fetcher;
    private final Renditions renditions;
    private final MediaStore store;
    private final MediaUrls urls;
    private final UploadRows uploads;
    private final GenerationConfig generation;
    private final Clock clock;

    CallerMedia(
            MediaFetcher fetcher,
            Renditions renditions,
            MediaStore store,
            MediaUrls urls,
            UploadRows uploads,
            GenerationConfig generation,
            Clock clock) {
        this.fetcher = fetcher;
        this.renditions = renditions;
        this.store = store;
        this.urls = urls;
        this.uploads = uploads;
        this.generation = generation;
        this.clock = clock;
    }

    /**
     * A medium in our store.
     *
     * @param copied whether it was copied for this request alone
     */
    record Kept(String key, boolean copied) {}

    /** These are the inputs of a job now, which takes them along at its end: no sweep has to look at them again. */
    void belongToAJob(List<Kept> media) {
        List<String> copies = media.stream().filter(Kept::copied).map(Kept::key).toList();
        if (!copies.isEmpty()) {
            uploads.delete(copies);
        }
    }

    /**
     * The medium that a request names.
     *
     * @throws Problem 400 {@code media_refused}, without saying why in network terms (contract: providers §7)
     */
    Kept keep(Input input, UUID caller) {
        return switch (input) {
            case Input.Picture picture -> keep(picture.address(), caller, MediaType::isImage, Limits.image());
            case Input.Clip clip -> keep(clip.address(), caller, MediaType::isVideo, Limits.video());
            case Input.Inline inline -> storeAnew(inline, caller);
            case Input.Stored stored -> new Kept(stored.key(), false);
        };
    }

    private Kept keep(String address, UUID caller, Predicate<MediaType> kind, Limits limits) {
        String stored = urls.incoming(address);
        return MediaAddress.isOurs(stored) ? new Kept(own(stored, caller, kind), false) : fetch(stored, caller, limits);
    }

    /** Public media, the caller's uploads, or a private one by an address that we signed; nothing of another user. */
    private String own(String path, UUID caller, Predicate<MediaType> kind) {
        return urls.verify(path)
                .or(() -> urls.key(path).filter(key -> MediaKeys.isPublic(key) || uploads.isOf(caller, key)))
                .flatMap(store::stat)
                .filter(media -> kind.test(media.type()))
                .orElseThrow(() -> Problem.of(400, "media_refused"))
                .key();
    }

    private Kept fetch(String address, UUID caller, Limits limits) {
        URI url = URI.create(address);
        FetchResult result = Deadlines.remaining()
                .map(left -> fetcher.fetch(url, limits, left.minus(generation.answerMargin())))
                .orElseGet(() -> fetcher.fetch(url, limits));
        return switch (result) {
            case FetchResult.Fetched fetched -> store(fetched, caller);
            case FetchResult.Refused refused -> {
                LOG.infof("input refused: %s", refused.reason());
                throw Problem.of(400, "media_refused");
            }
        };
    }

    private Kept store(FetchResult.Fetched fetched, UUID caller) {
        try {
            return fetched.type().isImage()
                    ? storeAnew(fetched.file(), fetched.type(), caller)
                    : copy(fetched.file(), fetched.type(), caller);
        } finally {
            delete(fetched.file());
        }
    }

    /** A provider gets a picture that we wrote, never the file that somebody gave us. */
    private Kept storeAnew(Path file, MediaType type, UUID caller) {
        CleanPicture picture = renditions.clean(file, type).orElseThrow(() -> Problem.of(400, "media_refused"));
        try {
            return copy(picture.file(), picture.type(), caller);
        } finally {
            delete(picture.file());
        }
    }

    private Kept storeAnew(Input.Inline inline, UUID caller) {
        try {
            Path file =
                    Files.createTempFile("vidgo-inline-", "." + inline.type().extension());
            try {
                Files.write(file, inline.content());
                return storeAnew(file, inline.type(), caller);
            } finally {
                delete(file);
            }
        } catch (IOException noDisk) {
            throw new UncheckedIOException("cannot write a temporary picture", noDisk);
        }
    }

    /** The row first: a file that no row names would never be swept, and not be erased with its owner. */
    private Kept copy(Path file, MediaType type, UUID caller) {
        String key = "uploads/" + Tokens.random() + "." + type.extension();
        uploads.insert(key, caller, clock.instant());
        store.put(key, file, type);
        return new Kept(key, true);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
