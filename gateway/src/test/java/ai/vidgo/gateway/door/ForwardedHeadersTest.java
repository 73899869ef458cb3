package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForwardedHeadersTest {

    private static TestDoor direct;
    private static TestDoor behindTwo;

    @BeforeAll
    static void open() {
        direct = TestDoor.open();
        behindTwo = TestDoor.behindProxies(2);
    }

    @AfterAll
    static void close() {
        direct.close();
        behindTwo.close();
    }

    @BeforeEach
    void reset() {
        direct.billing.reset();
        behindTwo.billing.reset();
    }

    @Test
    void claimsOfADirectClientAreReplacedByWhatTheConnectionSays() {
        JsonObject seen = seen(
                direct,
                "Host: vidgo.example:8000",
                "X-Forwarded-For: 1.2.3.4, 5.6.7.8",
                "x-forwarded-for: 9.9.9.9",
                "X-Real-IP: 1.2.3.4",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: /evil",
                "Forwarded: for=1.2.3.4",
                "X-Internal-User: admin",
                "X-Vidgo-Anything: 1",
                "X-HTTP-Method-Override: DELETE");

        assertThat(seen.getString("x-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(seen.getString("x-real-ip")).isEqualTo("127.0.0.1");
        assertThat(seen.getString("x-forwarded-proto")).isEqualTo("http");
        assertThat(seen.getString("x-forwarded-host")).isEqualTo("vidgo.example:8000");
        assertThat(seen.fieldNames())
                .doesNotContain(
                        "forwarded",
                        "x-forwarded-prefix",
                        "x-internal-user",
                        "x-vidgo-anything",
                        "x-http-method-override");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3.4, 5.6.7.8                    | 1.2.3.4",
                "6.6.6.6, 1.2.3.4, 5.6.7.8           | 1.2.3.4",
                "evil, 6.6.6.6, 2001:db8::1, 5.6.7.8 | 2001:db8::1",
                "5.6.7.8                             | 127.0.0.1",
                "not an address, 5.6.7.8             | 127.0.0.1",
                "6.6.6.6, , 5.6.7.8                  | 127.0.0.1"
            })
    void twoTrustedProxiesNameTheClientTwoPlacesFromTheRight(String forwardedFor, String client) {
        assertThat(seen(behindTwo, "X-Forwarded-For: " + forwardedFor).getString("x-forwarded-for"))
                .isEqualTo(client);
    }

    @Test
    void schemeAndHostOfTrustedProxiesAreHandedOn() {
        JsonObject seen = seen(
                behindTwo,
                "X-Forwarded-For: 1.2.3.4, 5.6.7.8",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: vidgo.example");

        assertThat(seen.getString("x-forwarded-proto")).isEqualTo("https");
        assertThat(seen.getString("x-forwarded-host")).isEqualTo("vidgo.example");
    }

    @Test
    void hopByHopHeadersStayOnTheirHop() {
        direct.billing.answers(request -> request.response()
                .putHeader("Keep-Alive", "timeout=5")
                .putHeader("Proxy-Authenticate", "Basic")
                .putHeader("Connection", "X-Hop")
                .putHeader("X-Hop", "1")
                .putHeader("X-User-Plan", "pro")
                .end("{}"));

        Answer answer = Wire.get(
                direct.port(),
                "/api/v1/plans",
                "TE: trailers",
                "Keep-Alive: timeout=5",
                "Proxy-Authorization: Basic x",
                "X-Secret-Hop: 1",
                "Connection: X-Secret-Hop, Authorization",
                "Authorization: Bearer undefined");

        JsonObject seen = direct.billing.seen().element().getJsonObject("headers");
        assertThat(seen.fieldNames()).doesNotContain("te", "keep-alive", "proxy-authorization", "x-secret-hop");
        assertThat(seen.getString("authorization")).isEqualTo("Bearer undefined");
        assertThat(answer.all("Keep-Alive")).isEmpty();
        assertThat(answer.all("Proxy-Authenticate")).isEmpty();
        assertThat(answer.all("X-Hop")).isEmpty();
        assertThat(answer.header("X-User-Plan")).isEqualTo("pro");
    }

    private static JsonObject seen(TestDoor door, String... headers) {
        Wire.get(door.port(), "/api/v1/plans", headers);
        return door.billing.seen().element().getJsonObject("headers");
    }
}
