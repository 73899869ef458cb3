package ai.vidgo.generation.providers.piapi;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.Adaptation;
import ai.vidgo.generation.providers.ContentRefusals;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.NoticeAddress;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Poll;
import ai.vidgo.generation.providers.ProviderMedia;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.providers.VendorHttp;
import ai.vidgo.generation.providers.Withdrawal;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire format of contract: external-providers §3, against a stub that answers word for word. */
class PiapiProviderTest {

    private static final URI PICTURE = URI.create("https://media.example/in.png");

    private final Vertx vertx = Vertx.vertx();
    private final Stub stub = new Stub();
    private final PiapiProvider piapi = new PiapiProvider(
            Settings.of(
                    PiapiConfig.class,
                    Map.of(
                            "vidgo.providers.piapi.key", "secret-key",
                            "vidgo.providers.piapi.base-url", stub.url() + "/piapi/api/v1",
                            "vidgo.providers.piapi.task-list-path", "/api/v1/tasks",
                            "vidgo.providers.piapi.submit-timeout", "20s")),
            new VendorHttp(vertx, Clock.systemUTC()),
            new ContentRefusals(Settings.of(ContentRefusals.Words.class, Map.of())));

    @AfterEach
    void close() {
        stub.close();
        vertx.close();
    }

    @Test
    void ordersAPictureWithTheKeyInAHeader() throws IOException {
        stub.answers(200, "{\"code\":200,\"data\":{\"task_id\":\"t-1\",\"status\":\"pending\"}}");

        Submission submission =
                piapi.submit(request(Operation.TEXT_TO_IMAGE, List.of(), Map.of("width", 1600, "height", 900)));

        assertThat(submission).isInstanceOfSatisfying(Submission.Accepted.class, accepted -> {
            assertThat(accepted.taskId()).isEqualTo("t-1");
            assertThat(accepted.model()).isEqualTo("Qubico/flux1-schnell");
        });
        Stub.Seen seen = stub.seen().getFirst();
        assertThat(seen.target()).isEqualTo("/piapi/api/v1/task");
        assertThat(seen.header("X-API-Key")).isEqualTo("secret-key");
        JsonNode body = body(seen);
        assertThat(body.path("task_type").asText()).isEqualTo("txt2img");
        assertThat(body.path("input").path("prompt").asText()).isEqualTo("a red cup");
        assertThat(body.path("config").path("service_mode").asText()).isEqualTo("public");
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 1024, 1024, 1024",
        "1440, 720, 1440, 720",
        "720, 1440, 720, 1440",
        "1440, 1440, 1024, 1024",
        "1600, 900, 1360, 768",
        "1028, 1020, 1024, 1016",
        "256, 256, 256, 256",
        "100, 1000, 128, 1000",
    })
    void ordersPicturesAsLargeAsWishedWithinTheVendorsArea(int width, int height, int wide, int high)
            throws IOException {
        stub.answers(200, "{\"code\":200,\"data\":{\"task_id\":\"t-1\"}}");

        piapi.submit(request(Operation.TEXT_TO_IMAGE, List.of(), Map.of("width", width, "height", height)));

        JsonNode input = body(stub.seen().getFirst()).path("input");
        assertThat(input.path("width").asInt()).isEqualTo(wide);
        assertThat(input.path("height").asInt()).isEqualTo(high);
    }

    @Test
    void leavesTwoPicturesToThoseWhoTakeThem() {
        assertThat(piapi.submit(request(Operation.IMAGE_EDIT, List.of(PICTURE, PICTURE), Map.of())))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.errorClass()).isEqualTo(ErrorClass.NOT_CAPABLE));
        assertThat(stub.seen()).isEmpty();
    }

    @Test
    void ordersAClipWithTheFieldsOfWan() throws IOException {
        stub.answers(200, "{\"code\":200,\"data\":{\"task_id\":\"t-1\"}}");

        piapi.submit(request(Operation.IMAGE_TO_VIDEO, List.of(PICTURE), Map.of("duration", 8, "resolution", "720p")));

        JsonNode body = body(stub.seen().getFirst());
        assertThat(body.path("model").asText()).isEqualTo("Wan");
        assertThat(body.path("task_type").asText()).isEqualTo("wan26-img2video");
        assertThat(body.path("input").path("image").asText()).isEqualTo(PICTURE.toString());
        assertThat(body.path("input").path("duration").asInt()).isEqualTo(10);
        assertThat(body.path("input").path("resolution").asText()).isEqualTo("720P");
        assertThat(body.path("input").has("aspect_ratio")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "401, '{\"code\":401,\"message\":\"invalid key\"}', AUTH",
        "402, '{\"code\":402,\"message\":\"insufficient\"}', INSUFFICIENT_FUNDS",
        "429, '', RATE_LIMITED",
        "400, '{\"code\":400,\"message\":\"unknown task_type\"}', BAD_REQUEST",
        "400, '{\"code\":400,\"message\":\"failed to get valid image\"}', INPUT_FETCH_FAILED",
        "400, '{\"code\":400,\"message\":\"prompt violates our content policy\"}', CONTENT_REJECTED",
        "200, '{\"code\":400,\"message\":\"bad field\"}', BAD_REQUEST",
        "500, '{\"code\":500,\"message\":\"internal\"}', TRANSIENT",
    })
    void mapsRefusalsToErrorClasses(int status, String answer, ErrorClass expected) {
        stub.answers(status, answer);

        assertThat(piapi.submit(request(Operation.TEXT_TO_IMAGE, List.of(), Map.of())))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.errorClass()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "502, '<html>bad gateway</html>'",
        "503, ''",
        "200, '{\"code\":200,\"data\":{}}'",
        "200, 'not json'",
        "201, ''",
        "202, '{\"data\":{}}'",
        "204, ''",
    })
    void anAnswerThatLeavesItOpenWhetherItWasBoughtIsUnknown(int status, String answer) {
        stub.answers(status, answer);

        assertThat(piapi.submit(request(Operation.TEXT_TO_IMAGE, List.of(), Map.of())))
                .isInstanceOf(Submission.OutcomeUnknown.class);
        assertThat(stub.seen()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "200, '{\"data\":{\"task_id\":\"t-2\"}}'",
        "201, '{\"data\":{\"task_id\":\"t-2\"}}'",
        "202, '{\"code\":200,\"data\":{\"task_id\":\"t-2\"}}'",
    })
    void aSuccessThatNamesItsTaskIsAccepted(int status, String answer) {
        stub.answers(status, answer);

        assertThat(piapi.submit(request(Operation.TEXT_TO_IMAGE, List.of(), Map.of())))
                .isInstanceOfSatisfying(
                        Submission.Accepted.class,
                        accepted -> assertThat(accepted.taskId()).isEqualTo("t-2"));
    }

    @Test
    void handsOutTheVendorsRetryAfter() {
        stub.answers(429, "{\"code\":429,\"message\":\"slow down\"}", "Retry-After", "7");

        assertThat(piapi.submit(request(Operation.TEXT_TO_IMAGE, List.of(), Map.of())))
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
    }

    @ParameterizedTest
    @CsvSource({
        "pending,QUEUED",
        "Pending,QUEUED",
        "Processing,RUNNING",
        "Retry,RUNNING",
        "staged,RUNNING",
        "brand-new-word,UNCLEAR",
        "'',UNCLEAR"
    })
    void waitsOnEveryStatusThatIsNotAnEnd(String status, Poll.State expected) {
        stub.answers(200, task(status, "null", ""));

        assertThat(poll())
                .isInstanceOfSatisfying(
                        Poll.Waiting.class,
                        waiting -> assertThat(waiting.state()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"image_url\":\"https://r.example/1.png\"}",
                "{\"image_urls\":[\"https://r.example/1.png\"]}",
                "{\"images\":[{\"url\":\"https://r.example/1.png\"}]}",
                "{\"image_url\":\"\",\"temporary_image_urls\":[\"https://r.example/1.png\"]}",
                "{\"image_url\":\"/relative.png\",\"image_urls\":[\"https://r.example/1.png\"]}",
            })
    void findsTheResultWhereverTheFamilyPutsIt(String output) {
        stub.answers(200, task("Completed", output, ""));

        assertThat(poll()).isInstanceOfSatisfying(Poll.Succeeded.class, done -> {
            assertThat(done.media())
                    .containsExactly(
                            new ProviderMedia.Remote(ProviderMedia.Kind.IMAGE, URI.create("https://r.example/1.png")));
            assertThat(done.costUsd()).isEqualByComparingTo("0.0015");
        });
    }

    @Test
    void completedWithoutAResultIsMalformedAndAskedAgain() {
        stub.answers(200, task("completed", "null", ""));

        assertThat(poll())
                .isInstanceOfSatisfying(
                        Poll.Unreachable.class,
                        unclear -> assertThat(unclear.errorClass()).isEqualTo(ErrorClass.MALFORMED_RESULT));
    }

    @Test
    void tellsContentRefusalsFromOrdinaryFailures() {
        stub.answers(200, task("failed", "null", "\"face of a real person is not allowed\""));
        assertThat(poll())
                .isEqualTo(
                        new Poll.Failed(ErrorClass.CONTENT_REJECTED, "it broke; face of a real person is not allowed"));

        stub.answers(200, task("failed", "null", "\"gpu lost\""));
        assertThat(poll()).isEqualTo(new Poll.Failed(ErrorClass.TASK_FAILED, "it broke; gpu lost"));
    }

    @Test
    void keepsWhatTheLogSaysForTheAdministratorAndNothingElse() {
        stub.answers(200, """
                {"code":200,"data":{"status":"failed","error":{"code":1,"message":"","raw_message":"task failed"},
                 "config":{"webhook_config":{"endpoint":"https://api.example/hooks","secret":"its-secret"}},
                 "logs":["task failed",{"message":"plan limit\\u0000reached","config":{"secret":"its-secret"}},7,null,"%s"]}}
                """.formatted("x".repeat(400)));

        assertThat(poll())
                .isInstanceOfSatisfying(
                        Poll.Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("task failed; plan limit reached; 7; xxx")
                                .hasSize(300)
                                .doesNotContain("its-secret"));

        stub.answers(200, "{\"code\":200,\"data\":{\"status\":\"failed\",\"logs\":[]}}");
        assertThat(poll()).isEqualTo(new Poll.Failed(ErrorClass.TASK_FAILED, "task failed without a reason"));
    }

    @Test
    void aTaskThatIsNotKnownIsLostAndAnErrorIsNoVerdict() {
        stub.answers(404, "{\"code\":404,\"message\":\"task not found\"}");
        assertThat(poll())
                .isInstanceOfSatisfying(
                        Poll.Unreachable.class,
                        lost -> assertThat(lost.errorClass()).isEqualTo(ErrorClass.TASK_LOST));

        stub.answers(503, "");
        assertThat(poll())
                .isInstanceOfSatisfying(
                        Poll.Unreachable.class,
                        away -> assertThat(away.errorClass()).isEqualTo(ErrorClass.TRANSIENT));
    }

    @Test
    void asksForANoticeUnderTheAttemptWithASecretOfItsOwn() throws IOException {
        stub.answers(200, "{\"code\":200,\"data\":{\"task_id\":\"t-1\"}}");
        UUID attempt = UUID.randomUUID();

        piapi.submit(new GenerationRequest(
                Operation.TEXT_TO_IMAGE,
                "a red cup",
                null,
                List.of(),
                Map.of(),
                attempt,
                null,
                new NoticeAddress(URI.create("https://api.example/hooks/piapi/" + attempt), "its-secret")));

        JsonNode notices = body(stub.seen().getFirst()).at("/config/webhook_config");
        assertThat(notices.path("endpoint").asText()).isEqualTo("https://api.example/hooks/piapi/" + attempt);
        assertThat(notices.path("secret").asText()).isEqualTo("its-secret");
    }

    @Test
    void findsALostPurchaseInTheListByTheAddressForItsNotices() {
        UUID mine = UUID.randomUUID();
        stub.answers(200, """
                {"code":200,"data":[
                  {"task_id":"t-7","config":{"webhook_config":{"endpoint":"https://api.example/hooks/piapi/other"}}},
                  {"task_id":"t-8"},
                  {"task_id":"t-9","config":{"webhook_config":{"endpoint":"https://api.example/hooks/piapi/%s"}}}]}""".formatted(mine));

        assertThat(piapi.find(mine)).hasValue("t-9");
        assertThat(stub.seen().getFirst().target()).isEqualTo("/piapi/api/v1/tasks");
        assertThat(piapi.find(UUID.randomUUID())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "<html/>", "{\"code\":200}", "{\"code\":200,\"data\":{\"tasks\":{}}}"})
    void aListThatCannotBeReadProvesNothing(String answer) {
        stub.answers(200, answer);

        assertThat(piapi.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void saysWhatItOrdersOtherwise() {
        assertThat(piapi.adaptations(request(Operation.TEXT_TO_IMAGE, List.of(), Map.of("width", 1600, "height", 900))))
                .extracting(Adaptation::words)
                .containsExactly("width 1600 becomes 1360", "height 900 becomes 768");
        assertThat(piapi.adaptations(
                        request(Operation.TEXT_TO_VIDEO, List.of(), Map.of("duration", 5, "resolution", "720p"))))
                .isEmpty();
        assertThat(piapi.adaptations(request(Operation.IMAGE_TO_VIDEO, List.of(), Map.of("duration", 7))))
                .isEmpty();
    }

    @Test
    void offersOnlyWhatIsConfigured() {
        assertThat(piapi.capabilities())
                .contains(Operation.TEXT_TO_IMAGE, Operation.BACKGROUND_REMOVAL, Operation.IMAGE_EDIT)
                .doesNotContain(Operation.AVATAR, Operation.VIDEO_STYLE_TRANSFER);
    }

    @Test
    void estimatesClipsByTheSecond() {
        assertThat(piapi.estimate(request(Operation.TEXT_TO_VIDEO, List.of(), Map.of("duration", 5))))
                .isEqualByComparingTo("0.40");
    }

    @Test
    void takesATaskBackThatWaits() {
        stub.answers(200, "{\"code\":200,\"data\":{\"status\":\"Cancelled\",\"meta\":{\"usage\":{\"consume\":0}}}}");

        assertThat(piapi.withdraw("t 1"))
                .isInstanceOfSatisfying(
                        Withdrawal.Withdrawn.class,
                        back -> assertThat(back.costUsd()).isEqualByComparingTo("0"));
        assertThat(stub.seen().getFirst().method()).isEqualTo("DELETE");
        assertThat(stub.seen().getFirst().target()).isEqualTo("/piapi/api/v1/task/t+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"processing", "completed"})
    void looksAtATaskThatIsNotTakenBack(String status) {
        refusesToTakeBack(status);

        assertThat(piapi.withdraw("t-1")).isEqualTo(new Withdrawal.GoesOn("HTTP 400: only pending tasks"));
    }

    @Test
    void knowsATaskAgainThatWasTakenBackBefore() {
        refusesToTakeBack("cancelled");

        assertThat(piapi.withdraw("t-1")).isEqualTo(new Withdrawal.Withdrawn(null));
    }

    private void refusesToTakeBack(String status) {
        stub.answers(exchange -> {
            boolean look = exchange.getRequestMethod().equals("GET");
            byte[] body = (look
                            ? "{\"code\":200,\"data\":{\"status\":\"" + status + "\"}}"
                            : "{\"code\":400,\"message\":\"only pending tasks\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(look ? 200 : 400, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void asksAgainWhereNobodyKnowsWhetherATaskWasTakenBack(int status) {
        stub.answers(status, "");

        assertThat(piapi.withdraw("t-1")).isInstanceOf(Withdrawal.Unanswered.class);
    }

    private Poll poll() {
        return piapi.poll("t-1", Operation.TEXT_TO_IMAGE, Duration.ofSeconds(3));
    }

    private static String task(String status, String output, String log) {
        return """
                {"code":200,"message":"success","data":{"task_id":"t-1","status":"%s","output":%s,
                 "meta":{"started_at":"0001-01-01T00:00:00Z","usage":{"consume":15000}},"logs":[%s],
                 "error":{"code":0,"raw_message":"","message":"%s"}}}
                """.formatted(status, output, log, status.equals("failed") ? "it broke" : "");
    }

    private static JsonNode body(Stub.Seen seen) throws IOException {
        return new ObjectMapper().readTree(seen.body());
    }

    private static GenerationRequest request(Operation operation, List<URI> images, Map<String, Object> parameters) {
        return new GenerationRequest(operation, "a red cup", null, images, parameters, UUID.randomUUID());
    }
}
