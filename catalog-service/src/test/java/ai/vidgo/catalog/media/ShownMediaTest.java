package ai.vidgo.catalog.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files generation must not delete with the job that made them. */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ShownMediaTest {

    private static final String CLEAN = "/static/originals/a.png";
    private static final String MARKED = "/static/watermarked/a.png";
    private static final String SMALL = "/static/generated/a.jpg";
    private static final String BEFORE = "/static/watermarked/before.png";
    private static final String UPLOAD = "/static/uploads/photo.png";

    @Inject
    Library library;

    @Inject
    TestClock clock;

    @BeforeEach
    @AfterEach
    void empty() {
        clock.reset();
        library.clear();
        for (String table : List.of("tool_showcases", "prompt_templates")) {
            library.execute("DELETE FROM " + table + " WHERE seed_key IS NULL");
        }
        library.execute("DELETE FROM image_demos");
        library.execute("DELETE FROM demo_videos");
    }

    @Test
    void ofAVisibleMaterialAllResultsAndTheInputThatIsShown() {
        Map<String, Object> material = material();
        material.put("input_image_url", BEFORE);
        Library.store(material);

        shown().body("shown", containsInAnyOrder(CLEAN, MARKED, SMALL, BEFORE));
    }

    @Test
    void notTheUploadThatAMaterialWasMadeFrom() {
        Map<String, Object> material = material();
        material.put("input_image_url", UPLOAD);
        Library.store(material);

        shown().body("shown", containsInAnyOrder(CLEAN, MARKED, SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'pending'", "status = 'rejected'", "is_active = false"})
    void nothingOfAMaterialThatNobodySees(String hidden) {
        library.storeThen(material(), hidden);

        shown().body("shown", containsInAnyOrder());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tool_showcases (tool_category, tool_id, tool_name, prompt, result_image_url, result_watermarked_url,"
                        + " result_thumbnail_url, source_image_url, is_active) VALUES ('c', 't', 'T', 'p'",
                "image_demos (status, prompt_original, prompt_normalized, image_url_after, image_url_watermarked,"
                        + " thumbnail_url, image_url_before, is_active) VALUES ('completed', 'p', 'p'",
                "demo_videos (title, prompt, category_slug, video_url, video_url_watermarked, thumbnail_url, image_url,"
                        + " is_active) VALUES ('t', 'p', 'animals'",
                "prompt_templates (\"group\", prompt_hash, prompt, prompt_normalized, result_image_url,"
                        + " result_watermarked_url, result_thumbnail_url, input_image_url, is_active)"
                        + " VALUES ('creative_design', encode(sha256('p'::bytea), 'hex'), 'p', 'p'"
            })
    void ofWhateverElseIsShown(String row) {
        String values = ", '%s', '%s', '%s', '%s', ".formatted(CLEAN, MARKED, SMALL, BEFORE);
        library.execute("INSERT INTO " + row + values + "false)");
        shown().body("shown", containsInAnyOrder());
        library.execute("DELETE FROM " + row.substring(0, row.indexOf(' ')) + " WHERE NOT is_active");

        library.execute("INSERT INTO " + row + values + "true)");

        shown().body("shown", containsInAnyOrder(CLEAN, MARKED, SMALL, BEFORE));
    }

    @Test
    void aDemoWhoseTimeIsOverIsNotShown() {
        library.execute("INSERT INTO image_demos (status, prompt_original, prompt_normalized, image_url_before,"
                + " image_url_watermarked, expires_at) VALUES ('completed', 'p', 'p', '" + SMALL + "', '" + MARKED
                + "', '"
                + clock.instant().plus(Duration.ofDays(7)) + "')");
        shown().body("shown", containsInAnyOrder(MARKED, SMALL));

        clock.advance(Duration.ofDays(8));

        shown().body("shown", containsInAnyOrder());
    }

    @Test
    void onlyServicesAskAndNotForMoreThanAThousand() {
        Map<String, Object> question = Map.of("addresses", List.of(MARKED));
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestTokens.admin(UUID.randomUUID()))
                .body(question)
                .post("/internal/media/shown")
                .then()
                .statusCode(401);
        ask(Collections.nCopies(1001, MARKED)).statusCode(422);
    }

    @Test
    void isAnsweredByIndexesOfALibraryOfRealisticSize() {
        library.execute("""
                INSERT INTO materials (id, lookup_hash, tool_type, topic, status, prompt, result_image_url,
                    result_watermarked_url)
                SELECT gen_random_uuid(), encode(sha256(n::text::bytea), 'hex'), 'try_on', 'topic', 'approved', 'prompt ' || n,
                    '/static/originals/' || n || '.png', '/static/watermarked/' || n || '.png'
                FROM generate_series(1, 5000) n""");
        library.execute("ANALYZE materials");
        String[] asked = {MARKED, CLEAN};

        String plan = String.join(
                "\n",
                library.column(
                        "EXPLAIN " + ShownMediaResource.SHOWN,
                        asked,
                        asked,
                        clock.instant().atOffset(ZoneOffset.UTC)));

        assertThat(plan).contains("materials_media_idx").doesNotContain("Seq Scan on materials");
    }

    private static Map<String, Object> material() {
        Map<String, Object> material = Library.picture("product_scene");
        material.putAll(
                Map.of("result_image_url", CLEAN, "result_watermarked_url", MARKED, "result_thumbnail_url", SMALL));
        return material;
    }

    private static ValidatableResponse shown() {
        return ask(Arrays.asList(CLEAN, MARKED, SMALL, BEFORE, UPLOAD, "/static/originals/b.png"))
                .statusCode(200);
    }

    private static ValidatableResponse ask(List<String> addresses) {
        return Library.asGeneration()
                .body(Map.of("addresses", addresses))
                .post("/internal/media/shown")
                .then();
    }
}
