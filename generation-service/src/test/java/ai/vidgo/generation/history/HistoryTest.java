package ai.vidgo.generation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /generate/history}: pages, filters, downloads, removal, and nobody else's. */
@QuarkusTest
class HistoryTest extends ServiceTest {

    private static final String PATH = "/api/v1/generate/history";

    @Inject
    Sql sql;

    @Inject
    MediaStore store;

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
    void removesAResultWithItsMediaAndItsWordsButNotItsPrice() {
        UUID user = billing.subscriber(100);
        String task = draw(user, "a cup nobody should remember [[sim:error-503@piapi]]");
        String key = sql.one(
                "SELECT result ->> 'original_key' AS key FROM jobs WHERE id = ?",
                row -> row.text("key"),
                UUID.fromString(task));

        as(user).delete(PATH + "/" + task).then().statusCode(200).body("success", equalTo(true));

        assertThat(store.stat(key)).isEmpty();
        as(user).get(PATH).then().body("items", hasSize(0));
        as(user).get(PATH + "/" + task + "/download").then().statusCode(404);
        as(user).get("/api/v1/generate/tasks/" + task).then().statusCode(404);
        as(user).delete(PATH + "/" + task).then().statusCode(404);
        String left = sql.one(
                "SELECT price, request ->> 'prompt' AS prompt, result ->> 'words' AS words FROM jobs WHERE id = ?",
                row -> row.number("price") + "/" + row.findText("prompt") + "/" + row.findText("words"),
                UUID.fromString(task));
        assertThat(left).isEqualTo("5/null/null");
        await().untilAsserted(() -> assertThat(billing.balance(user)).isEqualTo(95));
    }

    @Test
    void aRemovedResultIsNoCandidateOfTheLibraryAnyMore() {
        UUID user = billing.subscriber(100);
        String task = as(user).body(Map.of("image_url", picture("withdrawn")))
                .post("/api/v1/tools/remove-bg")
                .then()
                .extract()
                .path("task_id");
        await().untilAsserted(() -> assertThat(catalog.candidates())
                .anySatisfy(offered ->
                        assertThat(offered.path("source_user_id").asText()).isEqualTo(user.toString())));
        JsonNode offered = catalog.candidates().stream()
                .filter(candidate -> candidate.path("source_user_id").asText().equals(user.toString()))
                .findFirst()
                .orElseThrow();

        as(user).delete(PATH + "/" + task).then().statusCode(200);

        await().untilAsserted(() -> assertThat(catalog.withdrawals()).anySatisfy(withdrawn -> {
            assertThat(withdrawn.path("lookup_hash")).isEqualTo(offered.path("lookup_hash"));
            assertThat(withdrawn.path("owner_id").asText()).isEqualTo(user.toString());
            assertThat(withdrawn.path("result_url")).isEqualTo(offered.path("result_image_url"));
        }));
    }

    @Test
    void keepsAResultThatAnotherUserHasToo() {
        UUID user = billing.subscriber(100);
        UUID other = billing.subscriber(100);
        String mine = draw(user, "the very same cup");
        String theirs = draw(other, "the very same cup");
        String key = sql.one(
                "SELECT result ->> 'original_key' AS key FROM jobs WHERE id = ?",
                row -> row.text("key"),
                UUID.fromString(theirs));

        as(user).delete(PATH + "/" + mine).then().statusCode(200);

        assertThat(store.stat(key)).isPresent();
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
