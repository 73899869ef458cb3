package ai.vidgo.generation.providers.a2e;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.Adaptation;
import ai.vidgo.generation.providers.ContentRefusals;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.Preparation;
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
import java.nio.charset.StandardCharsets;
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

/** The wire format of contract: external-providers §5, against a stub that answers word for word. */
class A2eProviderTest {

    private static final String VOICES = """
            {"code":0,"data":[
              {"label":"female","value":"female","children":[{"label":"Ava","value":"v-f1"},{"label":"Bea","value":"v-f2"}]},
              {"label":"male","value":"male","children":[{"label":"Cal","value":"v-m1"}]}],"trace_id":"t"}""";
    private static final String CAST = """
            {"code":0,"data":[{"_id":"anchor-1","name":"Mei","lang":"en-US"},{"_id":"anchor-2"}],"trace_id":"t"}""";
    private static final String SPOKEN = "{\"code\":0,\"data\":\"https://cdn.example/7days/a.mp3\",\"trace_id\":\"t\"}";
    private static final String BOUGHT = "{\"code\":0,\"data\":{\"_id\":\"clip-1\"},\"trace_id\":\"t\"}";

    private static final String TRAINED = "{\"code\":0,\"data\":{\"_id\":\"t-1\",\"current_status\":\"initialized\"}}";
    private static final String TRAINING = "{\"code\":0,\"data\":{\"_id\":\"t-1\",\"current_status\":\"processing\"}}";

    private final Vertx vertx = Vertx.vertx();
    private final Stub stub = new Stub();
    private final Map<String, String> answers = new HashMap<>(Map.of(
            "voice_list",
            VOICES,
            "character_list",
            CAST,
            "send_tts",
            SPOKEN,
            "generate",
            BOUGHT,
            "startTraining",
            TRAINED,
            "t-1",
            TRAINING));
    private final A2eProvider a2e = provider(Map.of());

    @AfterEach
    void close() {
        stub.close();
        vertx.close();
    }

    @Test
    void buysTheSpeechFirstAndThenTheClipToIt() throws IOException {
        answerByPath();
        GenerationRequest request = avatar(Map.of("language", "zh-TW", "gender", "male"));

        Preparation speech = a2e.prepare(request);
        Submission clip = a2e.submit(request.prepared(((Preparation.Ready) speech).token()));

        assertThat(speech).isEqualTo(new Preparation.Ready("https://cdn.example/7days/a.mp3"));
        assertThat(clip)
                .isInstanceOfSatisfying(
                        Submission.Accepted.class,
                        accepted -> assertThat(accepted.taskId()).isEqualTo("clip-1"));
        assertThat(stub.seen())
                .extracting(Stub.Seen::target)
                .containsExactly(
                        "/a2e/api/v1/anchor/voice_list?country=zh&region=TW&voice_map_type=en-US",
                        "/a2e/api/v1/video/send_tts",
                        "/a2e/api/v1/anchor/character_list?type=public",
                        "/a2e/api/v1/video/generate");
        JsonNode words = body(1);
        assertThat(words.path("msg").asText()).isEqualTo("Welcome to our shop");
        assertThat(words.path("tts_id").asText()).isEqualTo("v-m1");
        JsonNode order = body(3);
        assertThat(order.path("anchor_id").asText()).isEqualTo("anchor-1");
        assertThat(order.path("anchor_type").isInt()).isTrue();
        assertThat(order.path("audioSrc").asText()).isEqualTo("https://cdn.example/7days/a.mp3");
        assertThat(order.path("title").asText()).startsWith(request.attemptId().toString());
        for (String required : List.of(
                "resolution",
                "web_bg_width",
                "web_bg_height",
                "web_people_width",
                "web_people_height",
                "web_people_x",
                "web_people_y")) {
            assertThat(order.path(required).isInt()).as(required).isTrue();
        }
        assertThat(stub.seen().getFirst().header("authorization")).isEqualTo("Bearer secret-key");
        assertThat(stub.seen()).noneMatch(seen -> seen.target().contains("secret-key"));
    }

    @Test
    void buysNoSpeechThatIsThereAlready() {
        answerByPath();

        a2e.submit(avatar(Map.of()).prepared("https://cdn.example/7days/earlier.mp3"));

        assertThat(stub.seen()).noneMatch(seen -> seen.target().contains("send_tts"));
    }

