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
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The caller's pictures as our own: remote ones are fetched once by the hardened fetcher and kept under
 * {@code uploads/}, own ones are used where they lie. Providers never see the caller's address.
 */
@Singleton
class CallerMedia {

    private static final Logger LOG = Logger.getLogger(CallerMedia.class);

    private final MediaFetcher fetcher;
    private final MediaStore store;
    private final MediaUrls urls;
    private final MediaConfig config;

    CallerMedia(MediaFetcher fetcher, MediaStore store, MediaUrls urls, MediaConfig config) {
        this.fetcher = fetcher;
        this.store = store;
        this.urls = urls;
        this.config = config;
    }

    /**
     * The store key of a picture that a request names.
     *
     * @throws Problem 400 {@code media_refused}, without saying why in network terms (contract: providers §7)
     */
    String keep(String address) {
        Optional<String> path = ownPath(address);
        return path.isPresent() ? own(path.get()) : fetch(address);
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

    /** Public media, or a private one by an address that we signed; nobody names another user's upload. */
    private String own(String path) {
        return urls.verify(path)
                .or(() -> urls.key(path).filter(MediaKeys::isPublic))
                .flatMap(store::stat)
                .filter(media -> media.type().isImage())
                .orElseThrow(() -> Problem.of(400, "media_refused"))
                .key();
    }

    private String fetch(String address) {
        return switch (fetcher.fetch(URI.create(address), Limits.image())) {
            case FetchResult.Fetched fetched -> store(fetched);
            case FetchResult.Refused refused -> {
                LOG.infof("input refused: %s", refused.reason());
                throw Problem.of(400, "media_refused");
            }
        };
    }

    private String store(FetchResult.Fetched fetched) {
        MediaType type = fetched.type();
        String key = "uploads/" + Tokens.random() + "." + type.extension();
        try {
            store.put(key, fetched.file(), type);
            return key;
        } finally {
            delete(fetched.file());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
