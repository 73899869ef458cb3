package ai.vidgo.catalog.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class StaticMediaTest {

    private static final byte[] CLIP = new byte[200_000];

    static {
        new Random(1).nextBytes(CLIP);
    }

    @Inject
    MediaStore store;

    @Inject
    MediaUrls urls;

    @Inject
    TestClock clock;

    @TestHTTPResource("/")
    URI server;

    @BeforeEach
    void storeMedia() {
        store.put("watermarked/clip.mp4", CLIP, MediaType.MP4);
        store.put("originals/clean.mp4", CLIP, MediaType.MP4);
        store.put("uploads/photo.png", CLIP, MediaType.PNG);
        store.put("styles/anime.jpg", CLIP, MediaType.JPEG);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void servesAFileWithTypeValidatorAndLongLife() {
        Response response = given().get("/static/watermarked/clip.mp4");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEqualTo(CLIP);
        assertThat(response.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(response.header("Content-Length")).isEqualTo("200000");
        assertThat(response.header("ETag")).startsWith("\"").endsWith("\"");
        assertThat(response.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(response.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource({
        "generated/a.png, PNG, image/png",
        "generated/a.jpg, JPEG, image/jpeg",
        "generated/a.webp, WEBP, image/webp",
        "generated/a.gif, GIF, image/gif",
        "generated/a.webm, WEBM, video/webm",
        "materials/a.mp3, MP3, audio/mpeg",
        "materials/a.wav, WAV, audio/wav",
        "generated/interior/a.glb, GLB, model/gltf-binary"
    })
    void namesTheTypeOfEveryKindOfMedia(String key, MediaType type, String mime) {
        store.put(key, new byte[] {1, 2, 3}, type);

        given().get("/static/" + key).then().statusCode(200).header("Content-Type", mime);
    }

    @Test
    void previewsWithFixedNamesAreNotImmutable() {
        given().get("/static/styles/anime.jpg").then().header("Cache-Control", "public, max-age=86400");
    }

    @Test
    void answersHeadLikeGetWithoutContent() {
        Response response = given().head("/static/watermarked/clip.mp4");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("Content-Length")).isEqualTo("200000");
        assertThat(response.header("Content-Type")).isEqualTo("video/mp4");
        assertThat(response.header("ETag"))
                .isEqualTo(given().get("/static/watermarked/clip.mp4").header("ETag"));
        given().head("/static/watermarked/absent.mp4").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=100-199, 100, 199",
        "bytes=199000-, 199000, 199999",
        "bytes=-10, 199990, 199999",
        "bytes=199990-999999, 199990, 199999"
    })
    void servesTheRequestedPart(String range, int first, int last) {
        Response response = given().header("Range", range).get("/static/watermarked/clip.mp4");

        assertThat(response.statusCode()).isEqualTo(206);
        assertThat(response.header("Content-Range")).isEqualTo("bytes " + first + "-" + last + "/200000");
        assertThat(response.header("Content-Length")).isEqualTo(Integer.toString(last - first + 1));
        assertThat(response.asByteArray()).isEqualTo(Arrays.copyOfRange(CLIP, first, last + 1));
        assertThat(response.header("Content-Type")).isEqualTo("video/mp4");
    }

    @Test
    void ignoresARangeItNeedNotUnderstand() {
        given().header("Range", "bytes=0-1,5-6")
                .get("/static/watermarked/clip.mp4")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesARangeTheFileDoesNotHave() {
        given().header("Range", "bytes=200000-")
                .get("/static/watermarked/clip.mp4")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */200000");
    }

    @Test
    void aRangeOfAnotherVersionGetsTheWholeFile() {
        String tag = given().get("/static/watermarked/clip.mp4").header("ETag");

        given().header("Range", "bytes=0-9")
                .header("If-Range", tag)
                .get("/static/watermarked/clip.mp4")
                .then()
                .statusCode(206);
        given().header("Range", "bytes=0-9")
                .header("If-Range", "\"older\"")
                .get("/static/watermarked/clip.mp4")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String tag = given().get("/static/watermarked/clip.mp4").header("ETag");

        for (String condition : new String[] {tag, "W/" + tag, "\"x\", " + tag, "*"}) {
            Response response = given().header("If-None-Match", condition).get("/static/watermarked/clip.mp4");
            assertThat(response.statusCode()).isEqualTo(304);
            assertThat(response.header("ETag")).isEqualTo(tag);
            assertThat(response.asByteArray()).isEmpty();
        }
        given().header("If-None-Match", "\"x\"")
                .get("/static/watermarked/clip.mp4")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static",
                "/static/watermarked",
                "/static/watermarked/absent.mp4",
                "/static/originals/clean.mp4",
                "/static/uploads/photo.png",
                "/static/.incoming/x.png",
                "/static/private/clean.mp4",
                "/static/private/99999999999.0000/originals/clean.mp4",
                "/static/unknown/x.png"
            })
    void whatIsNotPublicDoesNotExist(String path) {
        given().get(path).then().statusCode(404).contentType("application/json").body("detail", equalTo("Not Found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/../../../../etc/passwd",
                "/static/watermarked/../originals/clean.mp4",
                "/static/watermarked/..%2foriginals%2fclean.mp4",
                "/static/watermarked/%2e%2e/originals/clean.mp4",
                "/static/watermarked/%252e%252e/originals/clean.mp4",
                "/static/watermarked/..\\originals\\clean.mp4",
                "/static//etc/passwd",
                "/static/watermarked/clip.mp4%00.png",
                "/static/%2fetc%2fpasswd"
            })
    void refusesToLeaveThePublicDirectories(String path) throws IOException {
        assertThat(statusOfRawRequest(path)).isIn(400, 404);
    }

    @Test
    void opensPrivateMediaBySignatureUntilItExpires() {
        String path = urls.signed("originals/clean.mp4", Duration.ofMinutes(5));

        Response response = given().get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asByteArray()).isEqualTo(CLIP);
        assertThat(response.header("Cache-Control")).isEqualTo("private, no-store");
        given().header("Range", "bytes=0-9").get(path).then().statusCode(206);
        given().get(path.replace("clean", "other")).then().statusCode(404);

        clock.advance(Duration.ofMinutes(5));
        given().get(path).then().statusCode(404);
    }

    @Test
    void aSignatureOfAnAbsentFileIs404() {
        given().get(urls.signed("originals/absent.mp4", Duration.ofMinutes(5)))
                .then()
                .statusCode(404);
    }

    @Test
    void writesAreNotAllowed() {
        given().body("x").put("/static/watermarked/clip.mp4").then().statusCode(405);
    }

    /** Clients tidy paths up before they send them; an attacker does not. */
    private int statusOfRawRequest(String path) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            String head = new String(in.readNBytes(12), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(head.substring(9, 12));
        }
    }
}
