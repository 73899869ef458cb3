package ai.vidgo.catalog.review;

import static ai.vidgo.catalog.Library.clip;
import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class AdminMaterialsTest {

    @Inject
    Library library;

    @Inject
    MediaStore store;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void listsEveryMaterialInTheShapeOfTheContract() {
        Map<String, Object> material = picture("product_scene");
        material.put("title_en", "Cup");
        String id = library.storeThen(material, "status = 'rejected', view_count = 7");

        Map<String, Object> answer = materials("").extract().path("$");
        assertThat(answer.keySet()).containsExactly("materials", "total", "page", "per_page", "pages");
        assertThat(answer)
                .containsEntry("total", 1)
                .containsEntry("page", 1)
                .containsEntry("per_page", 20)
                .containsEntry("pages", 1);
        Map<String, Object> item = materials("").extract().path("materials[0]");
        assertThat(item.keySet())
                .containsExactly(
                        "id",
                        "tool_type",
                        "topic",
                        "status",
                        "title_en",
                        "title_zh",
                        "result_image_url",
                        "result_video_url",
                        "view_count",
                        "created_at");
        assertThat(item)
                .containsEntry("id", id)
                .containsEntry("tool_type", "product_scene")
                .containsEntry("topic", "studio")
                .containsEntry("status", "rejected")
                .containsEntry("title_en", "Cup")
                .containsEntry("title_zh", null)
                .containsEntry("result_video_url", null)
                .containsEntry("view_count", 7);
        assertThat((String) item.get("created_at")).endsWith("Z");
    }

    @Test
    void givesTheCleanResultByALinkThatNeedsNoToken() {
        byte[] clean = {1, 2, 3};
        store.put("originals/review.png", clean, MediaType.PNG);
        Map<String, Object> material = picture("product_scene");
        material.put("result_image_url", "/static/originals/review.png");
        library.storeThen(material, "status = 'pending'");

        for (String path : new String[] {
            materials("").extract().path("materials[0].result_image_url"),
            queue("").extract().path("queue[0].result_image_url")
        }) {
            assertThat(path).startsWith("/static/private/").endsWith("originals/review.png");
            assertThat(given().get(path).then().statusCode(200).extract().asByteArray())
                    .isEqualTo(clean);
        }
        given().get("/static/originals/review.png").then().statusCode(404);
    }

    @Test
    void listsTheNewestFirstAndPagesThrough() {
        library.execute("""
                INSERT INTO materials (id, tool_type, topic, status, prompt, title_en, created_at)
                SELECT gen_random_uuid(), 'try_on', 'casual', 'pending', 'p' || n, n::text,
                    timestamptz '2026-01-01' + n * interval '1 minute'
                FROM generate_series(1, 45) n""");

        materials("?per_page=20&page=3")
                .body("total", equalTo(45))
                .body("pages", equalTo(3))
                .body("materials.title_en", contains("5", "4", "3", "2", "1"));
        materials("?page=4").body("materials", hasSize(0));
    }

    @Test
    void filtersByToolAndStatus() {
        String wanted = library.storeThen(picture("try_on"), "status = 'pending'");
        store(picture("try_on"));
        library.storeThen(clip(), "is_active = false");

        materials("?tool_type=try_on&status=pending").body("materials.id", contains(wanted));
        materials("?tool_type=try_on").body("total", equalTo(2));
        materials("?status=approved").body("total", equalTo(2));
        materials("?status=featured").body("total", equalTo(0)).body("pages", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource({
        "materials?status=gone, status",
        "materials?tool_type=teleport, tool_type",
        "materials?page=0, page",
        "materials?per_page=101, per_page",
        "materials?per_page=x, per_page",
        "moderation/queue?limit=0, limit",
        "moderation/queue?limit=201, limit"
    })
    void refusesUnknownValuesAndNumbersOutOfBounds(String query, String parameter) {
        admin("/" + query).statusCode(422).body("detail[0].loc", contains("query", parameter));
    }

    @Test
    void theQueueHoldsWhatIsPendingTheOldestFirst() {
        String younger = library.storeThen(clip(), "status = 'pending', created_at = '2026-01-02', source = 'user'");
        String older = library.storeThen(picture("try_on"), "status = 'pending', created_at = '2026-01-01'");
        store(picture("try_on"));

        queue("").body("count", equalTo(2)).body("queue.id", contains(older, younger));
        queue("?limit=1").body("count", equalTo(1)).body("queue.id", contains(older));
        Map<String, Object> item = queue("").extract().path("queue[1]");
        assertThat(item.keySet())
                .containsExactly(
                        "id",
                        "tool_type",
                        "topic",
                        "prompt",
                        "result_image_url",
                        "result_video_url",
                        "source",
                        "created_at");
        assertThat(item).containsEntry("source", "user").containsEntry("tool_type", "short_video");
    }

    @Test
    void theQueueShowsTheFirstHundredCharactersOfAPrompt() {
        Map<String, Object> material = picture("try_on");
        material.put("prompt", "🍵".repeat(101));
        library.storeThen(material, "status = 'pending'");

        queue("").body("queue[0].prompt", equalTo("🍵".repeat(100)));
    }

    private static ValidatableResponse materials(String query) {
        return admin("/materials" + query).statusCode(200);
    }

    private static ValidatableResponse queue(String query) {
        return admin("/moderation/queue" + query).statusCode(200);
    }

    private static ValidatableResponse admin(String path) {
        return given().auth()
                .oauth2(TestTokens.admin(UUID.randomUUID()))
                .get("/api/v1/admin" + path)
                .then();
    }
}
