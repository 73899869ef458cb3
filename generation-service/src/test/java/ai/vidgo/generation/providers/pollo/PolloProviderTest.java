package ai.vidgo.generation.providers.pollo;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.ContentRefusals;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.NoticeAddress;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.providers.VendorHttp;
import ai.vidgo.generation.testing.Settings;
import ai.vidgo.generation.testing.Stub;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire format of contract: external-providers §4, against a stub that answers word for word. */
class PolloProviderTest {

    private final Vertx vertx = Vertx.vertx();
    private final Stub stub = new Stub();
    private final PolloProvider pollo = provider(Map.of());

    @AfterEach
    void close() {
        stub.close();
        vertx.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"taskId\":\"p-1\",\"status\":\"waiting\"}",
                "{\"code\":\"SUCCESS\",\"message\":\"success\",\"data\":{\"taskId\":\"p-1\",\"status\":\"waiting\"}}"
            })
    void understandsBothShapesOfAnAcceptedOrder(String answer) {
        stub.answers(200, answer);

        assertThat(pollo.submit(clip(5)))
                .isInstanceOfSatisfying(
                        Submission.Accepted.class,
                        accepted -> assertThat(accepted.taskId()).isEqualTo("p-1"));
    }

    @Test
    void ordersInTheLegacyStyleWithLength() throws IOException {
        stub.answers(200, "{\"taskId\":\"p-1\"}");

        pollo.submit(clip(8));

        Stub.Seen seen = stub.seen().getFirst();
        assertThat(seen.target()).isEqualTo("/pollo/generation/pixverse/pixverse-v4-5");
        assertThat(seen.header("x-api-key")).isEqualTo("secret-key");
        JsonNode input = new ObjectMapper().readTree(seen.body()).path("input");
        assertThat(input.path("image").asText()).isEqualTo("https://media.example/in.png");
        assertThat(input.path("length").asInt()).isEqualTo(8);
        assertThat(input.path("resolution").asText()).isEqualTo("720p");
        assertThat(input.has("aspectRatio")).isFalse();
    }

    @Test
    void ordersInTheNewStyleWithDuration() throws IOException {
        stub.answers(200, "{\"taskId\":\"p-1\"}");
        PolloProvider newStyle = provider(Map.of(
                "vidgo.providers.pollo.models.image_to_video.path", "pollo-ai/pollo-v2",
                "vidgo.providers.pollo.models.image_to_video.style", "v1"));

        newStyle.submit(clip(7));

        Stub.Seen seen = stub.seen().getFirst();
        assertThat(seen.target()).isEqualTo("/pollo/v1/generation/pollo-ai/pollo-v2/video");
        JsonNode input = new ObjectMapper().readTree(seen.body()).path("input");
        assertThat(input.path("duration").asInt()).isEqualTo(8);
        assertThat(input.has("length")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"code\":\"BAD_REQUEST\",\"message\":\"length\"}', BAD_REQUEST",
        "400, '{\"code\":\"BAD_REQUEST\",\"message\":\"Failed to download the image\"}', INPUT_FETCH_FAILED",
        "401, '{\"code\":\"UNAUTHORIZED\",\"message\":\"no\"}', AUTH",
        "403, '{\"code\":\"FORBIDDEN\",\"message\":\"Not enough credits\"}', INSUFFICIENT_FUNDS",
        "403, '{\"code\":\"FORBIDDEN\",\"message\":\"no access\"}', AUTH",
        "429, '', RATE_LIMITED",
        "200, '{\"code\":\"BAD_REQUEST\",\"message\":\"no such field\"}', BAD_REQUEST",
        "200, '{\"code\":\"FAILED\",\"message\":\"Not enough credits\"}', INSUFFICIENT_FUNDS",
    })
    void mapsRefusalsToErrorClasses(int status, String answer, ErrorClass expected) {
        stub.answers(status, answer);

        assertThat(pollo.submit(clip(5)))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.errorClass()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"500,''", "502,'<html/>'", "200,'{}'", "200,'{\"code\":\"SUCCESS\",\"data\":{}}'"})
    void anAnswerThatLeavesItOpenIsUnknown(int status, String answer) {
        stub.answers(status, answer);

        assertThat(pollo.submit(clip(5))).isInstanceOf(Submission.OutcomeUnknown.class);
    }

    @Test
    void readsTheResultAndItsCredits() {
        stub.answers(200, generations(10, "{\"status\":\"succeed\",\"url\":\"https://r.example/1.mp4\"}"));

        assertThat(poll()).isInstanceOfSatisfying(Poll.Succeeded.class, done -> {
            assertThat(done.media())
                    .containsExactly(
                            new ProviderMedia.Remote(ProviderMedia.Kind.VIDEO, URI.create("https://r.example/1.mp4")));
            assertThat(done.costUsd()).isEqualByComparingTo("0.10");
        });
    }

    @Test
    void severalPartsAreDoneTogetherAndFailAlone() {
        String done = "{\"status\":\"succeed\",\"url\":\"https://r.example/1.mp4\"}";
        stub.answers(200, generations(1, done + ",{\"status\":\"processing\"}"));
        assertThat(poll()).isInstanceOf(Poll.Waiting.class);

        stub.answers(200, generations(1, done + ",{\"status\":\"failed\",\"failMsg\":\"nsfw content\"}"));
        assertThat(poll()).isEqualTo(new Poll.Failed(ErrorClass.CONTENT_REJECTED, "nsfw content"));
    }

    @Test
    void aWordThatIsNotKnownIsWaitedOnAndTold() {
        stub.answers(200, generations(1, "{\"status\":\"waiting\"},{\"status\":\"pondering\"}"));

        assertThat(poll())
                .isInstanceOfSatisfying(
                        Poll.Waiting.class,
                        waiting -> assertThat(waiting.state()).isEqualTo(Poll.State.UNCLEAR));
    }

    @Test
    void noPartsYetMeansQueued() {
        stub.answers(200, generations(1, ""));

        assertThat(poll())
                .isInstanceOfSatisfying(
                        Poll.Waiting.class,
                        waiting -> assertThat(waiting.state()).isEqualTo(Poll.State.QUEUED));
    }

    @Test
    void asksForANoticeOnlyWhereItCouldBeProven() throws IOException {
        stub.answers(200, "{\"taskId\":\"p-1\"}");
        GenerationRequest clip = new GenerationRequest(
                Operation.TEXT_TO_VIDEO,
                "a boat",
                null,
                List.of(),
                Map.of(),
                UUID.randomUUID(),
                null,
                new NoticeAddress(URI.create("https://api.example/hooks/pollo/1"), "unused"));

        pollo.submit(clip);
        provider(Map.of("vidgo.providers.pollo.webhook-secret", "c2VjcmV0")).submit(clip);

        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(stub.seen().getFirst().body()).has("webhookUrl"))
                .isFalse();
        assertThat(json.readTree(stub.seen().getLast().body())
                        .path("webhookUrl")
                        .asText())
                .isEqualTo("https://api.example/hooks/pollo/1");
    }

    private Poll poll() {
        return pollo.poll("p-1", Operation.IMAGE_TO_VIDEO, Duration.ofSeconds(10));
    }

    private static String generations(int credit, String parts) {
        return "{\"taskId\":\"p-1\",\"credit\":" + credit + ",\"generations\":[" + parts + "]}";
    }

    private static GenerationRequest clip(int seconds) {
        return new GenerationRequest(
                Operation.IMAGE_TO_VIDEO,
                "zoom in",
                null,
                List.of(URI.create("https://media.example/in.png")),
                Map.of("duration", seconds, "aspect_ratio", "16:9"),
                UUID.randomUUID());
    }

    private PolloProvider provider(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("vidgo.providers.pollo.key", "secret-key");
        settings.put("vidgo.providers.pollo.base-url", stub.url() + "/pollo");
        return new PolloProvider(
                Settings.of(PolloConfig.class, settings),
                new VendorHttp(vertx, Clock.systemUTC()),
                new ContentRefusals(Settings.of(ContentRefusals.Words.class, Map.of())));
    }
}
