package ai.vidgo.generation.providers;

import ai.vidgo.generation.fetch.FetchResult;
import ai.vidgo.generation.fetch.Limits;
import ai.vidgo.generation.fetch.MediaFetcher;
import ai.vidgo.platform.media.MediaConfig;
import ai.vidgo.platform.media.MediaKeys;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/**
 * Loads input pictures for adapters that need their bytes. Our own addresses are read from the store and never over
 * HTTP (contract: providers §7); others go through the hardened fetcher.
 */
@Singleton
public class InputPictures {

    private final MediaConfig config;
    private final MediaUrls urls;
    private final MediaStore store;
    private final MediaFetcher fetcher;

    InputPictures(MediaConfig config, MediaUrls urls, MediaStore store, MediaFetcher fetcher) {
        this.config = config;
        this.urls = urls;
        this.store = store;
        this.fetcher = fetcher;
    }

    /** A picture in memory. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Picture(byte[] bytes, MediaType type) {}

    /** The picture behind an address; empty when it cannot be had or is no picture. */
    public Optional<Picture> load(URI address) {
        Optional<String> ownKey = ownKey(address);
        return ownKey.isPresent() ? own(ownKey.get()) : foreign(address);
    }

    private Optional<String> ownKey(URI address) {
        String origin = BaseUrl.of(config.publicApiUrl().orElse(""));
        if (origin.isEmpty() || !address.toString().startsWith(origin + "/")) {
            return Optional.empty();
        }
        String path = address.toString().substring(origin.length());
        return urls.verify(path).or(() -> urls.key(path).filter(MediaKeys::isPublic));
    }

    private Optional<Picture> own(String key) {
        Optional<InputStream> content = store.open(key);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        int limit = Math.toIntExact(Limits.image().maxBytes());
        try (InputStream in = content.get()) {
            byte[] bytes = in.readNBytes(limit + 1);
            return bytes.length > limit ? Optional.empty() : picture(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + key, unreadable);
        }
    }

    private Optional<Picture> foreign(URI address) {
        if (!(fetcher.fetch(address, Limits.image()) instanceof FetchResult.Fetched fetched)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Picture(Files.readAllBytes(fetched.file()), fetched.type()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read a fetched picture", unreadable);
        } finally {
            discard(fetched);
        }
    }

    private static void discard(FetchResult.Fetched fetched) {
        try {
            Files.deleteIfExists(fetched.file());
        } catch (IOException left) {
            throw new UncheckedIOException("cannot delete a temporary file", left);
        }
    }

    private static Optional<Picture> picture(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, MediaType.SNIFF_LENGTH));
        return MediaType.sniff(head).filter(MediaType::isImage).map(type -> new Picture(bytes, type));
    }
}
