package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {

    private static final String LISTED = "Origin: http://localhost:5173";

    private static TestDoor door;

    @BeforeAll
    static void open() {
        door = TestDoor.open();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void reset() {
        door.billing.reset();
    }

    @Test
    void preflightOfAListedOriginAllowsWhatIsAskedFor() {
        Answer answer = Wire.send(
                door.port(),
                "OPTIONS",
                "/api/v1/plans",
                "",
                LISTED,
                "Access-Control-Request-Method: PATCH",
                "Access-Control-Request-Headers: authorization,x-anything");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Access-Control-Allow-Origin")).containsExactly("http://localhost:5173");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("PATCH");
        assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("authorization,x-anything");
        assertThat(answer.header("Access-Control-Max-Age")).isEqualTo("600");
        assertThat(answer.header("Vary")).isEqualToIgnoringCase("Origin");
        assertThat(door.billing.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://localhost:5173.evil.example", "https://localhost:5173"})
    void preflightOfAnUnlistedOriginIsRefused(String origin) {
        Answer answer = Wire.send(
                door.port(), "OPTIONS", "/api/v1/plans", "", "Origin: " + origin, "Access-Control-Request-Method: GET");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.all("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.all("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(door.billing.seen()).isEmpty();
    }

    @Test
    void answersToAListedOriginMayBeRead() {
        door.billing.answers(request -> request.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Vary", "Accept-Language")
                .end("{}"));

        Answer answer = Wire.get(door.port(), "/api/v1/plans", LISTED);

        assertThat(answer.all("Access-Control-Allow-Origin")).containsExactly("http://localhost:5173");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(String.join(",", answer.all("Vary")).toLowerCase(java.util.Locale.ROOT))
                .contains("origin")
                .contains("accept-language");
    }

    @Test
    void errorsOfTheDoorMayBeReadByAListedOrigin() {
        Answer answer = Wire.get(door.port(), "/api/v1/nothing", LISTED);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:5173");
    }

    @Test
    void requestsOfAnUnlistedOriginPassWithoutPermissionToRead() {
        Answer answer = Wire.get(door.port(), "/api/v1/plans", "Origin: http://evil.example");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.all("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void optionsWithoutPreflightHeadersIsAnOrdinaryRequest() {
        Wire.send(door.port(), "OPTIONS", "/api/v1/plans", "");

        assertThat(door.billing.seen()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000", "[\"*\"]", "[\"http://a/\"]", "[3]", "{}"})
    void refusesAMalformedList(String origins) {
        Answers answers = new Answers((code, language) -> code);

        assertThatThrownBy(() -> Cors.of(origins, answers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BACKEND_CORS_ORIGINS");
    }
}