    @Test
    void readsTheListsOnce() {
        answerByPath();

        a2e.submit(avatar(Map.of()));
        a2e.submit(avatar(Map.of()));

        assertThat(stub.seen())
                .filteredOn(seen -> seen.target().contains("_list"))
                .hasSize(2);
    }

    @Test
    void takesTheConfiguredVoiceAndPerson() throws IOException {
        answerByPath();
        A2eProvider configured = provider(Map.of(
                "vidgo.providers.a2e.voices.en-US-nova", "v-nova", "vidgo.providers.a2e.default-anchor", "anchor-9"));

        configured.submit(avatar(Map.of("voice_id", "en-US-nova")));

        assertThat(stub.seen()).noneMatch(seen -> seen.target().contains("_list"));
        assertThat(body(0).path("tts_id").asText()).isEqualTo("v-nova");
        assertThat(body(1).path("anchor_id").asText()).isEqualTo("anchor-9");
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"code\":401,\"msg\":\"invalid token\"}', AUTH",
        "200, '{\"code\":1001,\"message\":\"invalid token\"}', AUTH",
        "200, '{\"code\":4002,\"msg\":\"insufficient coins\"}', INSUFFICIENT_FUNDS",
        "200, '{\"code\":4003,\"msg\":\"the text contains sensitive content\"}', CONTENT_REJECTED",
        "200, '{\"code\":1,\"msg\":\"anchor_id is wrong\"}', BAD_REQUEST",
        "200, '{\"code\":1,\"msg\":\"failed to download audioSrc\"}', INPUT_FETCH_FAILED",
        "404, '<html>Cannot POST</html>', AUTH",
        "429, '{\"code\":429,\"msg\":\"slow down\"}', RATE_LIMITED",
        "503, '{\"code\":503,\"msg\":\"busy\"}', TRANSIENT",
    })
    void mapsRefusalsToErrorClasses(int status, String answer, ErrorClass expected) {
        stub.answers(status, answer);

        assertThat(a2e.submit(avatar(Map.of()).prepared("https://cdn.example/a.mp3")))
                .isInstanceOf(Submission.Refused.class);
        assertThat(((Submission.Refused) provider(Map.of("vidgo.providers.a2e.default-anchor", "anchor-1"))
                                .submit(avatar(Map.of()).prepared("https://cdn.example/a.mp3")))
                        .errorClass())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "200, '<html>Welcome</html>'", "200, '{\"code\":0,\"data\":{}}'", "502, '<html/>'"})
    void anAnswerThatLeavesItOpenIsUnknown(int status, String answer) {
        stub.answers(status, answer);
        A2eProvider known = provider(Map.of("vidgo.providers.a2e.default-anchor", "anchor-1"));

        assertThat(known.submit(avatar(Map.of()).prepared("https://cdn.example/a.mp3")))
                .isInstanceOf(Submission.OutcomeUnknown.class);
    }

    @Test
    void refusesAScriptThatIsEmptyOrTooLongBeforeAnythingIsBought() {
        for (String script : List.of(" ", "x".repeat(2001))) {
            assertThat(a2e.prepare(request(script, Map.of()))).isInstanceOf(Preparation.Stopped.class);
        }
        assertThat(stub.seen()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "init,QUEUED",
        "start,QUEUED",
        "pending,QUEUED",
        "Process,RUNNING",
        "copy,RUNNING",
        "something new,UNCLEAR"
    })
    void waitsWhileTheClipIsMade(String status, Poll.State expected) {
        stub.answers(200, status(status, "", ""));

        assertThat(waiting(poll(Duration.ofSeconds(5)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"initialized,RUNNING", "Processing,RUNNING", "warming_up,UNCLEAR"})
    void waitsWhileAFaceIsTrained(String status, Poll.State expected) {
        stub.answers(200, "{\"code\":0,\"data\":{\"current_status\":\"" + status + "\"}}");

        assertThat(waiting(training())).isEqualTo(expected);
    }

    @Test
    void findsItsOwnEntryInTheList() {
        stub.answers(
                200,
                "{\"code\":0,\"data\":[{\"_id\":\"other\",\"status\":\"fail\"},"
                        + "{\"_id\":\"clip-1\",\"status\":\"success\",\"result\":\"https://cdn.example/c.mp4\"}]}");

        assertThat(poll(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        Poll.Succeeded.class,
                        done -> assertThat(done.media())
                                .containsExactly(new ProviderMedia.Remote(
                                        ProviderMedia.Kind.VIDEO, URI.create("https://cdn.example/c.mp4"))));
        assertThat(stub.seen().getFirst().body()).isEqualTo("{\"_id\":\"clip-1\"}");
    }

    @Test
    void aNewTaskMayBeMissingForAWhile() {
        stub.answers(200, "{\"code\":0,\"data\":[]}");

        assertThat(poll(Duration.ofSeconds(59))).isInstanceOf(Poll.Waiting.class);
        assertThat(unreachable(poll(Duration.ofSeconds(61)))).isEqualTo(ErrorClass.TASK_LOST);
    }

    @Test
    void saysWhyAClipFailed() {
        stub.answers(200, status("fail", "", "face not found"));
        assertThat(poll(Duration.ZERO)).isEqualTo(new Poll.Failed(ErrorClass.TASK_FAILED, "face not found"));

        stub.answers(200, status("failed", "", "content moderation"));
        assertThat(poll(Duration.ZERO)).isEqualTo(new Poll.Failed(ErrorClass.CONTENT_REJECTED, "content moderation"));
    }

    @Test
    void doneWithoutAnAddressIsAskedAgain() {
        stub.answers(200, status("success", "/relative.mp4", ""));

        assertThat(unreachable(poll(Duration.ZERO))).isEqualTo(ErrorClass.MALFORMED_RESULT);
    }

    @Test
    void saysThatTheShapeIsNotUsed() {
        GenerationRequest request = face(Map.of("aspect_ratio", "9:16", "resolution", "1080p"));

        assertThat(a2e.adaptations(request))
                .extracting(Adaptation::words)
                .containsExactly("aspect_ratio 9:16 is left out");
    }

    @Test
    void hasThePictureTrainedBeforeTheClipIsBought() throws IOException {
        answerByPath();
        GenerationRequest request = face(Map.of("gender", "male"));
        String speech = ((Preparation.Ready) a2e.prepare(request)).token();

        Submission training = a2e.submit(request.prepared(speech));
        Poll waiting = a2e.poll("twin:t-1", Operation.AVATAR, Duration.ofSeconds(5));
        answers.put("t-1", "{\"code\":0,\"data\":{\"_id\":\"t-1\",\"current_status\":\"completed\"}}");
        Poll trained = a2e.poll("twin:t-1", Operation.AVATAR, Duration.ofSeconds(50));
        String all = speech + "\n" + ((Poll.Prepared) trained).token();
        Submission clip = a2e.submit(request.prepared(all));

        assertThat(training)
                .isInstanceOfSatisfying(
                        Submission.Accepted.class,
                        accepted -> assertThat(accepted.taskId()).isEqualTo("twin:t-1"));
        JsonNode asked = body("startTraining");
        assertThat(asked.path("image_url").asText()).isEqualTo("https://media.example/face.png");
        assertThat(asked.path("gender").asText()).isEqualTo("male");
        assertThat(asked.path("name").asText()).isEqualTo(request.attemptId().toString());
        assertThat(waiting).isInstanceOf(Poll.Waiting.class);
        assertThat(stub.seen())
                .extracting(Stub.Seen::target)
                .contains("/a2e/api/v1/anchor/character_list?user_video_twin_id=t-1&type=custom");
        assertThat(clip).isInstanceOf(Submission.Accepted.class);
        assertThat(body("generate").path("anchor_id").asText()).isEqualTo("anchor-1");
        assertThat(body("generate").path("anchor_type").asInt()).isEqualTo(1);
        assertThat(body("generate").path("audioSrc").asText()).isEqualTo(speech);
    }

    @Test
    void aTrainingMayFailAndItsAnswersMayMakeNoSense() {
        stub.answers(200, "{\"code\":0,\"data\":{\"current_status\":\"failed\",\"failed_message\":\"no face\"}}");
        assertThat(training()).isEqualTo(new Poll.Failed(ErrorClass.TASK_FAILED, "no face"));

        stub.answers(200, "{\"code\":0,\"data\":[]}");
        assertThat(unreachable(training())).isEqualTo(ErrorClass.MALFORMED_RESULT);

        stub.answers(404, "{\"code\":404,\"msg\":\"no such twin\"}");
        assertThat(unreachable(training())).isEqualTo(ErrorClass.TASK_LOST);

        stub.answers(200, "{\"code\":0,\"data\":{\"current_status\":\"completed\"}}");
        assertThat(unreachable(training())).as("trained, but not in the cast").isEqualTo(ErrorClass.MALFORMED_RESULT);
    }

    @Test
    void aTrainingCostsMoreUntilItIsMade() {
        GenerationRequest request = face(Map.of());

        assertThat(a2e.estimate(avatar(Map.of()))).isEqualByComparingTo("0.10");
        assertThat(a2e.estimate(request)).isEqualByComparingTo("0.40");
        assertThat(a2e.estimate(request.prepared("https://cdn.example/a.mp3\nface:anchor-7")))
                .isEqualByComparingTo("0.10");
    }

    @Test
    void whereFacesAreSwitchedOffTheyAreNotOfferedAndNothingIsBought() {
        A2eProvider without = provider(Map.of("vidgo.providers.a2e.own-face", "false"));

        assertThat(without.offers(Operation.AVATAR, true)).isFalse();
        assertThat(without.offers(Operation.AVATAR, false)).isTrue();
        assertThat(a2e.offers(Operation.AVATAR, true)).isTrue();
        assertThat(without.prepare(face(Map.of()))).isInstanceOf(Preparation.Stopped.class);
        assertThat(stub.seen()).isEmpty();
    }

    private Poll training() {
        return a2e.poll("twin:t-1", Operation.AVATAR, Duration.ofSeconds(5));
    }

    private static GenerationRequest face(Map<String, Object> parameters) {
        return new GenerationRequest(
                Operation.AVATAR,
                "Welcome",
                null,
                List.of(URI.create("https://media.example/face.png")),
                parameters,
                UUID.randomUUID());
    }

    /** The body of the latest call of a path that ends so. */
    private JsonNode body(String path) throws IOException {
        String body = stub.seen().stream()
                .filter(seen -> seen.target().endsWith("/" + path))
                .reduce((_, latest) -> latest)
                .orElseThrow()
                .body();
        return new ObjectMapper().readTree(body);
    }

    private static Poll.State waiting(Poll poll) {
        return ((Poll.Waiting) poll).state();
    }

    private static ErrorClass unreachable(Poll poll) {
        return ((Poll.Unreachable) poll).errorClass();
    }

    private Poll poll(Duration age) {
        return a2e.poll("clip-1", Operation.AVATAR, age);
    }

    private static String status(String word, String result, String message) {
        return "{\"code\":0,\"data\":[{\"_id\":\"clip-1\",\"status\":\"" + word + "\",\"result\":\"" + result
                + "\",\"msg\":\"" + message + "\"}]}";
    }

    private void answerByPath() {
        stub.answers(exchange -> {
            String path = exchange.getRequestURI().getPath();
            String answer = answers.get(path.substring(path.lastIndexOf('/') + 1));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    private JsonNode body(int call) throws IOException {
        return new ObjectMapper().readTree(stub.seen().get(call).body());
    }

    private A2eProvider provider(Map<String, String> overrides) {
        Map<String, String> settings = new HashMap<>(overrides);
        settings.put("vidgo.providers.a2e.key", "secret-key");
        settings.put("vidgo.providers.a2e.base-url", stub.url() + "/a2e");
        Clock clock = Clock.systemUTC();
        return new A2eProvider(
                Settings.of(A2eConfig.class, settings),
                new VendorHttp(vertx, clock),
                new ContentRefusals(Settings.of(ContentRefusals.Words.class, Map.of())),
                clock);
    }

    private static GenerationRequest avatar(Map<String, Object> parameters) {
        return request("Welcome to our shop", parameters);
    }

    private static GenerationRequest request(String script, Map<String, Object> parameters) {
        return new GenerationRequest(Operation.AVATAR, script, null, List.of(), parameters, UUID.randomUUID());
    }
}
