package ai.vidgo.catalog.gallery;

import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class InspirationsTest {

    @Inject
    Library library;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    /** The original's {@code /demo/{demo_id}} hid this path: 400 for everybody. */
    @Test
    void isNotTakenForTheIdOfADemo() {
        Map<String, Object> answer = inspirations("").extract().path("$");

        assertThat(answer.keySet()).containsExactly("success", "items", "category", "language", "total");
        assertThat(answer).containsEntry("category", "recommended").containsEntry("language", "en");
    }

    @Test
    void showsAMaterialInTheShapeOfTheContract() {
        Map<String, Object> material = on("ecommerce", 0.5);
        material.put("prompt_zh", "紅色杯子");
        material.put("title_zh", "杯子");
        String id = store(material);

        Map<String, Object> item = inspirations("?language=zh-TW").extract().path("items[0]");
        assertThat(item.keySet()).containsExactly("id", "title", "thumb", "prompt", "category");
        assertThat(item)
                .containsEntry("id", id)
                .containsEntry("title", "杯子")
                .containsEntry("prompt", "紅色杯子")
                .containsEntry("thumb", material.get("result_watermarked_url"))
                .containsEntry("category", "recommended");
        inspirations("?language=ja").body("items[0].title", equalTo("Ecommerce"));
    }

    @ParameterizedTest
    @CsvSource({
        "recommended, product_showcase",
        "ecommerceDesign, Product photos",
        "interior, living_room",
        "scifi, biotech",
        "living, living_room"
    })
    void theTopicContainsAKeyword(String category, String topic) {
        store(on(topic, 0.5));
        store(on("else", 0.5));

        inspirations("?category=" + category).body("items", hasSize(1)).body("total", equalTo(1));
    }

    @Test
    void aTagEqualsAKeyword() {
        Map<String, Object> tagged = on("else", 0.5);
        tagged.put("tags", List.of("watch", "anime"));
        store(tagged);
        Map<String, Object> contains = on("else", 0.5);
        contains.put("tags", List.of("animes"));
        store(contains);

        inspirations("?category=anime").body("items", hasSize(1));
    }

    @Test
    void theBestStandFirstAndOnlyOnce() {
        Map<String, Object> both = on("product", 0.7);
        both.put("tags", List.of("ecommerce", "brand"));
        String middle = store(both);
        String best = store(on("brand", 0.9));
        String last = store(on("ecommerce", 0.1));

        inspirations("").body("items.id", contains(best, middle, last));
    }

    @Test
    void wildcardsOfAnUnknownCategoryAreLetters() {
        store(on("studio", 0.5));

        inspirations("?category=%25").body("items", hasSize(0));
        inspirations("?category=stud_o").body("items", hasSize(0));
        inspirations("?category=s%5Ctudio").body("items", hasSize(0));
        inspirations("?category=STUDIO").body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'pending'", "status = 'rejected'", "is_active = false"})
    void invisibleRowsAreNotShown(String state) {
        library.storeThen(on("product", 0.5), state);

        inspirations("").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=3", "limit=21", "limit=x"})
    void refusesWhatIsOutOfBounds(String query) {
        given().get("/api/v1/demo/inspirations?" + query).then().statusCode(422);
    }

    @Test
    void givesNoMoreThanAskedFor() {
        for (int i = 0; i < 12; i++) {
            store(on("product", 0.5));
        }

        inspirations("").body("items", hasSize(8));
        inspirations("?limit=4").body("items", hasSize(4));
    }

    private static Map<String, Object> on(String topic, double quality) {
        Map<String, Object> material = picture("product_scene");
        material.putAll(Map.of("topic", topic, "quality_score", quality));
        return material;
    }

    private static ValidatableResponse inspirations(String query) {
        return given().urlEncodingEnabled(false)
                .get("/api/v1/demo/inspirations" + query)
                .then()
                .statusCode(200);
    }
}
