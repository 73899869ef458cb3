package ai.vidgo.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.simulators.picture.PictureFiles;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtherProvidersConformanceTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static Simulators simulators;
    private static Wire pollo;
    private static Wire a2e;
    private static Wire gemini;

    @BeforeAll
    static void start() {
        simulators = Simulators.start(0);
        pollo = new Wire(simulators.origin(), "x-api-key", "sim-pollo-key");
        a2e = new Wire(simulators.origin(), "Authorization", "Bearer sim-a2e-key");
        gemini = new Wire(simulators.origin(), "x-goog-api-key", "sim-gemini-key");
    }

    @AfterAll
    static void stop() {
        simulators.close();
    }

    @BeforeEach
    void quick() throws IOException {
        pollo.post("/_sim/reset", "");
        pollo.post("/_sim/options", "{'image_pace':'fixed:0.1','video_pace':'fixed:0.3'}");
    }

    @Test
    void polloMakesAClipOverTheOlderPaths() throws IOException {
        JsonNode created = pollo.postJson(
                "/pollo/generation/pixverse/pixverse-v4-5",
                "{'input':{'prompt':'perfume turning','length':5,'resolution':'360p'}}");
        assertThat(created.path("code").asText()).isEqualTo("SUCCESS");
        assertThat(created.at("/data/status").asText()).isEqualTo("waiting");

        String path = "/pollo/generation/" + created.at("/data/taskId").asText() + "/status";
        JsonNode done = Wire.until(
                () -> pollo.json(path),
                answer -> answer.at("/data/generations/0/status").asText().equals("succeed"));

        assertThat(done.at("/data/credit").asInt()).isEqualTo(10);
        byte[] clip = pollo.get(done.at("/data/generations/0/url").asText()).body();
        assertThat(new String(clip, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
    }

    @Test
    void polloAnswersFlatWhenToldTo() throws IOException {
        pollo.post("/_sim/options", "{'pollo_wrapped':false}");

        JsonNode created = pollo.postJson(
                "/pollo/v1/generation/pollo-ai/pollo-v2-5/video",
                "{'input':{'prompt':'lamp','duration':4,'resolution':'360p'}}");

        assertThat(created.path("taskId").asText()).startsWith("task_");
        assertThat(created.path("status").asText()).isEqualTo("waiting");
    }

    @Test
    void polloRefusesTheOtherGenerationsFieldAndBadKeys() throws IOException {
        HttpResponse<byte[]> wrongField =
                pollo.post("/pollo/v1/generation/pixverse/pixverse-v5/video", "{'input':{'prompt':'x','length':5}}");
        assertThat(wrongField.statusCode()).isEqualTo(400);
        assertThat(Wire.json(wrongField).path("code").asText()).isEqualTo("BAD_REQUEST");

        Wire stranger = new Wire(simulators.origin(), "x-api-key", "wrong");
        assertThat(stranger.get("/pollo/credit/balance").statusCode()).isEqualTo(401);
        assertThat(pollo.json("/pollo/credit/balance").path("availableCredits").asInt())
                .isPositive();
    }

    @Test
    void polloPostsASignedWebhook() {
        try (Catcher catcher = new Catcher()) {
            pollo.postJson(
                    "/pollo/generation/pollo/pollo-v2-0",
                    "{'input':{'prompt':'ring','length':1,'resolution':'360p'},'webhookUrl':'" + catcher.url("/hook")
                            + "'}");

            await().atMost(SOON).until(() -> !catcher.posts().isEmpty());
            assertThat(catcher.posts().getFirst().headers())
                    .containsKeys("X-Webhook-Id", "X-Webhook-Timestamp", "X-Webhook-Signature");
        }
    }

    @Test
    void a2eSpeaksAndMakesATalkingClip() throws IOException {
        String voice = a2e.json("/a2e/api/v1/anchor/voice_list?country=en")
                .at("/data/0/children/0/value")
                .asText();
        String anchor = a2e.json("/a2e/api/v1/anchor/character_list?type=public")
                .at("/data/0/_id")
                .asText();
        JsonNode speech = a2e.postJson(
                "/a2e/api/v1/video/send_tts", "{'msg':'Hello and welcome','tts_id':'" + voice + "','speechRate':1.0}");
        assertThat(speech.path("code").asInt()).isZero();

        JsonNode created = a2e.postJson(
                "/a2e/api/v1/video/generate",
                "{'anchor_id':'" + anchor + "','anchor_type':0,'audioSrc':'"
                        + speech.path("data").asText() + "','resolution':720}");
        String id = created.at("/data/_id").asText();
        JsonNode done = Wire.until(
                () -> a2e.postJson("/a2e/api/v1/video/awsResult", "{'_id':'" + id + "'}"),
                answer -> answer.at("/data/0/status").asText().equals("success"));

        byte[] clip = a2e.get(done.at("/data/0/result").asText()).body();
        assertThat(new String(clip, 4, 4, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
        assertThat(a2e.json("/_sim/ledger?provider=a2e").path("count").asInt()).isEqualTo(2);
    }

    @Test
    void a2eTrainsAPictureToAPersonThatSpeaks() throws IOException {
        String picture = a2e.json("/a2e/api/v1/anchor/character_list?type=public")
                .at("/data/0/video_cover")
                .asText();
        JsonNode started = a2e.postJson(
                "/a2e/api/v1/userVideoTwin/startTraining",
                "{'name':'me','gender':'female','image_url':'" + picture + "'}");
        String twin = started.at("/data/_id").asText();
        Wire.until(
                () -> a2e.json("/a2e/api/v1/userVideoTwin/" + twin),
                answer -> answer.at("/data/current_status").asText().equals("completed"));
        String anchor = a2e.json("/a2e/api/v1/anchor/character_list?user_video_twin_id=" + twin + "&type=custom")
                .at("/data/0/_id")
                .asText();
        String speech = a2e.postJson("/a2e/api/v1/video/send_tts", "{'msg':'It is me','tts_id':'en-female-1'}")
                .path("data")
                .asText();

        String order = "{'anchor_id':'" + anchor + "','anchor_type':%d,'audioSrc':'" + speech + "','resolution':720}";
        JsonNode asASystemsOne = a2e.postJson("/a2e/api/v1/video/generate", order.formatted(0));
        JsonNode asOnesOwn = a2e.postJson("/a2e/api/v1/video/generate", order.formatted(1));

        assertThat(asASystemsOne.path("code").asInt()).isNotZero();
        assertThat(asOnesOwn.path("code").asInt()).isZero();
        Wire.until(
                () -> a2e.postJson(
                        "/a2e/api/v1/video/awsResult",
                        "{'_id':'" + asOnesOwn.at("/data/_id").asText() + "'}"),
                answer -> answer.at("/data/0/status").asText().equals("success"));
    }

    @Test
    void a2eTrainsNothingThatIsNoPicture() {
        JsonNode refused = a2e.postJson(
                "/a2e/api/v1/userVideoTwin/startTraining",
                "{'name':'me','image_url':'" + simulators.origin() + "/nowhere.png'}");

        assertThat(refused.path("code").asInt()).isNotZero();
        assertThat(refused.path("msg").asText()).contains("download");
    }

    @Test
    void a2eRefusesInsideTheEnvelope() throws IOException {
        HttpResponse<byte[]> noKey =
                new Wire(simulators.origin(), "Authorization", "Bearer wrong").get("/a2e/api/v1/user/remainingCoins");
        assertThat(noKey.statusCode()).isEqualTo(200);
        assertThat(Wire.json(noKey).path("code").asInt()).isNotZero();

        JsonNode missing = a2e.postJson("/a2e/api/v1/video/send_tts", "{'tts_id':'en-female-1'}");
        assertThat(missing.path("code").asInt()).isNotZero();
        assertThat(missing.path("msg").asText()).contains("msg is required");
    }

    @Test
    void geminiJudgesTextInTheAskedSchema() throws IOException {
        assertThat(verdict("a leather watch on marble")).isEqualTo("SAFE");
        assertThat(verdict("a nude person")).isEqualTo("BLOCK");
        assertThat(verdict("a gun on a table")).isEqualTo("REVIEW");
    }

    @Test
    void geminiDrawsInlinePicturesOfTheAskedShape() throws IOException {
        JsonNode answer = gemini.postJson(
                "/gemini/v1beta/models/gemini-3.1-flash-image:generateContent",
                "{'contents':[{'role':'user','parts':[{'text':'sneaker in a minimal scene'}]}],'generationConfig':"
                        + "{'responseModalities':['TEXT','IMAGE'],'imageConfig':{'aspectRatio':'4:3','imageSize':'1K'}}}");

        JsonNode parts = answer.at("/candidates/0/content/parts");
        assertThat(parts.path(0).has("text")).isTrue();
        byte[] bytes = Base64.getDecoder().decode(parts.at("/1/inlineData/data").asText());
        BufferedImage image = PictureFiles.read(bytes).orElseThrow();
        assertThat(image.getWidth()).isEqualTo(1184);
        assertThat(image.getHeight()).isEqualTo(864);
    }

    @Test
    void geminiRefusesABadKeyWithApiKeyInvalid() throws IOException {
        HttpResponse<byte[]> answer =
                new Wire(simulators.origin(), "x-goog-api-key", "wrong").get("/gemini/v1beta/models");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Wire.json(answer).at("/error/details/0/reason").asText()).isEqualTo("API_KEY_INVALID");
        assertThat(gemini.json("/gemini/v1beta/models").path("models")).isNotEmpty();
    }

    @Test
    void geminiBlocksByPolicyWhenToldTo() {
        JsonNode answer = gemini.postJson(
                "/gemini/v1beta/models/gemini-3.5-flash-lite:generateContent",
                "{'contents':[{'parts':[{'text':'x [[sim:policy]]'}]}]}");

        assertThat(answer.at("/promptFeedback/blockReason").asText()).isEqualTo("PROHIBITED_CONTENT");
    }

    private static String verdict(String prompt) throws IOException {
        JsonNode answer = gemini.postJson(
                "/gemini/v1beta/models/gemini-3.5-flash-lite:generateContent",
                "{'contents':[{'role':'user','parts':[{'text':'" + prompt
                        + "'}]}],'generationConfig':{'responseMimeType':'application/json','responseSchema':{'type':'OBJECT'}}}");
        String text = answer.at("/candidates/0/content/parts/0/text").asText();
        return new ObjectMapper().readTree(text).path("verdict").asText();
    }
}
