package ai.vidgo.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.simulators.picture.PictureFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PiapiConformanceTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static final String TASK = "/piapi/api/v1/task";
    private static Simulators simulators;
    private static Wire wire;

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
        wire.post("/_sim/options", "{'image_pace':'fixed:0.1','video_pace':'fixed:0.3'}");
    }

    @Test
    void answersCreateWithTheDocumentedEnvelope() {
        JsonNode answer =
                create("Qubico/flux1-schnell", "txt2img", "{'prompt':'red sneaker','width':512,'height':384}");

        assertThat(answer.path("code").asInt()).isEqualTo(200);
        assertThat(answer.path("message").asText()).isEqualTo("success");
        JsonNode data = answer.path("data");
        assertThat(data.path("task_id").asText()).hasSize(36);
        assertThat(data.path("status").asText()).isEqualTo("pending");
        assertThat(data.path("output").isNull()).isTrue();
        assertThat(data.at("/meta/started_at").asText()).isEqualTo("0001-01-01T00:00:00Z");
        assertThat(data.at("/meta/usage/consume").asLong()).isEqualTo(15_000);
        assertThat(data.at("/error/code").asInt()).isZero();
        assertThat(data.at("/error/message").asText()).isEmpty();
    }

    @Test
    void drawsAPictureOfTheSizeThatWasAskedFor() throws IOException {
        BufferedImage image = picture("Qubico/flux1-schnell", "txt2img", "{'prompt':'watch','width':640,'height':384}");

        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(384);
    }

    @Test
    void removesTheBackgroundOfADownloadedPicture() throws IOException {
        JsonNode done = finish(create(
                "Qubico/image-toolkit",
                "background-remove",
                "{'image':'https://images.unsplash.com/photo-1542291026-7eec264c27ff?w=800'}"));

        BufferedImage cut = download(done.at("/data/output/image_url").asText());
        assertThat(cut.getColorModel().hasAlpha()).isTrue();
        assertThat(cut.getRGB(2, 2) >>> 24).isZero();
        assertThat(cut.getRGB(cut.getWidth() / 2, (int) (cut.getHeight() * 0.7)) >>> 24)
                .isEqualTo(255);
    }

    @Test
    void enlargesByTheGivenFactor() throws IOException {
        String small = finish(create("Qubico/flux1-schnell", "txt2img", "{'prompt':'camera','width':256,'height':256}"))
                .at("/data/output/image_url")
                .asText();

        BufferedImage image = picture("Qubico/image-toolkit", "upscale", "{'image':'" + small + "','scale':2}");

        assertThat(image.getWidth()).isEqualTo(512);
    }

    @Test
    void composesTheProductIntoTheSceneOfTheInstruction() throws IOException {
        String photo = "https://images.unsplash.com/photo-1541643600914-78b084683601?w=800";
        BufferedImage nature = picture(
                "Qubico/flux1-dev-advanced",
                "kontext",
                "{'prompt':'place the product in a nature scene','image':'" + photo + "'}");
        BufferedImage luxury = picture(
                "Qubico/qwen-image",
                "image-edit",
                "{'prompt':'place the product in a luxury scene','image':'" + photo + "'}");

        assertThat(nature.getRGB(400, 20)).isNotEqualTo(luxury.getRGB(400, 20));
    }

    @Test
    void makesAnMp4ThatFollowsTheImage() throws IOException {
        JsonNode created = create(
                "Wan",
                "wan26-img2video",
                "{'prompt':'slow zoom','image':'https://images.unsplash.com/photo-1505740420928-5e560c06d30e',"
                        + "'duration':5,'resolution':'720P'}");
        assertThat(created.at("/data/status").asText()).isEqualTo("Pending");

        JsonNode done = finish(created);
        HttpResponse<byte[]> file = wire.get(done.at("/data/output/video_url").asText());

        assertThat(file.headers().firstValue("content-type")).hasValue("video/mp4");
        assertThat(new String(file.body(), 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
        assertThat(done.at("/data/meta/usage/consume").asLong()).isEqualTo(4_000_000);
    }

    @Test
    void refusesAMissingOrWrongKey() throws IOException {
        Wire stranger = new Wire(simulators.origin(), "X-API-Key", "wrong");

        HttpResponse<byte[]> answer = stranger.post(TASK, "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Wire.json(answer).path("code").asInt()).isEqualTo(401);
    }

    @Test
    void refusesWhatTheDocumentsDoNotAllow() throws IOException {
        assertRefused("Qubico/unknown", "txt2img", "{'prompt':'x'}", "invalid model");
        assertRefused("Wan", "txt2img", "{'prompt':'x'}", "invalid task_type");
        assertRefused("Qubico/flux1-schnell", "txt2img", "{}", "prompt is required");
        assertRefused("Qubico/flux1-schnell", "txt2img", "{'prompt':'x','width':'big'}", "width must be");
        assertRefused("Wan", "wan26-img2video", "{'prompt':'x','image_url':'http://h/x'}", "the field is called image");
        assertRefused("Wan", "wan26-txt2video", "{'prompt':'x','duration':7}", "duration must be one of");
        assertThat(wire.json("/_sim/ledger").path("count").asInt()).isZero();
    }

    @Test
    void reportsAnInputThatCannotBeFetched() throws IOException {
        assertRefused(
                "Qubico/image-toolkit",
                "background-remove",
                "{'image':'" + simulators.origin() + "/files/none.png'}",
                "failed to get valid image");
    }

    @Test
    void countsUnknownFieldsInsteadOfRefusingThem() {
        create("Qubico/flux1-schnell", "txt2img", "{'prompt':'x','colour':'red'}");

        assertThat(wire.json("/_sim/warnings").has("piapi txt2img: unknown field colour"))
                .isTrue();
    }

    @Test
    void cancelsOnlyWhilePending() throws IOException {
        wire.post("/_sim/options", "{'image_pace':'fixed:60'}");
        String id = create("Qubico/flux1-schnell", "txt2img", "{'prompt':'x'}")
                .at("/data/task_id")
                .asText();

        assertThat(wire.send("DELETE", TASK + "/" + id, "application/json", "").statusCode())
                .isEqualTo(200);
        JsonNode task = wire.json(TASK + "/" + id).path("data");
        assertThat(task.path("status").asText()).isEqualTo("cancelled");
        assertThat(task.at("/meta/usage/consume").asLong()).as("given back").isZero();
        assertThat(wire.json("/_sim/ledger").at("/tasks/0/phase").asText()).isEqualTo("cancelled");
        assertThat(wire.json("/_sim/ledger").at("/tasks/0/refund").asDouble()).isEqualTo(0.0015);
        assertThat(wire.send("DELETE", TASK + "/" + id, "application/json", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    void drawsNothingWhileItRests() throws IOException {
        wire.post("/_sim/options", "{'work_rests':true}");
        String id = create("Qubico/flux1-schnell", "txt2img", "{'prompt':'x'}")
                .at("/data/task_id")
                .asText();
        wire.post("/_sim/clock", "{'advance_seconds':3600}");

        assertThat(wire.json(TASK + "/" + id).at("/data/status").asText()).isEqualTo("processing");

        wire.post("/_sim/options", "{'work_rests':false}");
        Wire.until(
                () -> wire.json(TASK + "/" + id),
                task -> task.at("/data/status").asText().equals("completed"));
    }

    @Test
    void postsAWebhookWithTheSecretOfTheTask() {
        try (Catcher catcher = new Catcher()) {
            wire.postJson(
                    TASK,
                    "{'model':'Qubico/flux1-schnell','task_type':'txt2img','input':{'prompt':'lamp'},'config':"
                            + "{'webhook_config':{'endpoint':'" + catcher.url("/hook") + "','secret':'s3cret'}}}");

            await().atMost(SOON).until(() -> !catcher.posts().isEmpty());
            Catcher.Post post = catcher.posts().getFirst();
            assertThat(post.headers()).containsEntry("x-webhook-secret", "s3cret");
            assertThat(post.body()).contains("\"timestamp\":").contains("\"status\":\"completed\"");
        }
    }

    @Test
    void listsAcceptedTasksInTheLedger() throws IOException {
        finish(create("Qubico/flux1-schnell", "txt2img", "{'prompt':'ledger ring','batch_size':2}"));

        JsonNode row = wire.json("/_sim/ledger?provider=piapi").at("/tasks/0");
        assertThat(row.path("operation").asText()).isEqualTo("txt2img");
        assertThat(row.path("prompt").asText()).isEqualTo("ledger ring");
        assertThat(row.path("price").asDouble()).isEqualTo(0.003);
        assertThat(row.path("results")).hasSize(2);
        assertThat(row.path("reads").asInt()).isPositive();
        assertThat(row.path("downloads").asInt()).isZero();
        wire.get(row.at("/results/0").asText());
        assertThat(wire.json("/_sim/ledger").at("/tasks/0/downloads").asInt()).isEqualTo(1);
    }

    private static JsonNode create(String model, String type, String input) {
        return wire.postJson(TASK, "{'model':'" + model + "','task_type':'" + type + "','input':" + input + "}");
    }

    private static JsonNode finish(JsonNode created) {
        String id = created.at("/data/task_id").asText();
        return Wire.until(
                () -> wire.json(TASK + "/" + id),
                answer -> answer.at("/data/status").asText().equalsIgnoreCase("completed"));
    }

    private static BufferedImage picture(String model, String type, String input) throws IOException {
        return download(
                finish(create(model, type, input)).at("/data/output/image_url").asText());
    }

    private static BufferedImage download(String url) throws IOException {
        return PictureFiles.read(wire.get(url).body()).orElseThrow();
    }

    private static void assertRefused(String model, String type, String input, String reason) throws IOException {
        HttpResponse<byte[]> answer =
                wire.post(TASK, "{'model':'" + model + "','task_type':'" + type + "','input':" + input + "}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Wire.json(answer).path("code").asInt()).isEqualTo(400);
        assertThat(Wire.json(answer).path("message").asText()).contains(reason);
    }
}
