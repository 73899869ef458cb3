package ai.vidgo.catalog.prompts;

import static ai.vidgo.catalog.prompts.PromptFixtures.add;
import static ai.vidgo.catalog.prompts.PromptFixtures.addCached;
import static ai.vidgo.catalog.prompts.PromptFixtures.admin;
import static ai.vidgo.catalog.prompts.PromptFixtures.cache;
import static ai.vidgo.catalog.prompts.PromptFixtures.get;
import static ai.vidgo.catalog.prompts.PromptFixtures.picture;
import static ai.vidgo.catalog.prompts.PromptFixtures.post;
import static ai.vidgo.catalog.prompts.PromptFixtures.template;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.catalog.Library;
import ai.vidgo.catalog.OtherServices;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class TemplatesTest {

    private static final String GROUP = "creative_design";

    @Inject
    Library library;

    @Inject
    OtherServices others;

    @Inject
    TestClock clock;

    @BeforeEach
    @AfterEach
    void onlySeededTemplates() {
        clock.reset();
        others.reset();
        library.execute("DELETE FROM prompt_templates WHERE seed_key IS NULL");
    }

    @Test
    void allEighteenGroupsStandInAFixedOrder() {
        get("/groups")
                .statusCode(200)
                .body("$", hasSize(18))
                .body("group[0]", equalTo("product_effect"))
                .body("group[17]", equalTo(GROUP))
                .body(
                        "[1]",
                        equalTo(Map.of(
                                "group",
                                "background_removal",
                                "display_en",
                                "Background Removal",
                                "display_zh",
                                "背景移除",
                                "template_count",
                                5)))
                .body("template_count[17]", equalTo(0));
    }

    @Test
    void subTopicsThatHaveTemplates() {
        get("/groups/image_to_video/sub-topics")
                .statusCode(200)
                .body("sub_topic", contains("zoom_in", "rotate", "cinematic"))
                .body("template_count", contains(1, 1, 3))
                .body("display_zh[2]", equalTo("電影感"));
        get("/groups/creative_design/sub-topics").body("$", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/groups/teleport/sub-topics",
                "/defaults/teleport",
                "/templates/teleport",
                "/cached?group=teleport&prompt=x",
                "/similar?group=teleport&prompt=x"
            })
    void unknownGroupsAreRefused(String path) {
        get(path).statusCode(400).body("detail", equalTo("Invalid group: teleport"));
    }

    @Test
    void aTemplateInTheShapeOfTheContract() {
        Map<String, Object> data = picture();
        Map<String, Object> template = template("A poster");
        template.put("prompt_translations", Map.of("zh", "海報"));
        template.put("result_data", data);
        String id = add(template);

        Map<String, Object> listed =
                get("/templates/" + GROUP).statusCode(200).extract().path("[0]");
        assertThat(listed.keySet())
                .containsExactly(
                        "id",
                        "prompt",
                        "prompt_zh",
                        "group",
                        "sub_topic",
                        "input_image_url",
                        "result_image_url",
                        "result_video_url",
                        "result_thumbnail_url",
                        "result_watermarked_url",
                        "title_en",
                        "title_zh");
        assertThat(listed)
                .containsEntry("id", id)
                .containsEntry("prompt_zh", "海報")
                .containsEntry("sub_topic", "default")
                .containsEntry("result_image_url", data.get("watermarked_url"))
                .containsEntry("result_video_url", null)
                .containsEntry("result_thumbnail_url", data.get("thumbnail_url"))
                .containsEntry("result_watermarked_url", data.get("watermarked_url"));
    }

    @Test
    void theMostLikedStandFirstTiesById() {
        String liked = add(template("one"));
        List<String> ties = List.of(add(template("two")), add(template("three"))).stream()
                .sorted()
                .toList();
        library.execute("UPDATE prompt_templates SET popularity_score = 3 WHERE id = '" + liked + "'");

        get("/templates/" + GROUP).body("id", contains(liked, ties.get(0), ties.get(1)));
        get("/templates/" + GROUP + "?limit=1").body("id", contains(liked));
    }

    @Test
    void anUnknownSubTopicIsNoFilter() {
        Map<String, Object> rotating = template("turn");
        rotating.put("sub_topic", "rotate");
        String id = add(rotating);
        add(template("other"));

        get("/templates/" + GROUP + "?sub_topic=rotate").body("id", contains(id));
        get("/templates/" + GROUP + "?sub_topic=teleport").body("$", hasSize(2));
    }

    @Test
    void premiumTemplatesAreForSubscribersWhoAskForThem() {
        String id = add(template("premium"));
        library.execute("UPDATE prompt_templates SET is_premium = true WHERE id = '" + id + "'");
        String path = "/api/v1/prompts/templates/" + GROUP;

        given().get(path + "?include_premium=true").then().body("$", hasSize(0));
        given().header("Authorization", "Bearer " + TestTokens.user(UUID.randomUUID()))
                .get(path + "?include_premium=true")
                .then()
                .body("$", hasSize(0));
        String token = others.subscriber(UUID.randomUUID());
        given().header("Authorization", "Bearer " + token).get(path).then().body("$", hasSize(0));
        given().header("Authorization", "Bearer " + token)
                .get(path + "?include_premium=true")
                .then()
                .body("id", contains(id))
                .header("Cache-Control", "private, no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/templates/creative_design?limit=0",
                "/templates/creative_design?limit=51",
                "/defaults/creative_design?limit=21",
                "/similar?group=creative_design&prompt=x&threshold=1.1",
                "/similar?group=creative_design&prompt=x&threshold=-1",
                "/similar?group=creative_design&prompt=",
                "/cached?group=creative_design",
                "/similar?prompt=x",
                "/templates/creative_design?include_premium=maybe"
            })
    void refusesWhatIsMissingOrOutOfBounds(String path) {
        get(path).statusCode(422);
    }

    @Test
    void defaultsHaveAResultAndNeverTheCleanOne() {
        add(template("without result"));
        Map<String, Object> special = template("no default");
        special.put("is_default", false);
        special.put("result_data", picture());
        add(special);
        String id = addCached("with result");

        get("/defaults/" + GROUP).body("id", contains(id)).body("result_image_url", everyItem(not(nullValue())));
        assertThat(get("/defaults/" + GROUP).extract().asString()).doesNotContain("originals");
        clock.advance(Duration.ofDays(31));
        get("/defaults/" + GROUP).body("$", hasSize(0));
    }

    /** The original answered 500 on every hit. */
    @Test
    void theCachedResultOfAPrompt() {
        String id = addCached("A Poster");

        Map<String, Object> hit = get("/cached?group=creative_design&prompt=  a poster ")
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(hit.keySet())
                .containsExactly(
                        "cached",
                        "template_id",
                        "prompt",
                        "input_image_url",
                        "input_video_url",
                        "result_image_url",
                        "result_video_url",
                        "result_thumbnail_url",
                        "result_watermarked_url",
                        "cached_at");
        assertThat(hit).containsEntry("cached", true).containsEntry("template_id", id);
        assertThat((String) hit.get("cached_at")).endsWith("Z");
        assertThat((String) hit.get("result_image_url")).startsWith("/static/watermarked/");
        for (String miss : List.of("prompt=other", "prompt=A poster&sub_topic=rotate")) {
            get("/cached?group=creative_design&" + miss).body("$", equalTo(Map.of("cached", false)));
        }
        clock.advance(Duration.ofDays(31));
        get("/cached?group=creative_design&prompt=a poster").body("$", equalTo(Map.of("cached", false)));
    }

    @Test
    void choosingGivesTheFirstByRankAlways() {
        for (int i = 0; i < 3; i++) {
            post("/generate", Map.of("group", "image_to_video", "sub_topic", "cinematic", "language", "zh-TW"))
                    .statusCode(200)
                    .body("prompt", equalTo("Show the headphones in slow motion with drifting light"))
                    .body("prompt_localized", equalTo("以慢動作與流動光線呈現耳機"))
                    .body("group", equalTo("image_to_video"))
                    .body("sub_topic", equalTo("cinematic"))
                    .body("template_id", not(nullValue()))
                    .body("has_cached_result", equalTo(false))
                    .body("cached_result", nullValue());
        }
        post("/generate", Map.of("group", "image_to_video", "sub_topic", "cinematic", "language", "fr"))
                .body("prompt_localized", equalTo("Show the headphones in slow motion with drifting light"));
    }

    @Test
    void withoutATemplateThereIsABuiltInPromptOrAnEmptyOne() {
        post("/generate", Map.of("group", GROUP, "sub_topic", "rotate", "language", "ja"))
                .body("prompt", equalTo("Turn the product once around"))
                .body("prompt_localized", equalTo("商品を一回転させる"))
                .body("template_id", nullValue());
        post("/generate", Map.of("group", GROUP, "sub_topic", "teleport"))
                .body("sub_topic", equalTo("default"))
                .body("prompt", equalTo(""))
                .body("prompt_localized", nullValue());
        post("/generate", Map.of("group", "teleport")).statusCode(400);
        post("/generate", Map.of()).statusCode(422);
    }

    @Test
    void choosingShowsTheWatermarkedResult() {
        addCached("A poster");

        Map<String, Object> result = post("/generate", Map.of("group", GROUP))
                .body("has_cached_result", equalTo(true))
                .extract()
                .path("cached_result");
        assertThat(result.keySet()).containsExactly("input_image_url", "result_image_url", "result_video_url");
        assertThat((String) result.get("result_image_url")).startsWith("/static/watermarked/");
    }

    @Test
    void onlyAdministratorsKeepTemplates() {
        for (String path : List.of("templates", "cache-result", "seed")) {
            given().contentType("application/json")
                    .body("{}")
                    .post("/api/v1/prompts/admin/" + path)
                    .then()
                    .statusCode(401);
            given().contentType("application/json")
                    .header("Authorization", "Bearer " + TestTokens.user(UUID.randomUUID()))
                    .body("{}")
                    .post("/api/v1/prompts/admin/" + path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void theSamePromptGroupAndSubTopicIsTheSameTemplate() {
        String id = add(template("A poster"));
        Map<String, Object> again = template("  A POSTER ");
        again.put("tags", List.of("new"));

        assertThat(add(again)).isEqualTo(id);
        assertThat(library.column("SELECT tags FROM prompt_templates WHERE id = '" + id + "'"))
                .containsExactly("{}");
        Map<String, Object> elsewhere = template("A poster");
        elsewhere.put("sub_topic", "rotate");
        assertThat(add(elsewhere)).isNotEqualTo(id);
        assertThat(library.column("SELECT count(*) FROM admin_audit WHERE target_id = ?", id))
                .containsExactly("1");
    }

    @Test
    void resultsAreOurOwnAndTheirRenditionsAreNotTheOriginals() {
        String id = add(template("A poster"));
        Map<String, Object> data = picture();
        for (Map<String, Object> bad : List.of(
                with(data, "image_url", "https://elsewhere.example/a.png"),
                with(data, "image_url", "/static/watermarked/a.png"),
                with(data, "watermarked_url", data.get("image_url")),
                with(data, "watermarked_url", null),
                with(data, "watermarked_url", "/static/../etc/passwd"),
                with(data, "thumbnail_url", data.get("image_url")))) {
            cache(id, bad).statusCode(422);
        }
        cache(id, data).statusCode(200).body("is_cached", equalTo(true)).body("template_id", equalTo(id));
        cache(UUID.randomUUID().toString(), data).statusCode(404);
        cache("not-an-id", data).statusCode(404);
    }

    @Test
    void withoutAResultNothingIsCached() {
        String id = add(template("A poster"));

        cache(id, Map.of()).statusCode(200).body("is_cached", equalTo(false));
        get("/cached?group=creative_design&prompt=a poster").body("cached", equalTo(false));
    }

    @Test
    void seedingIsIdempotent() {
        for (int i = 0; i < 2; i++) {
            admin("seed", Map.of())
                    .statusCode(200)
                    .body("success", equalTo(true))
                    .body(
                            "seeded_counts",
                            equalTo(Map.of(
                                    "background_removal",
                                    5,
                                    "background_change",
                                    5,
                                    "product_effect",
                                    5,
                                    "room_redesign",
                                    5,
                                    "image_to_video",
                                    5,
                                    "style_transfer",
                                    5,
                                    "ai_avatar",
                                    5)));
        }
    }

    private static Map<String, Object> with(Map<String, Object> data, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(data);
        changed.put(field, value);
        return changed;
    }
}
