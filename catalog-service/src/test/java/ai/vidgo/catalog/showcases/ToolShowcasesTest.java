package ai.vidgo.catalog.showcases;

import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ToolShowcasesTest {

    @Inject
    Library library;

    @BeforeEach
    @AfterEach
    void onlySeededShowcases() {
        library.clear();
        library.execute("DELETE FROM tool_showcases WHERE seed_key IS NULL");
    }

    @Test
    void listsAShowcaseInTheShapeOfTheContract() {
        String id = showcase("test", "one", "result_watermarked_url = '/static/watermarked/a.png'");

        Map<String, Object> answer = get("/tool-showcases/test").extract().path("$");
        assertThat(answer.keySet()).containsExactly("success", "showcases", "tool_category", "tool_id", "total_count");
        assertThat(answer).containsEntry("tool_id", null).containsEntry("total_count", 1);
        Map<String, Object> showcase = get("/tool-showcases/test").extract().path("showcases[0]");
        assertThat(showcase.keySet())
                .containsExactly(
                        "id",
                        "tool_category",
                        "tool_id",
                        "tool_name",
                        "tool_name_zh",
                        "source_image_url",
                        "prompt",
                        "prompt_zh",
                        "result_image_url",
                        "result_video_url",
                        "title",
                        "title_zh",
                        "description",
                        "description_zh",
                        "duration_seconds",
                        "style_tags",
                        "is_featured");
        assertThat(showcase)
                .containsEntry("id", id)
                .containsEntry("result_image_url", "/static/watermarked/a.png")
                .containsEntry("result_video_url", null)
                .containsEntry("duration_seconds", 5.0f)
                .containsEntry("style_tags", List.of());
    }

    /** The original answered 500 for every pattern, because they have no source. */
    @Test
    void aShowcaseNeedsNoSource() {
        showcase("test", "one", "result_watermarked_url = '/static/watermarked/a.png', source_image_url = NULL");

        get("/tool-showcases/test").body("showcases[0].source_image_url", nullValue());
    }

    @Test
    void aClipIsPlayedFromItsWatermarkedRendition() {
        showcase("test", "one", """
                result_video_url = '/static/originals/a.mp4', result_watermarked_url = '/static/watermarked/a.mp4'""");

        get("/tool-showcases/test")
                .body("showcases[0].result_video_url", equalTo("/static/watermarked/a.mp4"))
                .body("showcases[0].result_image_url", nullValue());
    }

    @Test
    void featuredOnesStandFirstThenBySortOrder() {
        String second = showcase("test", "one", visible() + ", sort_order = 1");
        String third = showcase("test", "one", visible() + ", sort_order = 2");
        String first = showcase("test", "two", visible() + ", sort_order = 3, is_featured = true");

        get("/tool-showcases/test").body("showcases.id", contains(first, second, third));
        get("/tool-showcases/test?limit=1").body("showcases.id", contains(first));
        get("/tool-showcases/test?tool_id=one")
                .body("showcases.id", contains(second, third))
                .body("tool_id", equalTo("one"));
        get("/tool-showcases/test/two").body("showcases.id", contains(first)).body("tool_id", equalTo("two"));
        get("/tool-showcases/nothing").body("showcases", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=51", "limit=x"})
    void refusesLimitsOutOfBounds(String query) {
        given().get("/api/v1/demo/tool-showcases/test?" + query).then().statusCode(422);
    }

    @Test
    void inactiveRowsAndRowsWithoutRenditionAreNotShown() {
        showcase("test", "one", visible() + ", is_active = false");
        showcase("test", "one", "result_image_url = '/static/originals/a.png'");

        get("/tool-showcases/test").body("showcases", hasSize(0));
    }

    @Test
    void aPrivateSourceIsNotNamed() {
        showcase("test", "one", visible() + ", source_image_url = '/static/uploads/a.png'");

        get("/tool-showcases/test").body("showcases[0].source_image_url", nullValue());
    }

    @Test
    void aSeededShowcaseShowsTheMaterialOfItsTopicAndLosesItWithIt() {
        assertThat(scenes()).isEmpty();
        Map<String, Object> material = picture("product_scene");
        String id = store(material);

        get("/tool-showcases/product/product_scene")
                .body("showcases[0].result_image_url", equalTo(material.get("result_watermarked_url")))
                .body("showcases[0].source_image_url", equalTo(material.get("input_image_url")))
                .body("showcases[0].title", equalTo("Studio"));
        library.execute("UPDATE materials SET status = 'rejected' WHERE id = '" + id + "'");
        assertThat(scenes()).isEmpty();
    }

    @Test
    void categoriesCountWhatIsShown() {
        showcase("test", "one", visible() + ", tool_name = 'One', tool_name_zh = '一'");
        showcase("test", "one", visible() + ", tool_name = 'One', tool_name_zh = '一'");
        showcase("test", "two", visible() + ", is_active = false");
        showcase("ecommerce", "white_bg", visible());

        ValidatableResponse answer = get("/tool-categories");
        answer.body("total_categories", equalTo(2))
                .body("categories.category", contains("ecommerce", "test"))
                .body("categories.category_name", contains("E-Commerce", "Test"))
                .body("categories[1].tools", hasSize(1))
                .body(
                        "categories[1].tools[0]",
                        equalTo(Map.of(
                                "tool_id", "one", "tool_name", "One", "tool_name_zh", "一", "showcase_count", 2)));
    }

    private List<String> scenes() {
        return get("/tool-showcases/product/product_scene").extract().path("showcases.id");
    }

    private static String visible() {
        return "result_watermarked_url = '/static/watermarked/a.png'";
    }

    /** As the topic pages of generation want them. */
    @Test
    void examplesOfSeveralCategoriesStandBySortOrderWhetherFeaturedOrNot() {
        String third = showcase("test", "one", visible() + ", sort_order = 3, is_featured = true");
        String first = showcase("test", "two", visible() + ", sort_order = 1");
        String second = showcase("other-test", "one", visible() + ", sort_order = 2");
        showcase("test", "three", visible() + ", sort_order = 0, is_active = false");

        examples("?category=test&category=other-test").body("id", contains(first, second, third));
        examples("?category=test&category=other-test&limit=2").body("id", contains(first, second));
        examples("?category=no-such").body("$", hasSize(0));
        Library.asGeneration().get("/internal/showcases/examples").then().statusCode(422);
        given().get("/internal/showcases/examples?category=test").then().statusCode(401);
    }

    private static ValidatableResponse examples(String query) {
        return Library.asGeneration()
                .get("/internal/showcases/examples" + query)
                .then()
                .statusCode(200);
    }

    private String showcase(String category, String tool, String assignment) {
        String id = library.column(
                        "INSERT INTO tool_showcases (tool_category, tool_id, tool_name, prompt) VALUES (?, ?, 'Tool', 'p')"
                                + " RETURNING id",
                        category,
                        tool)
                .getFirst();
        library.execute("UPDATE tool_showcases SET " + assignment + " WHERE id = '" + id + "'");
        return id;
    }

    private static ValidatableResponse get(String path) {
        return given().get("/api/v1/demo" + path).then().statusCode(200);
    }
}
