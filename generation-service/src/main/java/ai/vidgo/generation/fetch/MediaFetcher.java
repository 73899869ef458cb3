package ai.vidgo.generation.fetch;

import ai.vidgo.generation.fetch.DestinationRules.Forbidden;
import ai.vidgo.platform.media.MediaType;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Fetches a file from an address that a user or a vendor gave us (contract: providers §7): https only, no credentials,
 * ordinary ports, resolved once and pinned, nothing but the open internet, at most three redirects that are checked
 * like the first address, a time for all of it, a size that is enforced while reading, and a type by magic bytes.
 * Blocks; run it on a virtual thread.
 */
@Singleton
public class MediaFetcher {

    private final DestinationRules rules;
    private final FetchConfig config;
    private final Vertx vertx;
    private final HttpClient client;

    @Inject
    MediaFetcher(FetchConfig config, Vertx vertx) {
        this(config, vertx, InetAddress::getAllByName);
    }

    MediaFetcher(FetchConfig config, Vertx vertx, DestinationRules.Resolver resolver) {
        this.config = config;
        this.vertx = vertx;
        this.rules = new DestinationRules(config.allowedHosts().orElse(List.of()), config.plainHttp(), resolver);
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(64)
                .setVerifyHost(true)
                .setDecompressionSupported(false));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /** Whether the host of an address may be asked without TLS; whether it is safe to fetch from is seen by fetching. */
    public boolean allowsPlainHttp(URI url) {
        return rules.allowsPlainHttp(url);
    }

    /** Fetches into a temporary file, or says why not. Never throws for what an address or a server does. */
    public FetchResult fetch(URI url, Limits limits) {
        return fetch(url, limits, config.totalTimeout());
    }

    /** The same for somebody who does not wait longer than given, which may be no time at all. */
    public FetchResult fetch(URI url, Limits limits, Duration atMost) {
        Path file = temporaryFile();
        boolean kept = false;
        try {
            FetchResult result = follow(url, limits, file, atMost);
            kept = result instanceof FetchResult.Fetched;
            return result;
        } finally {
            if (!kept) {
                delete(file);
            }
        }
    }

    private FetchResult follow(URI start, Limits limits, Path file, Duration atMost) {
        long deadline = System.nanoTime()
                + Math.min(atMost.toNanos(), config.totalTimeout().toNanos());
        URI next = start;
        for (int hop = 0; hop <= config.redirects(); hop++) {
            Duration left = Duration.ofNanos(deadline - System.nanoTime());
            if (!left.isPositive()) {
                return new FetchResult.Refused("took too long", false);
            }
            Download download;
            try {
                download = new Download(vertx, client, rules.check(next), limits, file);
            } catch (Forbidden forbidden) {
                return forbidden.refused();
            }
            switch (download.run(config.connectTimeout(), left)) {
                case Download.Outcome.Done _ -> {
                    return inspect(file, limits);
                }
                case Download.Outcome.Redirect redirect -> {
                    Optional<URI> target = resolve(next, redirect.location());
                    if (target.isEmpty()) {
                        return new FetchResult.Refused("unusable redirect", true);
                    }
                    next = target.get();
                }
                case Download.Outcome.Broken broken -> {
                    return new FetchResult.Refused(broken.reason(), broken.permanent());
                }
            }
        }
        return new FetchResult.Refused("too many redirects", true);
    }

    private static Optional<URI> resolve(URI base, String location) {
        try {
            return Optional.of(base.resolve(location));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static FetchResult inspect(Path file, Limits limits) {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] head;
            try (DigestInputStream digesting = new DigestInputStream(content, sha256)) {
                head = digesting.readNBytes(MediaType.SNIFF_LENGTH);
                digesting.transferTo(java.io.OutputStream.nullOutputStream());
            }
            Optional<MediaType> type = MediaType.sniff(head).filter(limits.types()::contains);
            if (type.isEmpty()) {
                return new FetchResult.Refused("not a file of an accepted type", false);
            }
            String digest = HexFormat.of().formatHex(sha256.digest());
            return new FetchResult.Fetched(file, type.get(), Files.size(file), digest);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read a fetched file", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("vidgo-fetch-", ".part");
        } catch (IOException noDisk) {
            throw new UncheckedIOException("cannot create a temporary file", noDisk);
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
