package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.GeneratingPaths;
import ai.vidgo.generation.testing.GeneratingPaths.Generating;
import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over every generating POST that starts from words or pictures: what an Idempotency-Key is worth. */
@QuarkusTest
class RepeatedRequestsTest extends ServiceTest {

    private static final String NO_CLIP = "a test of its own for clips";

    static Stream<String> paths() {
        return GeneratingPaths.all("picture", NO_CLIP)
                .filter(each -> !each.body().containsValue(NO_CLIP))
                .map(Generating::path);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aRepeatedRequestHoldsNothingMore(String path) {
        UUID user = billing.subscriber("pro_plus", 1000);
        String key = UUID.randomUUID().toString();

        post(path, user, key);
        int held = billing.holdsOf(user).size();
        post(path, user, key);

        assertThat(held).isPositive();
        assertThat(billing.holdsOf(user)).hasSize(held);
    }

    @Test
    void aRepeatedPictureInsideOfARequestIsTheSamePicture() throws IOException {
        UUID user = billing.subscriber("pro_plus", 1000);
        Map<String, Object> body = Map.of("prompt", "a cup", "image_base64", png(Color.ORANGE));
        Map<String, Object> other = Map.of("prompt", "a cup", "image_base64", png(Color.BLUE));

        post("/api/v1/demo/generate/paid", user, "carried", body).statusCode(200);
        post("/api/v1/demo/generate/paid", user, "carried", body).statusCode(200);
        post("/api/v1/demo/generate/paid", user, "carried", other)
                .statusCode(422)
                .body("code", equalTo("idempotency_conflict"));

        assertThat(billing.holdsOf(user)).hasSize(1);
    }

    private static String png(Color color) throws IOException {
        BufferedImage picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, 64, 64);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", file);
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }

    @Test
    void anotherRequestUnderAnotherKeyIsAnotherPurchase() {
        UUID user = billing.subscriber("pro_plus", 1000);

        post("/api/v1/generate/t2i", user, "one");
        post("/api/v1/generate/t2i", user, "two");

        assertThat(billing.holdsOf(user)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/demo/generate-realtime", "/api/v1/tools/remove-bg/batch", "/api/v1/generate/t2i"})
    void aKeyMayBeAsLongAsIsDocumentedAndNoLonger(String path) {
        UUID user = billing.subscriber("pro_plus", 1000);
        String longest = "k".repeat(255);

        post(path, user, longest);
        int holds = billing.holdsOf(user).size();
        post(path, user, longest);

        assertThat(holds).isPositive();
        assertThat(billing.holdsOf(user)).hasSize(holds);
        post(path, user, longest + "k", body(path)).statusCode(400).body("code", equalTo("bad_idempotency_key"));
    }

    private static void post(String path, UUID user, String key) {
        post(path, user, key, body(path)).statusCode(200);
    }

    private static Map<String, Object> body(String path) {
        return GeneratingPaths.all(picture("repeated"), NO_CLIP)
                .filter(each -> each.path().equals(path))
                .map(Generating::body)
                .findFirst()
                .orElseThrow();
    }

    private static ValidatableResponse post(String path, UUID user, String key, Map<String, Object> body) {
        return as(user).header("Idempotency-Key", key)
                .header("Prefer", "respond-async")
                .body(body)
                .post(path)
                .then();
    }
}
