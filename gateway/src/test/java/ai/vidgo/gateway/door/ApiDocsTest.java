package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.testing.Waiting;
import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDocsTest {

    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final String PAGE = "/api/v1/docs";

    private static TestDoor door;

    @BeforeAll
    static void open() {
        door = TestDoor.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void theDocumentHoldsThePathsOfAllServicesAndOurOwn() {
        Answer answer = Wire.get(door.port(), DOCUMENT);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        JsonObject document = answer.json();
        assertThat(document.getString("openapi")).startsWith("3.1");
        assertThat(document.getJsonObject("paths").fieldNames())
                .contains(
                        "/api/v1/auth/login",
                        "/api/v1/demo/presets/{tool_type}",
                        "/api/v1/generate/t2i",
                        "/api/v1/credits/balance",
                        "/health");
        assertThat(document.getJsonObject("components")
                        .getJsonObject("securitySchemes")
                        .fieldNames())
                .containsExactly("bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {DOCUMENT, PAGE})
    void isNotSentAgainToWhoHasIt(String path) {
        Answer first = Wire.get(door.port(), path);
        Answer again = Wire.get(door.port(), path, "If-None-Match: " + first.header("ETag"));

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(Wire.send(door.port(), "HEAD", path, "").body()).isEmpty();
        assertThat(Wire.send(door.port(), "POST", path, "{}").status()).isEqualTo(405);
    }

    @Test
    void isSentCompressedToWhoTakesThat() {
        HttpClient client = door.vertx().createHttpClient(new HttpClientOptions().setDecompressionSupported(true));
        Buffer unpacked = Waiting.on(client.request(HttpMethod.GET, door.port(), "127.0.0.1", DOCUMENT)
                .compose(request -> request.putHeader("Accept-Encoding", "br, gzip;q=0.5")
                        .send()
                        .compose(HttpClientResponse::body)));

        assertThat(unpacked.toJsonObject().getString("openapi")).startsWith("3.1");
        assertThat(Wire.get(door.port(), DOCUMENT).header("Vary")).containsIgnoringCase("accept-encoding");
        assertThat(Wire.get(door.port(), DOCUMENT, "Accept-Encoding: gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(Wire.get(door.port(), DOCUMENT, "Accept-Encoding: gzip;q=0").header("Content-Encoding"))
                .isNull();
    }

    @Test
    void thePageShowsOperationsFieldsAndExamplesAndLoadsNothingFromElsewhere() {
        Answer answer = Wire.get(door.port(), PAGE);

        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.body())
                .contains("<details class=\"operation\" id=\"postAuthLogin\">")
                .contains("<code>/api/v1/demo/presets/{tool_type}</code>")
                .contains("subscriber@vidgo.local")
                .contains("id=\"schema-PresetList\"")
                .contains("id=\"generationEnded\"", "<td><code>webhook-signature</code></td>")
                .contains("<td><code>result_watermarked_url</code></td>")
                .doesNotContain("src=\"http", "href=\"http", ">/internal/");
    }
}
