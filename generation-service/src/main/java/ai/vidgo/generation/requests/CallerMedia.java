package ai.vidgo.generation.requests;

import ai.vidgo.generation.fetch.FetchResult;
import ai.vidgo.generation.fetch.Limits;
import ai.vidgo.generation.fetch.MediaFetcher;
import ai.vidgo.platform.crypto.Tokens;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaConfig;
import ai.vidgo.platform.media.MediaKeys;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The caller's media as our own: remote ones are fetched once by the hardened fetcher and kept under {@code uploads/},
 * own ones are used where they lie. Providers never see the caller's address.
 */
@Singleton
class CallerMedia {

    private static final Logger LOG = Logger.getLogger(CallerMedia.class);

    private final MediaFetcher fetcher;
    private final MediaStore store;
    private final MediaUrls urls;
    private final MediaConfig config;
    private final UploadRows uploads;

    CallerMedia(MediaFetcher fetcher, MediaStore store, MediaUrls urls, MediaConfig config, UploadRows uploads) {
        this.fetcher = fetcher;
        this.store = store;
        this.urls = urls;
        this.config = config;
        this.uploads = uploads;
    }

    /**
     * The store key of a medium that a request names.
     *
     * @throws Problem 400 {@code media_refused}, without saying why in network terms (contract: providers §7)
     */
    String keep(Input input, UUID caller) {
        return switch (input) {
            case Input.Picture picture -> keep(picture.address(), caller, MediaType::isImage, Limits.image());
            case Input.Clip clip -> keep(clip.address(), caller, MediaType::isVideo, Limits.video());
            case Input.Inline inline -> {
                String key = newKey(inline.type());
                store.put(key, inline.content(), inline.type());
                yield key;
            }
            case Input.Stored stored -> stored.key();
        };
    }

    private String keep(String address, UUID caller, Predicate<MediaType> kind, Limits limits) {
        Optional<String> path = ownPath(address);
        return path.isPresent() ? own(path.get(), caller, kind) : fetch(address, limits);
    }

    /** The {@code /static/...} path of an address of ours, with or without our origin. */
    private Optional<String> ownPath(String address) {
        Stream<String> origins = Stream.concat(
                Stream.of(""),
                Stream.of(config.baseUrl(), config.publicApiUrl()).flatMap(Optional::stream));
        return origins.map(origin -> origin.replaceAll("/+$", "") + "/static/")
                .filter(address::startsWith)
                .map(prefix -> "/static/" + address.substring(prefix.length()))
                .findFirst();
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

    private String fetch(String address, Limits limits) {
        return switch (fetcher.fetch(URI.create(address), limits)) {
            case FetchResult.Fetched fetched -> store(fetched);
            case FetchResult.Refused refused -> {
                LOG.infof("input refused: %s", refused.reason());
                throw Problem.of(400, "media_refused");
            }
        };
    }

    private String store(FetchResult.Fetched fetched) {
        MediaType type = fetched.type();
        String key = newKey(type);
        try {
            store.put(key, fetched.file(), type);
            return key;
        } finally {
            delete(fetched.file());
        }
    }

    private static String newKey(MediaType type) {
        return "uploads/" + Tokens.random() + "." + type.extension();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
