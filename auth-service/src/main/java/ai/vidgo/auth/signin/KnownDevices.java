package ai.vidgo.auth.signin;

import ai.vidgo.auth.throttle.Client;
import ai.vidgo.platform.crypto.KeyedHash;
import ai.vidgo.platform.crypto.Tokens;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a browser in which an account was signed in before, by a signed cookie that only the login paths see. It
 * opens nothing; it lets the owner's attempts be counted apart from a stranger's, from whatever network they come.
 */
@Singleton
class KnownDevices {

    private static final Duration LIFE = Duration.ofDays(90);
    private static final String PURPOSE = "known-device";
    private static final Pattern SHAPE = Pattern.compile("([A-Za-z0-9_-]{43})\\.(\\d{1,12})\\.([0-9a-f]{64})");

    private final KeyedHash hash;
    private final Clock clock;

    KnownDevices(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    /** The id that a cookie claims, before anybody has looked whether it is true. */
    Optional<String> claimed(@Nullable String cookie) {
        return parts(cookie).map(parts -> parts.group(1));
    }

    /** The device's own id, if the cookie was made for this account and has not expired. */
    Optional<String> recognise(UUID account, @Nullable String cookie) {
        return parts(cookie).flatMap(parts -> {
            String device = parts.group(1);
            long expires = Long.parseLong(parts.group(2));
            boolean ours = hash.matches(PURPOSE, signed(account, device, expires), parts.group(3));
            return ours && clock.instant().getEpochSecond() < expires ? Optional.of(device) : Optional.empty();
        });
    }

    /** A cookie for the browser that has just signed in. */
    NewCookie cookie(UUID account, HttpServerRequest request) {
        String device = Tokens.random();
        Instant expires = clock.instant().plus(LIFE);
        String value = device + "." + expires.getEpochSecond() + "."
                + hash.of(PURPOSE, signed(account, device, expires.getEpochSecond()));
        return AuthAnswers.cookie(Client.DEVICE_COOKIE, value, "/api/v1/auth/login", LIFE, request);
    }

    private static Optional<MatchResult> parts(@Nullable String cookie) {
        return Optional.ofNullable(cookie)
                .map(SHAPE::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult);
    }

    private static String signed(UUID account, String device, long expires) {
        return account + ":" + device + ":" + expires;
    }
}
