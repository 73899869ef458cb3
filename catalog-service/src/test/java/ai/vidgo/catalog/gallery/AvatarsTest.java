package ai.vidgo.catalog.gallery;

import static ai.vidgo.catalog.Library.clip;
import static ai.vidgo.catalog.Library.store;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class AvatarsTest {

    @Inject
    Library library;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void listsAnAvatarInTheShapeOfTheContract() {
        Map<String, Object> avatar = avatar("brand", "zh-TW");
        avatar.put("prompt", "您好，歡迎！");
        String id = store(avatar);

        Map<String, Object> answer = get("?language=zh-TW").extract().path("$");
        assertThat(answer.keySet()).containsExactly("success", "language", "count", "avatars");
        Map<String, Object> listed = get("?language=zh-TW").extract().path("avatars[0]");
        assertThat(listed.keySet())
                .containsExactly(
                        "id",
                        "topic",
                        "language",
                        "script",
                        "video_url",
                        "thumbnail_url",
                        "title",
                        "view_count",
                        "quality_score");
        assertThat(listed)
                .containsEntry("id", id)
                .containsEntry("topic", "brand")
                .containsEntry("language", "zh-TW")
                .containsEntry("script", "您好，歡迎！")
                .containsEntry("video_url", avatar.get("result_watermarked_url"))
                .containsEntry("view_count", 0);
    }

    @Test
    void filtersByLanguageAndTopic() {
        store(avatar("brand", "en"));
        store(avatar("social", "en"));
        store(avatar("brand", "zh-TW"));
        store(clip());

        get("").body("language", equalTo("en")).body("count", equalTo(2));
        get("?language=fr").body("language", equalTo("en")).body("count", equalTo(2));
        get("?language=zh-TW").body("count", equalTo(1));
        get("?topic=social").body("avatars.topic", contains("social"));
        get("?topic=nothing").body("avatars", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"status = 'pending'", "status = 'rejected'", "is_active = false"})
    void invisibleRowsAreNotListedOrCounted(String state) {
        library.storeThen(avatar("brand", "en"), state);

        get("").body("count", equalTo(0));
        get("/topics").body("topics.find { it.topic_id == 'brand' }.count", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=51", "limit=x"})
    void refusesLimitsOutOfBounds(String query) {
        given().get("/api/v1/demo/avatars?" + query).then().statusCode(422);
    }

    @Test
    void listsAllTopicsAndHowManyAvatarsTheyHave() {
        store(avatar("brand", "en"));
        store(avatar("brand", "en"));
        store(avatar("my_own", "en"));

        ValidatableResponse topics = get("/topics");
        topics.body("language", equalTo("en"))
                .body("topics.topic_id", hasItem("spokesperson"))
                .body(
                        "topics.find { it.topic_id == 'brand' }",
                        equalTo(Map.of(
                                "topic_id", "brand", "name", "Brand Promotion", "count", 2, "has_materials", true)))
                .body("topics.find { it.topic_id == 'social_media' }.has_materials", equalTo(false))
                .body("topics[-1].topic_id", equalTo("my_own"))
                .body("topics[-1].name", equalTo("My Own"));
        get("/topics?language=zh-TW")
                .body("topics.find { it.topic_id == 'brand' }.name", equalTo("品牌推廣"))
                .body("topics.find { it.topic_id == 'brand' }.count", equalTo(0));
    }

    private static Map<String, Object> avatar(String topic, String language) {
        Map<String, Object> avatar = clip();
        avatar.putAll(Map.of("tool_type", "ai_avatar", "topic", topic, "language", language));
        return avatar;
    }

    private static ValidatableResponse get(String rest) {
        return given().get("/api/v1/demo/avatars" + rest).then().statusCode(200);
    }
}
