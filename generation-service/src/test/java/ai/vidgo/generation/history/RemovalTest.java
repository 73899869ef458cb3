package ai.vidgo.generation.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.SchemaDump;
import ai.vidgo.platform.testing.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What goes with a generation that its owner removes, and what stays. */
@QuarkusTest
class RemovalTest extends ServiceTest {

    private static final String PATH = "/api/v1/generate/history";

    @Inject
    Sql sql;

    @Inject
    MediaStore store;

    @Inject
    AgroalDataSource database;

    @Test
    void removesAResultWithItsMediaAndItsWordsButNotItsPrice() {
        UUID user = billing.subscriber(100);
        String task = draw(user, "a cup nobody should remember [[sim:error-503@piapi]]");
        String key = result(task, "original_key");
        assertThat(quoted(task)).isEqualTo("2/2");

        as(user).delete(PATH + "/" + task).then().statusCode(200).body("success", equalTo(true));

        assertThat(quoted(task)).isEqualTo("0/0");
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
        String key = result(theirs, "original_key");

        as(user).delete(PATH + "/" + mine).then().statusCode(200);

        assertThat(store.stat(key)).isPresent();
    }

    @Test
    void anUploadStaysWhileAnotherJobStartsFromItAndGoesWithTheLast() throws IOException {
        UUID user = billing.subscriber(100);
        String upload = upload(user);
        String first = task(as(user).body(Map.of("image_url", upload)).post("/api/v1/tools/remove-bg"));
        String second = task(as(user).header("Prefer", "respond-async")
                .body(Map.of("product_image_url", upload, "custom_prompt", "in no hurry [[sim:slow=3]]"))
                .post("/api/v1/tools/product-scene"));

        as(user).delete(PATH + "/" + first).then().statusCode(200);

        assertThat(store.stat(key(upload))).isPresent();
        await().untilAsserted(() ->
                as(user).get("/api/v1/generate/tasks/" + second).then().body("status", equalTo("completed")));
        as(user).delete(PATH + "/" + second).then().statusCode(200);
        assertThat(store.stat(key(upload))).isEmpty();
    }

    @Test
    void twoThatAreRemovedAtATimeLeaveNothing() throws Exception {
        UUID user = billing.subscriber(100);
        String upload = upload(user);
        List<Callable<Integer>> removals = new ArrayList<>();
        for (String format : List.of("png", "white")) {
            String task = task(as(user).body(Map.of("image_url", upload, "output_format", format))
                    .post("/api/v1/tools/remove-bg"));
            removals.add(() -> as(user).delete(PATH + "/" + task).statusCode());
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(removals.size())) {
            for (Future<Integer> removal : threads.invokeAll(removals)) {
                assertThat(removal.get()).isEqualTo(200);
            }
        }

        assertThat(store.stat(key(upload))).isEmpty();
    }

    @Test
    void aResultStaysWhileAnotherJobStartsFromItAndGoesWithTheLast() {
        UUID user = billing.subscriber(100);
        String first = draw(user, "a cup to go on from");
        String result = result(first, "original_key");
        String second =
                task(as(user).body(Map.of("image_url", downloadOf(user, first))).post("/api/v1/tools/remove-bg"));

        as(user).delete(PATH + "/" + first).then().statusCode(200);

        assertThat(store.stat(result)).isPresent();
        assertThat(store.stat(result(first, "watermarked_key"))).isEmpty();
        as(user).delete(PATH + "/" + second).then().statusCode(200);
        assertThat(store.stat(result)).isEmpty();
    }

    @Test
    void whatTheCatalogueShowsStaysThere() {
        UUID user = billing.subscriber(100);
        String task = draw(user, "a cup in the gallery");
        catalog.show("/static/" + result(task, "watermarked_key"));
        catalog.show("/static/" + result(task, "original_key"));

        as(user).delete(PATH + "/" + task).then().statusCode(200);

        assertThat(store.stat(result(task, "watermarked_key"))).isPresent();
        assertThat(store.stat(result(task, "original_key"))).isPresent();
        assertThat(store.stat(result(task, "thumbnail_key"))).isEmpty();
    }

    @Test
    void nothingIsRemovedWhileNobodyKnowsWhatIsShown() {
        UUID user = billing.subscriber(100);
        String task = draw(user, "a cup that waits");
        catalog.breakDown(true);

        as(user).delete(PATH + "/" + task)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("service_unavailable"));

        assertThat(store.stat(result(task, "original_key"))).isPresent();
        as(user).get(PATH).then().body("items.task_id", contains(task));
    }

    @Test
    void wordsThatTheLibraryMightHaveShownGoToo() {
        UUID user = billing.subscriber(100);
        String mark = UUID.randomUUID().toString();
        String task =
                task(as(user).body(Map.of("image_url", picture("face"), "script", "Welcome, " + mark, "language", "en"))
                        .post("/api/v1/tools/avatar"));
        await().untilAsserted(() ->
                as(user).get("/api/v1/generate/tasks/" + task).then().body("status", equalTo("completed")));
        assertThat(SchemaDump.rowsWith(database, mark)).isNotEmpty();

        as(user).delete(PATH + "/" + task).then().statusCode(200);

        // A candidate may still be on its way to the catalogue.
        await().untilAsserted(
                        () -> assertThat(SchemaDump.rowsWith(database, mark)).isEmpty());
    }

    /** How many purchases and decisions of a job have a vendor's words, which may repeat the user's. */
    private String quoted(String task) {
        return sql.one("""
                SELECT (SELECT count(*) FROM attempts WHERE job_id = j.id AND error <> '(removed)') AS attempts,
                       (SELECT count(*) FROM jsonb_array_elements(j.decision) AS d (entry)
                         WHERE entry ->> 'event' = 'refused' AND jsonb_exists(entry, 'reason')) AS decisions
                  FROM jobs j WHERE j.id = ?""", row -> row.count("attempts") + "/" + row.count("decisions"), UUID.fromString(task));
    }

    private String result(String task, String name) {
        return sql.one(
                "SELECT result ->> ? AS key FROM jobs WHERE id = ?",
                row -> row.text("key"),
                name,
                UUID.fromString(task));
    }

    private static String downloadOf(UUID user, String task) {
        return as(user).get(PATH + "/" + task + "/download").then().extract().path("download_url");
    }

    private static String upload(UUID user) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", png);
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.user(user))
                .multiPart("file", "photo.png", png.toByteArray(), "image/png")
                .post("/api/v1/demo/upload")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
    }

    private static String key(String url) {
        return url.substring("/static/".length());
    }

    private static String draw(UUID user, String prompt) {
        return task(as(user).body(Map.of("prompt", prompt)).post("/api/v1/generate/t2i"));
    }

    private static String task(Response response) {
        return response.then().statusCode(200).extract().path("task_id");
    }
}
