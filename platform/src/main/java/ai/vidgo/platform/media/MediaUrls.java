package ai.vidgo.platform.media;

import ai.vidgo.platform.crypto.Hmac;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of media (contract: catalog §1.1, operations §6).
 *
 * <p>A <em>stored</em> URL is what tables and hashes contain: {@code /static/} and the key, or the absolute address of
 * a foreign picture. An <em>outgoing</em> URL is what a response contains: the stored one behind
 * {@code MEDIA_BASE_URL}. A <em>signed</em> URL opens a private key for a limited time; expiry and signature are in
 * the path, so that the address still ends in {@code .mp4}, by which the frontend tells clips from pictures.
 */
@Singleton
public final class MediaUrls {

    private static final String STORED_PREFIX = "/static/";
    private static final String SIGNED_PREFIX = "/static/private/";
    private static final int MIN_SECRET_BYTES = 32;
    private static final Pattern SIGNED =
            Pattern.compile("/static/private/(?<expires>\\d{1,11})\\.(?<signature>[0-9a-f]{64})/(?<key>.+)");

    private final MediaConfig config;
    private final Clock clock;

    public MediaUrls(MediaConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The stored URL of a key. */
    public String stored(String key) {
        return STORED_PREFIX + key;
    }

    /** The key of a stored URL; empty for foreign addresses and for anything that is not a key. */
    public Optional<String> key(String storedUrl) {
        if (!storedUrl.startsWith(STORED_PREFIX)) {
            return Optional.empty();
        }
        return Optional.of(storedUrl.substring(STORED_PREFIX.length())).filter(MediaKeys::isValid);
    }

    /** The address to put into a response; foreign addresses are returned as they are. */
    public String outgoing(String storedUrl) {
        if (!storedUrl.startsWith(STORED_PREFIX)) {
            return storedUrl;
        }
        boolean onlyTheGatewayAnswers =
                storedUrl.startsWith(SIGNED_PREFIX) && config.s3().bucket().isPresent();
        Optional<String> base = onlyTheGatewayAnswers ? config.publicApiUrl() : config.baseUrl();
        return base.map(MediaUrls::withoutSlash).orElse("") + storedUrl;
    }

    /** The same for a URL that may be missing. */
    public @Nullable String outgoingOrNull(@Nullable String storedUrl) {
        return storedUrl == null ? null : outgoing(storedUrl);
    }

    /**
     * The stored URL of an address that somebody names: what {@link #outgoing} has put in front is taken off again, so
     * that it can be matched and hashed. Addresses of others, and everything behind {@code /static/}, stay as they are.
     */
    public String incoming(String address) {
        return Stream.of(config.baseUrl(), config.publicApiUrl())
                .flatMap(Optional::stream)
                .map(base -> withoutSlash(base) + STORED_PREFIX)
                .filter(address::startsWith)
                .map(prefix -> STORED_PREFIX + address.substring(prefix.length()))
                .findFirst()
                .orElse(address);
    }

    /** The same for an address that may be missing. */
    public @Nullable String incomingOrNull(@Nullable String address) {
        return address == null ? null : incoming(address);
    }

    /**
     * A path that opens the key for the given time, whoever holds it. Pass it through {@link #outgoing} before it
     * leaves.
     *
     * @throws IllegalArgumentException when the text is not a key
     * @throws IllegalStateException when {@code MEDIA_SIGNING_SECRET} is missing or short
     */
    public String signed(String key, Duration validFor) {
        if (!MediaKeys.isValid(key)) {
            throw new IllegalArgumentException("not a media key: " + key);
        }
        String expires = Long.toString(clock.instant().plus(validFor).getEpochSecond());
        return SIGNED_PREFIX + expires + "." + signature(expires, key) + "/" + key;
    }

    /** The key that a signed path opens; empty when the signature is wrong, has expired, or belongs to another key. */
    public Optional<String> verify(String path) {
        Matcher matcher = SIGNED.matcher(path);
        if (!matcher.matches() || !MediaKeys.isValid(matcher.group("key"))) {
            return Optional.empty();
        }
        String expires = matcher.group("expires");
        byte[] expected = signature(expires, matcher.group("key")).getBytes(StandardCharsets.US_ASCII);
        byte[] given = matcher.group("signature").getBytes(StandardCharsets.US_ASCII);
        boolean genuine = MessageDigest.isEqual(expected, given);
        boolean current = clock.instant().getEpochSecond() < Long.parseLong(expires);
        return genuine && current ? Optional.of(matcher.group("key")) : Optional.empty();
    }

    /** What is wrong with the settings of a service that hands out media; each sentence names the key. */
    public static List<String> violations(MediaConfig config) {
        List<String> violations = new ArrayList<>();
        if (!hasUsableSecret(config)) {
            violations.add("MEDIA_SIGNING_SECRET must have at least " + MIN_SECRET_BYTES + " bytes");
        }
        if (config.s3().bucket().isPresent()
                && config.s3().accessKey().isPresent()
                        != config.s3().secretKey().isPresent()) {
            violations.add("S3_ACCESS_KEY and S3_SECRET_KEY must be set together");
        }
        return violations;
    }

    private String signature(String expires, String key) {
        if (!hasUsableSecret(config)) {
            throw new IllegalStateException("MEDIA_SIGNING_SECRET is missing or shorter than 32 bytes");
        }
        byte[] secret = config.signingSecret().orElseThrow().getBytes(StandardCharsets.UTF_8);
        byte[] signed = (expires + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Hmac.sha256(secret, signed));
    }

    private static boolean hasUsableSecret(MediaConfig config) {
        return config.signingSecret()
                .filter(secret -> secret.getBytes(StandardCharsets.UTF_8).length >= MIN_SECRET_BYTES)
                .isPresent();
    }

    private static String withoutSlash(String base) {
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }
}
