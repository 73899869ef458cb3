package ai.vidgo.generation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /generate/history}: pages, filters, downloads, and nobody else's. */
@QuarkusTest
class HistoryTest extends ServiceTest {

    private static final String PATH = "/api/v1/generate/history";

    @Test
    void showsEachGenerationOnceOverAllPagesNewestFirst() {
        UUID user = billing.subscriber(100);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(draw(user, "a cup no " + i));
        }

        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = as(user).queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get(PATH)
                    .then()
                    .statusCode(200);
            seen.addAll(page.extract().path("items.task_id"));
            cursor = page.extract().path("next_cursor");
        } while (cursor != null);

        assertThat(seen).isEqualTo(made);
    }

    @Test
    void showsWhatWasAskedAndWhatItCost() {
        UUID user = billing.subscriber(100);
        draw(user, "a yellow cup");

        as(user).get(PATH)
                .then()
                .body("items", hasSize(1))
                .body("items[0].service_type", equalTo("t2i"))
                .body("items[0].status", equalTo("completed"))
                .body("items[0].prompt", equalTo("a yellow cup"))
                .body("items[0].kind", equalTo("image"))
                .body("items[0].result_url", startsWith("/static/private/"))
                .body("items[0].thumbnail_url", startsWith("/static/"))
                .body("items[0].credits_used", equalTo(5))
                .body("items[0].error", nullValue())
                .body("items[0].created_at", notNullValue())
                .body("next_cursor", nullValue());
    }

    @Test
    void filtersByServiceStatusAndKind() {
        UUID user = billing.subscriber(100);
        String cup = draw(user, "a cup");
        String failed = draw(user, "a cup [[sim:error-503]]");

        as(user).get(PATH + "?status=completed").then().body("items.task_id", contains(cup));
        as(user).get(PATH + "?status=failed").then().body("items.task_id", contains(failed));
        as(user).get(PATH + "?service=short_video").then().body("items", hasSize(0));
        as(user).get(PATH + "?service=t2i&kind=image").then().body("items.task_id", contains(cup));
        as(user).get(PATH + "?kind=video").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=done", "kind=sound", "limit=0", "limit=101", "cursor=nonsense", "limit=x"})
    void refusesWhatItDoesNotKnow(String query) {
        as(billing.subscriber(0)).get(PATH + "?" + query).then().statusCode(422);
    }

    @Test
    void handsOutADownloadThatWorks() {
        UUID user = billing.subscriber(100);
        String task = draw(user, "a cup to take home");

        String url = as(user).get(PATH + "/" + task + "/download")
                .then()
                .statusCode(200)
                .body("filename", equalTo("vidgo_" + task.substring(0, 8) + ".png"))
                .body("can_download", equalTo(true))
                .extract()
                .path("download_url");

        RestAssured.get(url).then().statusCode(200);
    }

    @Test
    void hidesTheResultsOfOthers() {
        String task = draw(billing.subscriber(100), "a private cup");
        UUID other = billing.subscriber(0);

        as(other).get(PATH).then().body("items", hasSize(0));
        as(other).get(PATH + "/" + task + "/download").then().statusCode(404);
        as(other).delete(PATH + "/" + task).then().statusCode(404);
        as(other).delete(PATH + "/not-a-uuid").then().statusCode(404);
        visitor().get(PATH).then().statusCode(401);
    }

    private static String draw(UUID user, String prompt) {
        return as(user).body(Map.of("prompt", prompt))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .extract()
                .path("task_id");
    }
}
