package ai.vidgo.local.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ServiceTokenTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void isSignedAndEndsAfterAMinute() throws Exception {
        Instant now = Instant.parse("2026-01-12T10:00:00Z");

        String token = new ServiceToken(SECRET, Clock.fixed(now, ZoneOffset.UTC)).issue();

        String[] parts = token.split("\\.", -1);
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("iss").asText()).isEqualTo("launcher");
        assertThat(claims.path("aud").asText()).isEqualTo("vidgo-internal");
        assertThat(claims.path("exp").asLong()).isEqualTo(now.getEpochSecond() + 60);
        assertThat(Base64.getUrlDecoder().decode(parts[2])).isEqualTo(hmac(parts[0] + "." + parts[1]));
    }

    private static byte[] hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    }
}
