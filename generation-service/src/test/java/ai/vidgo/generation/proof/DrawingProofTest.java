package ai.vidgo.generation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DrawingProofTest extends ServiceTest {

    @Test
    void drawsTheSameEveryTimeAndEachPictureDifferently() {
        Map<String, String> first = digests();

        assertThat(first)
                .containsKeys(
                        "mark-latin",
                        "mark-chinese",
                        "mark-picture",
                        "jpeg-read-back",
                        "cut-out",
                        "plan-pdf",
                        "plan-svg")
                .containsKeys("plan-dxf", "sketch-pdf", "sketch-svg", "sketch-dxf", "enlarged", "thumbnail");
        assertThat(new HashSet<>(first.values())).hasSize(first.size());
        assertThat(digests()).isEqualTo(first);
    }

    @Test
    void isClosedToTheOutside() {
        visitor().get("/internal/drawings").then().statusCode(401);
    }

    private static Map<String, String> digests() {
        return visitor()
                .auth()
                .oauth2(TestTokens.service("launcher"))
                .get("/internal/drawings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }
}
