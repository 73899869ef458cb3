package ai.vidgo.generation.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadTest extends ServiceTest {

    @Inject
    MediaStore store;

    @Test
    void keepsAPictureUnderItsRealTypeAndTakesItAsAnInput() {
        UUID user = billing.subscriber(10);

        String url = upload(user, picture(300, 200, "png"), "blob")
                .statusCode(200)
                .body("url", matchesPattern("/static/uploads/[0-9a-f-]{36}\\.png"))
                .extract()
                .path("url");

        as(user).body(Map.of("image_url", url))
                .post("/api/v1/tools/remove-bg")
                .then()
                .body("success", equalTo(true));
    }

    @Test
    void nobodyElseCanNameAnUpload() {
        String url = upload(billing.subscriber(10), picture(300, 200, "png"), "blob")
                .extract()
                .path("url");

        as(billing.subscriber(10))
                .body(Map.of("image_url", url))
                .post("/api/v1/tools/remove-bg")
                .then()
                .statusCode(400)
                .body("code", equalTo("media_refused"));
    }

    @Test
    void forgetsWhereAndHowAPictureWasTakenButNotWhichSideIsUp() throws IOException {
        byte[] lying = withExif(picture(300, 200, "jpeg"), 6);

        String url =
                upload(billing.subscriber(10), lying, "IMG_1234.JPG").extract().path("url");

        byte[] kept = read(url);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain("25.0330N");
        BufferedImage standing = ImageIO.read(new java.io.ByteArrayInputStream(kept));
        assertThat(standing.getWidth()).isEqualTo(200);
        assertThat(standing.getHeight()).isEqualTo(300);
    }

    @Test
    void refusesOtherTypesWhateverTheirName() {
        UUID user = billing.subscriber(10);

        upload(user, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), "a.png")
                .statusCode(415)
                .body("detail", instanceOf(String.class));
        upload(user, "GIF89a".getBytes(StandardCharsets.UTF_8), "a.gif").statusCode(415);
        upload(user, new byte[0], "empty").statusCode(415);
    }

    @Test
    void refusesWhatOnlyBeginsLikeAPicture() {
        byte[] broken = ByteBuffer.allocate(64)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .array();

        upload(billing.subscriber(10), broken, "blob").statusCode(422).body("code", equalTo("upload_unreadable"));
    }

    @Test
    void refusesPicturesOfMoreThanFortyMegapixelsFromTheirHeader() {
        upload(billing.subscriber(10), picture(7000, 6000, "png"), "blob")
                .statusCode(422)
                .body("code", equalTo("upload_unreadable"));
    }

    @Test
    void refusesMoreThanTenMebibytes() {
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(picture(10, 10, "png"), 0, large, 0, 60);

        upload(billing.subscriber(10), large, "blob").statusCode(413).body("detail", instanceOf(String.class));
    }

    @Test
    void isForSubscribers() {
        RestAssured.given()
                .multiPart("file", "blob", picture(10, 10, "png"), "image/png")
                .post("/api/v1/demo/upload")
                .then()
                .statusCode(401)
                .body("detail", instanceOf(String.class));
        upload(billing.demoUser(10), picture(10, 10, "png"), "blob")
                .statusCode(403)
                .body("detail", instanceOf(String.class));
    }

    @Test
    void wantsAFile() {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(billing.subscriber(10)))
                .multiPart("other", "blob", picture(10, 10, "png"), "image/png")
                .post("/api/v1/demo/upload")
                .then()
                .statusCode(422)
                .body("detail[0].loc", contains("body", "file"));
    }

    private static ValidatableResponse upload(UUID user, byte[] content, String name) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(user))
                .multiPart("file", name, content, "application/octet-stream")
                .post("/api/v1/demo/upload")
                .then();
    }

    private byte[] read(String url) throws IOException {
        try (InputStream content =
                store.open(url.substring("/static/".length())).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private static byte[] picture(int width, int height, String format) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage written = format.equals("jpeg") ? rgb(width, height) : picture;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(written, format, bytes);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage rgb(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** A JPEG with an EXIF part that says how the camera was held, and a place in words. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + 8);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put("25.0330N".getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        whole.put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array());
        whole.put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }
}
