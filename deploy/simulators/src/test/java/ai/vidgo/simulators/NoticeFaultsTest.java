package ai.vidgo.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which a vendor's notice can go wrong (contract: external-providers §8.3). */
class NoticeFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static Simulators simulators;
    private static Wire wire;
    private final Catcher catcher = new Catcher();

    @BeforeAll
    static void start() {
        simulators = Simulators.start(0);
        wire = new Wire(simulators.origin(), "X-API-Key", "sim-piapi-key");
    }

    @AfterAll
    static void stop() {
        simulators.close();
    }

    @BeforeEach
    void quick() throws IOException {
        wire.post("/_sim/reset", "");
        wire.post("/_sim/options", "{'image_pace':'fixed:0.1'}");
    }

    @AfterEach
    void closeCatcher() {
        catcher.close();
    }

    @Test
    void keepsSilentWhenTold() throws IOException {
        order("[[sim:notice-drop]]");
        order("");

        await().atMost(SOON).until(() -> posts().size() == 1);
        assertThat(posts().getFirst().path("data").path("input").path("prompt").asText())
                .doesNotContain("drop");
    }

    @Test
    void repeatsOneAfterTheOtherAndAtOnce() throws IOException {
        order("[[sim:notice-copies=3]]");
        await().atMost(SOON).until(() -> posts().size() == 3);

        order("[[sim:notice-together=5]]");
        await().atMost(SOON).until(() -> posts().size() == 8);
    }

    @Test
    void comesInTheWrongOrder() throws IOException {
        order("[[sim:notice-order]]");

        await().atMost(SOON).until(() -> posts().size() == 2);
        assertThat(posts())
                .extracting(post -> post.path("data").path("status").asText())
                .containsExactly("completed", "processing");
    }

    @Test
    void reportsTheStartWhenAskedTo() throws IOException {
        wire.post("/_sim/options", "{'notices_while_running':true}");
        order("");

        await().atMost(SOON).until(() -> posts().size() == 2);
        assertThat(posts())
                .extracting(post -> post.path("data").path("status").asText())
                .containsExactly("processing", "completed");
    }

    @Test
    void forgesSecretsAndBodies() throws IOException {
        order("[[sim:notice-secret]]");
        await().atMost(SOON).until(() -> catcher.posts().size() == 1);
        assertThat(catcher.posts().getFirst().headers()).containsEntry("x-webhook-secret", "forged");

        order("[[sim:notice-tampered]]");
        await().atMost(SOON).until(() -> posts().size() == 2);
        assertThat(posts().getLast().at("/data/task_id").asText()).isEqualTo("tampered");
    }

    @Test
    void speaksOfUnknownAndOfForeignTasks() throws IOException {
        String first = order("");
        await().atMost(SOON).until(() -> posts().size() == 1);
        String second = order("[[sim:notice-foreign]]");
        await().atMost(SOON).until(() -> posts().size() == 2);
        String third = order("[[sim:notice-unknown]]");
        await().atMost(SOON).until(() -> posts().size() == 3);

        assertThat(posts().get(1).at("/data/task_id").asText()).isEqualTo(first).isNotEqualTo(second);
        assertThat(posts().get(2).at("/data/task_id").asText()).isNotIn(first, second, third);
    }

    @Test
    void hasAClockOfItsOwn() throws IOException {
        long begin = Instant.now().getEpochSecond();
        order("[[sim:notice-skew=600]]");
        await().atMost(SOON).until(() -> posts().size() == 1);
        order("[[sim:notice-stale]]");
        await().atMost(SOON).until(() -> posts().size() == 2);
        long end = Instant.now().getEpochSecond() + 1;

        assertThat(posts().get(0).path("timestamp").asLong()).isBetween(begin + 600, end + 600);
        assertThat(posts().get(1).path("timestamp").asLong()).isBetween(begin - 3600, end - 3600);
    }

    @Test
    void writesLargeAndSlowLetters() throws IOException {
        order("[[sim:notice-large]]");
        await().atMost(SOON).until(() -> catcher.posts().size() == 1);
        assertThat(catcher.posts().getFirst().body().length()).isGreaterThan(1024 * 1024);

        Instant before = Instant.now();
        order("[[sim:notice-slow]]");
        await().atMost(SOON).until(() -> catcher.posts().size() == 2);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(900));
    }

    @Test
    void replaysANumberedNotice() throws IOException {
        Wire pollo = new Wire(simulators.origin(), "x-api-key", "sim-pollo-key");
        pollo.post("/_sim/options", "{'video_pace':'fixed:0.1'}");
        pollo.post(
                "/pollo/generation/pixverse/pixverse-v4-5",
                "{'input':{'prompt':'a boat [[sim:notice-replay]]','length':5,'resolution':'360p'},'webhookUrl':'"
                        + catcher.url("/pollo") + "'}");

        await().atMost(Duration.ofMinutes(2)).until(() -> catcher.posts().size() == 2);
        List<Catcher.Post> posts = catcher.posts();
        assertThat(posts.get(1).headers().get("x-webhook-id"))
                .isEqualTo(posts.get(0).headers().get("x-webhook-id"));
        assertThat(posts.get(1).headers().get("x-webhook-signature"))
                .isEqualTo(posts.get(0).headers().get("x-webhook-signature"));
    }

    private List<JsonNode> posts() {
        return catcher.posts().stream().map(post -> json(post.body())).toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private String order(String faults) throws IOException {
        return Wire.json(wire.post(
                        "/piapi/api/v1/task",
                        "{'model':'Qubico/flux1-schnell','task_type':'txt2img','input':{'prompt':'a cup " + faults
                                + "','width':256,'height':256},'config':{'webhook_config':{'endpoint':'"
                                + catcher.url("/piapi") + "','secret':'s'}}}"))
                .at("/data/task_id")
                .asText();
    }
}
