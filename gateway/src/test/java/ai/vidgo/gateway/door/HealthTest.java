package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthTest {

    private TestDoor door;

    @BeforeEach
    void open() {
        door = TestDoor.open();
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void tellsWhatCatalogSays() {
        catalogSays("{\"ready\":true,\"materials\":{\"landing\":true,\"product\":true}}");

        assertThat(Wire.get(door.port(), "/health").body())
                .isEqualTo("{\"status\":\"ok\",\"mode\":\"preset-only\",\"materials_ready\":true}");
        assertThat(Wire.get(door.port(), "/materials/status").json())
                .isEqualTo(new JsonObject(
                        "{\"status\":\"ok\",\"materials\":{\"landing\":true,\"pattern\":false,\"product\":true,"
                                + "\"video\":false,\"avatar\":false},\"all_ready\":false}"));
    }

    @Test
    void asksCatalogOnceForManyQuestionsAndSignsTheCall() {
        catalogSays("{\"ready\":true}");

        for (int i = 0; i < 20; i++) {
            Wire.get(door.port(), "/health");
        }

        assertThat(door.catalog.seen()).hasSize(1);
        JsonObject question = door.catalog.seen().element();
        assertThat(question.getString("uri")).isEqualTo("/internal/materials/readiness");
        assertThat(question.getJsonObject("headers").getString("authorization")).isEqualTo("Bearer service-token");
    }

    @Test
    void isHealthyWithoutCatalog() {
        door.catalog.close();

        Answer answer = Wire.get(door.port(), "/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\",\"mode\":\"preset-only\",\"materials_ready\":false}");
    }

    @Test
    void isHealthyWhenCatalogIsSilentOrTalksNonsense() {
        door.close();
        door = TestDoor.setup().readinessPatience(Duration.ofMillis(200)).open();
        door.catalog.answers(request -> {});
        assertThat(Wire.get(door.port(), "/health").status()).isEqualTo(200);

        catalogSays("<html>");
        door.advance(Duration.ofSeconds(3));
        assertThat(Wire.get(door.port(), "/materials/status").status()).isEqualTo(200);
    }

    private void catalogSays(String body) {
        door.catalog.answers(request -> request.response().end(body));
    }
}
