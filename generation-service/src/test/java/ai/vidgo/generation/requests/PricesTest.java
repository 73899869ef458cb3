package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.FakeBilling.Hold;
import ai.vidgo.generation.testing.GeneratingPaths;
import ai.vidgo.generation.testing.GeneratingPaths.Generating;
import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over every generating POST: what it costs, and that exactly that is taken (contract: generation §2 to §5). */
@QuarkusTest
class PricesTest extends ServiceTest {

    private static final String CLIP = "https://example.com/nobody-made-this.mp4";

    private static final Map<String, Integer> CREDITS = Map.ofEntries(
            Map.entry("/tools/remove-bg", 3),
            Map.entry("/tools/remove-bg/batch", 3),
            Map.entry("/tools/product-scene", 10),
            Map.entry("/tools/try-on", 15),
            Map.entry("/tools/room-redesign", 20),
            Map.entry("/tools/short-video", 30),
            Map.entry("/tools/avatar", 30),
            Map.entry("/generate/t2i", 5),
            Map.entry("/generate/i2v", 25),
            Map.entry("/generate/interior", 20),
            Map.entry("/generate/pattern/generate", 5),
            Map.entry("/generate/pattern/transfer", 8),
            Map.entry("/generate/product/remove-background", 3),
            Map.entry("/generate/product/generate-scene", 10),
            Map.entry("/generate/product/enhance", 5),
            Map.entry("/generate/video/image-to-video", 25),
            Map.entry("/interior/redesign", 20),
            Map.entry("/interior/generate", 20),
            Map.entry("/interior/fusion", 20),
            Map.entry("/interior/style-transfer", 20),
            Map.entry("/interior/demo/generate", 20),
            Map.entry("/interior/edit", 20),
            Map.entry("/effects/apply-style", 8),
            Map.entry("/effects/hd-enhance", 10),
            Map.entry("/demo/generate", 25),
            Map.entry("/demo/search", 5),
            Map.entry("/demo/generate-image", 5),
            Map.entry("/demo/generate-realtime", 30),
            Map.entry("/demo/generate/paid", 3),
            Map.entry("/prompts/subscribed/generate", 5));

    /** Nobody makes clips from clips: EffectsTest, GenerateTest. */
    static Stream<Generating> offered() {
        return GeneratingPaths.all("a picture", CLIP)
                .filter(each -> !each.body().containsValue(CLIP));
    }

    @Test
    void everyPathHasAPrice() {
        assertThat(offered().map(each -> each.path().substring("/api/v1".length())))
                .containsExactlyInAnyOrderElementsOf(CREDITS.keySet());
    }

    @ParameterizedTest
    @MethodSource("offered")
    void aSubscriberPaysExactlyThePrice(Generating each) {
        int credits = CREDITS.get(each.path().substring("/api/v1".length()));
        UUID user = billing.subscriber("pro", credits);

        as(user).body(withPicture(each.path()).body())
                .post(each.path())
                .then()
                .statusCode(200)
                .body("credits_used", equalTo(credits));

        await().untilAsserted(() -> assertThat(billing.holdsOf(user))
                .isNotEmpty()
                .extracting(Hold::status)
                .containsOnly("settled"));
        assertThat(billing.balance(user)).isZero();
    }

    private static Generating withPicture(String path) {
        return GeneratingPaths.all(picture("priced"), CLIP)
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
