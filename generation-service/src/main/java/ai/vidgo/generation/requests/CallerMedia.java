package ai.vidgo.generation.requests;

import ai.vidgo.generation.fetch.FetchResult;
import ai.vidgo.generation.fetch.Limits;
import ai.vidgo.generation.fetch.MediaFetcher;
import ai.vidgo.generation.rendering.CleanPicture;
import ai.vidgo.generation.rendering.Renditions;
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
 * pictures written anew; own ones are used where they lie. Providers never see the caller's address.
 */
@Singleton
class CallerMedia {

    private static final Logger LOG = Logger.getLogger(CallerMedia.class);

    private final MediaFetcher fetcher;
    private final Renditions renditions;
    private final MediaStore store;
    private final MediaUrls urls;
    private final MediaConfig config;
    private final UploadRows uploads;

    CallerMedia(
            MediaFetcher fetcher,
            Renditions renditions,
            MediaStore store,
            MediaUrls urls,
            MediaConfig config,
            UploadRows uploads) {
        this.fetcher = fetcher;
        this.renditions = renditions;
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
            case Input.Inline inline -> storeAnew(inline);
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
        try {
            if (fetched.type().isImage()) {
                return storeAnew(fetched.file(), fetched.type());
            }
            String key = newKey(fetched.type());
            store.put(key, fetched.file(), fetched.type());
            return key;
        } finally {
            delete(fetched.file());
        }
    }

    /** A provider gets a picture that we wrote, never the file that somebody gave us. */
    private String storeAnew(Path file, MediaType type) {
        CleanPicture picture = renditions.clean(file, type).orElseThrow(() -> Problem.of(400, "media_refused"));
        String key = newKey(picture.type());
        try {
            store.put(key, picture.file(), picture.type());
            return key;
        } finally {
            delete(picture.file());
        }
    }

    private String storeAnew(Input.Inline inline) {
        try {
            Path file =
                    Files.createTempFile("vidgo-inline-", "." + inline.type().extension());
            try {
                Files.write(file, inline.content());
                return storeAnew(file, inline.type());
            } finally {
                delete(file);
            }
        } catch (IOException noDisk) {
            throw new UncheckedIOException("cannot write a temporary picture", noDisk);
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
