package ai.vidgo.platform.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaUrlsTest {

    private static final Instant NOW = Instant.parse("2026-01-12T10:00:00Z");
    private static final Map<String, String> SECRET = Map.of("signing-secret", TestMediaConfig.SECRET);

    private final MediaUrls urls = urls(SECRET, NOW);

    @Test
    void storedUrlAndKeyAreInverse() {
        assertThat(urls.stored("generated/x.png")).isEqualTo("/static/generated/x.png");
        assertThat(urls.key("/static/generated/x.png")).hasValue("generated/x.png");
    }

    @Test
    void foreignAndHostileUrlsHaveNoKey() {
        assertThat(urls.key("https://images.example/static/generated/x.png")).isEmpty();
        assertThat(urls.key("/static/../etc/passwd")).isEmpty();
        assertThat(urls.key("/other/generated/x.png")).isEmpty();
    }

    @Test
    void baseUrlIsPrefixedToOwnMediaOnly() {
        MediaUrls behindBase = urls(Map.of("base-url", "https://cdn.example/"), NOW);

        assertThat(behindBase.outgoing("/static/generated/x.png"))
                .isEqualTo("https://cdn.example/static/generated/x.png");
        assertThat(behindBase.outgoing("https://images.example/photo-1?w=800"))
                .isEqualTo("https://images.example/photo-1?w=800");
        assertThat(urls.outgoing("/static/generated/x.png")).isEqualTo("/static/generated/x.png");
    }

    @Test
    void ownAddressesComeBackAsTheyAreStored() {
        MediaUrls own = urls(
                Map.of(
                        "signing-secret", TestMediaConfig.SECRET,
                        "base-url", "https://cdn.example/",
                        "public-api-url", "https://api.example"),
                NOW);
        String signed = own.signed("originals/x.png", Duration.ofMinutes(5));

        assertThat(own.incoming(own.outgoing("/static/generated/x.png"))).isEqualTo("/static/generated/x.png");
        assertThat(own.incoming("https://api.example" + signed)).isEqualTo(signed);
        assertThat(own.incoming("https://cdn.example/static/x.png?w=8")).isEqualTo("/static/x.png?w=8");
        assertThat(own.incomingOrNull(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/generated/x.png",
                "https://images.example/static/x.png",
                "https://cdn.example.evil/static/x.png",
                "https://cdn.example:444/static/x.png",
                "http://cdn.example/static/x.png",
                "https://cdn.example/other/x.png"
            })
    void otherAddressesComeBackAsTheyAre(String address) {
        MediaUrls own = urls(Map.of("base-url", "https://cdn.example"), NOW);

        assertThat(own.incoming(address)).isEqualTo(address);
        assertThat(urls.incoming(address)).isEqualTo(address);
    }

    @Test
    void signedPathsPointToTheGatewayWhenMediaAreInABucket() {
        MediaUrls bucket = urls(
                Map.of(
                        "signing-secret", TestMediaConfig.SECRET,
                        "s3.bucket", "media",
                        "base-url", "https://cdn.example",
                        "public-api-url", "https://api.example"),
                NOW);

        assertThat(bucket.outgoing(bucket.signed("originals/x.png", Duration.ofMinutes(5))))
                .startsWith("https://api.example/static/private/");
        assertThat(bucket.outgoing("/static/generated/x.png")).startsWith("https://cdn.example/");
    }

    @Test
    void signedPathOpensItsKeyAndKeepsItsExtension() {
        String path = urls.signed("originals/clip.mp4", Duration.ofMinutes(5));

        assertThat(path).endsWith("/originals/clip.mp4");
        assertThat(urls.verify(path)).hasValue("originals/clip.mp4");
    }

    @Test
    void signedPathExpires() {
        String path = urls.signed("originals/clip.mp4", Duration.ofMinutes(5));

        assertThat(urls(SECRET, NOW.plusSeconds(299)).verify(path)).isPresent();
        assertThat(urls(SECRET, NOW.plusSeconds(300)).verify(path)).isEmpty();
    }

    @Test
    void refusesTamperedPaths() {
        String path = urls.signed("originals/clip.mp4", Duration.ofMinutes(5));
        long expires = NOW.plusSeconds(300).getEpochSecond();

        assertThat(urls.verify(path.replace("clip.mp4", "other.mp4"))).isEmpty();
        assertThat(urls.verify(path.replace(Long.toString(expires), Long.toString(expires + 1))))
                .isEmpty();
        assertThat(urls.verify(path.replace("." + signatureOf(path), "." + "0".repeat(64))))
                .isEmpty();
        assertThat(urls.verify(path.replace("." + signatureOf(path), ""))).isEmpty();
        assertThat(urls.verify(path.replace("originals/clip.mp4", "originals/../originals/clip.mp4")))
                .isEmpty();
        assertThat(urls.verify("/static/originals/clip.mp4")).isEmpty();
    }

    @Test
    void refusesPathsSignedWithAnotherSecret() {
        String path =
                urls(Map.of("signing-secret", "f".repeat(32)), NOW).signed("originals/clip.mp4", Duration.ofMinutes(5));

        assertThat(urls.verify(path)).isEmpty();
    }

    @Test
    void signsNothingWithoutAUsableSecret() {
        assertThatThrownBy(() -> urls(Map.of(), NOW).signed("originals/x.png", Duration.ofMinutes(1)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        urls(Map.of("signing-secret", "short"), NOW).signed("originals/x.png", Duration.ofMinutes(1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void signsNothingThatIsNotAKey() {
        assertThatThrownBy(() -> urls.signed("../x.png", Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesTheSettingsThatAreUnsafe() {
        assertThat(MediaUrls.violations(TestMediaConfig.of(Map.of())))
                .singleElement()
                .asString()
                .contains("MEDIA_SIGNING_SECRET");
        assertThat(MediaUrls.violations(TestMediaConfig.of(SECRET))).isEmpty();
        assertThat(MediaUrls.violations(TestMediaConfig.of(
                        Map.of("signing-secret", TestMediaConfig.SECRET, "s3.bucket", "media", "s3.access-key", "id"))))
                .singleElement()
                .asString()
                .contains("S3_SECRET_KEY");
    }

    private static String signatureOf(String path) {
        return path.replaceFirst(".*\\.([0-9a-f]{64})/.*", "$1");
    }

    private static MediaUrls urls(Map<String, String> settings, Instant now) {
        return new MediaUrls(TestMediaConfig.of(settings), Clock.fixed(now, ZoneOffset.UTC));
    }
}
