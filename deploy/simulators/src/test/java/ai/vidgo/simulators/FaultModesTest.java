package ai.vidgo.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultModesTest {

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
        wire.post("/_sim/options", "{'image_pace':'fixed:0.1'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "reset-before"})
    void breaksBeforeAnythingIsBilled(String mode) {
        assertThatThrownBy(() -> submit(mode)).isInstanceOf(IOException.class);
        assertThat(billed()).isZero();
    }

    @Test
    void breaksAfterTheTaskWasBilled() {
        assertThatThrownBy(() -> submit("reset-after")).isInstanceOf(IOException.class);
        assertThat(billed()).isEqualTo(1);
    }

    @Test
    void cutsTheAnswerShort() {
        assertThatThrownBy(() -> submit("truncated")).isInstanceOf(IOException.class);
        assertThat(billed()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"error-500,500", "error-502,502", "error-503,503", "error-504,504", "no-credits,402", "policy,400"})
    void refusesWithTheStatus(String mode, int status) throws IOException {
        assertThat(submit(mode).statusCode()).isEqualTo(status);
        assertThat(billed()).isZero();
    }

    @Test
    void limitsTheRateInEveryWayTheHeaderCanBeWritten() throws IOException {
        assertThat(submit("rate-limit").headers().firstValue("retry-after")).hasValue("2");
        assertThat(submit("rate-limit=86400").headers().firstValue("retry-after"))
                .hasValue("86400");
        assertThat(submit("rate-limit=none").headers().firstValue("retry-after"))
                .isEmpty();
        assertThat(submit("rate-limit-date=5")
                        .headers()
                        .firstValue("retry-after")
                        .orElseThrow())
                .endsWith("GMT");
    }

    @Test
    void spoilsTheBodyOfAnAcceptedTask() throws IOException {
        assertThat(submit("empty").body()).isEmpty();
        assertThat(new String(submit("html").body(), StandardCharsets.UTF_8)).startsWith("<html>");
        assertThat(submit("malformed").body()).isNotEmpty();
        assertThat(billed()).isEqualTo(3);
        JsonNode envelope = Wire.json(submit("envelope-error"));
        assertThat(envelope.path("code").asInt()).isEqualTo(400);
        assertThat(billed()).isEqualTo(3);
    }

    @Test
    void spoilsTheBodyWithSizeDepthAndType() throws IOException {
        assertThat(submit("large").body()).hasSize(10 * 1024 * 1024);
        assertThat(new String(submit("deep").body(), StandardCharsets.UTF_8)).startsWith("[[[[");
        assertThat(submit("wrong-type").headers().firstValue("content-type")).hasValue("text/html");
        assertThat(billed()).isEqualTo(3);
    }

    @Test
    void namesOneTaskTwice() throws IOException {
        String first = id(submit("slow=1"));

        assertThat(id(submit("duplicate-id"))).isEqualTo(first);
        assertThat(billed()).isEqualTo(2);
    }

    @Test
    void saysFailedOnceAndThenDone() throws IOException {
        String id = id(submit("flip"));

        Wire.until(() -> read(id), answer -> answer.at("/data/status").asText().equals("failed"));
        assertThat(read(id).at("/data/status").asText()).isEqualTo("completed");
    }

    @Test
    void turnsAwayWhatIsTooMuchForTheAccount() throws IOException {
        wire.post("/_sim/accounts", "{'provider':'piapi','key':'sim-piapi-key','concurrent':1,'retry_after':'date'}");
        assertThat(submit("stuck-pending").statusCode()).isEqualTo(200);
        var second = submit("slow=1");
        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("retry-after").orElseThrow()).endsWith("GMT");

        wire.post("/_sim/reset", "");
        wire.post("/_sim/accounts", "{'provider':'piapi','key':'sim-piapi-key','per_minute':2,'retry_after':'none'}");
        assertThat(submit("slow=1").statusCode()).isEqualTo(200);
        assertThat(submit("slow=1").statusCode()).isEqualTo(200);
        assertThat(submit("slow=1").headers().firstValue("retry-after")).isEmpty();
        wire.post("/_sim/clock", "{'advance_seconds':61}");
        assertThat(submit("slow=1").statusCode()).isEqualTo(200);
        assertThat(billed()).isEqualTo(3);
    }

    @Test
    void brownsOutForAWhile() throws IOException {
        wire.post("/_sim/rules", "{'provider':'piapi','mode':'error-503','probability':0.5,'seconds':60}");
        long refused = 0;
        for (int call = 0; call < 40; call++) {
            refused += submit("slow=1").statusCode() == 503 ? 1 : 0;
        }
        assertThat(refused).isBetween(3L, 37L);

        wire.post("/_sim/clock", "{'advance_seconds':61}");
        for (int call = 0; call < 10; call++) {
            assertThat(submit("slow=1").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void listsTheLatestTasksOfTheAccount() throws IOException {
        String first = id(submit("slow=1"));
        String second = id(submit("slow=1"));

        JsonNode list = wire.json("/piapi/api/v1/tasks");

        assertThat(list.at("/data/0/task_id").asText()).isEqualTo(second);
        assertThat(list.at("/data/1/task_id").asText()).isEqualTo(first);
    }

    @Test
    void servesAPixelBomb() throws IOException {
        JsonNode done = finished(submit("result-bomb"), "completed");

        byte[] bomb = wire.get(done.at("/data/output/image_url").asText()).body();
        assertThat(bomb.length).isLessThan(300_000);
        assertThat(new java.io.DataInputStream(new java.io.ByteArrayInputStream(bomb, 16, 4)).readInt())
                .isEqualTo(30_000);
    }

    @Test
    void neverStartsOrNeverEnds() throws IOException {
        String pending = id(submit("stuck-pending"));
        String running = id(submit("stuck-processing"));
        wire.post("/_sim/clock", "{'advance_seconds':3600}");

        assertThat(read(pending).at("/data/status").asText()).isEqualTo("pending");
        assertThat(read(running).at("/data/status").asText()).isEqualTo("processing");
    }

    @Test
    void completesWithoutAUsableAddress() throws IOException {
        assertThat(finished(submit("no-output"), "completed").at("/data/output").isNull())
                .isTrue();
        assertThat(finished(submit("null-url"), "completed")
                        .at("/data/output/image_url")
                        .isNull())
                .isTrue();
        assertThat(finished(submit("relative-url"), "completed")
                        .at("/data/output/image_url")
                        .asText())
                .startsWith("/files/");
    }

    @Test
    void failsLateByContentPolicyAndRefunds() throws IOException {
        JsonNode failed = finished(submit("policy-late"), "failed");

        assertThat(failed.at("/data/error/code").asInt()).isNotZero();
        assertThat(failed.at("/data/logs/0").asText()).contains("content restriction");
        assertThat(wire.json("/_sim/ledger").at("/tasks/0/refund").asDouble()).isPositive();
    }

    @Test
    void losesATask() throws IOException {
        String id = id(submit("lost"));

        Wire.until(() -> read(id), answer -> answer.path("code").asInt() == 404);
    }

    @ParameterizedTest
    @CsvSource({"result-expired,403", "result-404,404", "result-410,410"})
    void withholdsTheResult(String mode, int status) throws IOException {
        String url =
                finished(submit(mode), "completed").at("/data/output/image_url").asText();

        assertThat(wire.get(url).statusCode()).isEqualTo(status);
    }

    @Test
    void expiresResultAddresses() throws IOException {
        wire.post("/_sim/options", "{'result_lifetime_seconds':60,'expired_status':410}");
        String url = finished(submit("slow=0"), "completed")
                .at("/data/output/image_url")
                .asText();
        assertThat(wire.get(url).statusCode()).isEqualTo(200);

        wire.post("/_sim/clock", "{'advance_seconds':61}");

        assertThat(wire.get(url).statusCode()).isEqualTo(410);
    }

    @Test
    void appliesARuleToTheNthMatchingCallOnly() throws IOException {
        wire.post("/_sim/rules", "{'provider':'piapi','operation':'txt2img','mode':'error-500','nth':2}");

        assertThat(submit("none").statusCode()).isEqualTo(200);
        assertThat(submit("none").statusCode()).isEqualTo(500);
        assertThat(submit("none").statusCode()).isEqualTo(200);
        assertThat(wire.json("/_sim/rules").at("/rules/0/applied").asInt()).isEqualTo(1);
    }

    @Test
    void revokesAKeyForReads() throws IOException {
        String id = id(submit("none"));
        wire.post("/_sim/rules", "{'provider':'piapi','mode':'key-revoked'}");

        assertThat(read(id).path("code").asInt()).isEqualTo(401);
    }

    @Test
    void meansOnlyTheNamedProvider() throws IOException {
        assertThat(submit("error-500@pollo").statusCode()).isEqualTo(200);
        assertThat(submit("error-500@piapi").statusCode()).isEqualTo(500);
    }

    @Test
    void servesByteRanges() throws Exception {
        String url = finished(submit("none"), "completed")
                .at("/data/output/image_url")
                .asText();
        byte[] whole = wire.get(url).body();

        HttpResponse<byte[]> part = new Wire(simulators.origin(), "Range", "bytes=1-3").get(url);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).containsExactly(whole[1], whole[2], whole[3]);
        assertThat(part.headers().firstValue("content-range")).hasValue("bytes 1-3/" + whole.length);
    }

    @Test
    void refusesUnknownModes() throws IOException {
        assertThat(wire.post("/_sim/rules", "{'mode':'no-such'}").statusCode()).isEqualTo(400);
    }

    @Test
    void explainsItselfOnTheFirstPage() throws IOException {
        assertThat(new String(wire.get("/").body(), StandardCharsets.UTF_8)).contains("/_sim/ledger", "/ecpay");
    }

    private static HttpResponse<byte[]> submit(String mode) throws IOException {
        return wire.post(
                TASK,
                "{'model':'Qubico/flux1-schnell','task_type':'txt2img','input':{'prompt':'ring [[sim:" + mode
                        + "]]','width':256,'height':256}}");
    }

    private static String id(HttpResponse<byte[]> created) {
        return Wire.json(created).at("/data/task_id").asText();
    }

    private static JsonNode read(String id) {
        return wire.json(TASK + "/" + id);
    }

    private static JsonNode finished(HttpResponse<byte[]> created, String status) {
        String id = id(created);
        return Wire.until(
                () -> read(id), answer -> answer.at("/data/status").asText().equals(status));
    }

    private static int billed() {
        return wire.json("/_sim/ledger").path("count").asInt();
    }
}
