package ai.vidgo.catalog.examples;

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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ExamplesTest {

    @Inject
    Library library;

    @BeforeEach
    @AfterEach
    void onlySeededExamples() {
        library.clear();
        library.execute("DELETE FROM demo_examples WHERE seed_key IS NULL");
    }

    @Test
    void listsAnExampleInTheShapeOfTheContract() {
        example("travel");
        library.execute(
                "UPDATE demo_examples SET video_url_watermarked = '/static/watermarked/e.mp4' WHERE seed_key IS NULL");

        Map<String, Object> answer = inspiration("").extract().path("$");
        assertThat(answer.keySet()).containsExactly("success", "examples", "topics", "total_count");
        Map<String, Object> example = inspiration("").extract().path("examples[0]");
        assertThat(example.keySet())
                .containsExactly(
                        "id",
                        "topic",
                        "topic_display",
                        "prompt",
                        "image_url",
                        "video_url",
                        "thumbnail_url",
                        "title",
                        "style_tags");
        assertThat(example)
                .containsEntry("topic", "travel")
                .containsEntry("topic_display", "Travel")
                .containsEntry("image_url", "/static/watermarked/e.png")
                .containsEntry("video_url", "/static/watermarked/e.mp4")
                .containsEntry("thumbnail_url", "/static/watermarked/e.png");
    }

    @Test
    void filtersByTopicAndTakesCategoryForIt() {
        example("travel");
        example("food");

        inspiration("?topic=food").body("examples.topic", contains("food")).body("topics", contains("food", "travel"));
        inspiration("?category=travel").body("examples.topic", contains("travel"));
        inspiration("?count=1").body("examples", hasSize(1)).body("total_count", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"count=0", "count=21", "count=x"})
    void refusesCountsOutOfBounds(String query) {
        given().get("/api/v1/demo/inspiration?" + query).then().statusCode(422);
    }

    @Test
    void seededExamplesShowTheMaterialOfTheirTopicAndLoseItWithIt() {
        Map<String, Object> material = picture("background_removal");
        material.put("topic", "food");
        String id = store(material);

        inspiration("?topic=food")
                .body("examples[0].image_url", equalTo(material.get("result_watermarked_url")))
                .body("examples[0].title", equalTo("Honey for the listing"));
        library.execute("UPDATE materials SET is_active = false WHERE id = '" + id + "'");
        inspiration("?topic=food").body("examples", hasSize(0));
    }

    @Test
    void inactiveExamplesAreNeitherListedNorCounted() {
        example("travel");
        library.execute("UPDATE demo_examples SET is_active = false WHERE seed_key IS NULL");

        inspiration("").body("examples", hasSize(0)).body("topics", hasSize(0));
        topics().body("topics", hasSize(0)).body("total", equalTo(0));
    }

    @Test
    void topicsCountTheirExamples() {
        example("travel");
        example("travel");

        topics().body("total", equalTo(1))
                .body("topics[0]", equalTo(Map.of("slug", "travel", "name_zh", "旅遊", "name_en", "Travel", "count", 2)));
    }

    private void example(String topic) {
        String name = topic.equals("travel") ? "'Travel', '旅遊'" : "'Food', '美食'";
        library.execute("INSERT INTO demo_examples (topic, topic_en, topic_zh, prompt, image_url) VALUES ('" + topic
                + "', " + name + ", 'p', '/static/watermarked/e.png')");
    }

    private static ValidatableResponse inspiration(String query) {
        return given().get("/api/v1/demo/inspiration" + query).then().statusCode(200);
    }

    private static ValidatableResponse topics() {
        return given().get("/api/v1/demo/topics").then().statusCode(200);
    }
}
