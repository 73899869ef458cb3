package ai.vidgo.local.seeding;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The token that opens {@code /internal} paths: HS256, sixty seconds (architecture, section 5). */
public final class ServiceToken {

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";

    private final String secret;
    private final Clock clock;

    public ServiceToken(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** A fresh token in the launcher's name. */
    public String issue() {
        Instant now = clock.instant();
        String claims =
                "{\"iss\":\"launcher\",\"sub\":\"launcher\",\"aud\":\"vidgo-internal\",\"jti\":\"%s\",\"iat\":%d,\"exp\":%d}"
                        .formatted(
                                UUID.randomUUID(),
                                now.getEpochSecond(),
                                now.plus(LIFE).getEpochSecond());
        String signed = encoded(HEADER.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encoded(signature(signed));
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
