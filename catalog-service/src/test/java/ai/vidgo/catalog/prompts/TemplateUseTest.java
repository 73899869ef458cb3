package ai.vidgo.catalog.prompts;

import static ai.vidgo.catalog.prompts.PromptFixtures.add;
import static ai.vidgo.catalog.prompts.PromptFixtures.addCached;
import static ai.vidgo.catalog.prompts.PromptFixtures.cache;
import static ai.vidgo.catalog.prompts.PromptFixtures.get;
import static ai.vidgo.catalog.prompts.PromptFixtures.post;
import static ai.vidgo.catalog.prompts.PromptFixtures.template;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.catalog.Library;
import ai.vidgo.catalog.OtherServices;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class TemplateUseTest {

    @Inject
    Library library;

    @Inject
    OtherServices others;

    @Inject
    MediaUrls urls;

    @Inject
    TestClock clock;

    @Inject
    UsagePersonalData personalData;

    @Inject
    UsagePurge purge;

    @BeforeEach
    @AfterEach
    void onlySeededTemplates() {
        clock.reset();
        others.reset();
        library.execute("DELETE FROM prompt_templates WHERE seed_key IS NULL");
    }

    @Test
    void aUseIsCountedAndRecordedForTheUserOfTheToken() {
        String id = add(template("A poster"));
        UUID user = UUID.randomUUID();
        Map<String, Object> usage = usage(id);
        usage.put("user_id", UUID.randomUUID().toString());
        usage.put("user_tier", "pro_plus");
        usage.put("custom_params", Map.of("size", 2));

        String usageId = given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestTokens.user(user))
                .body(usage)
                .post("/api/v1/prompts/usage")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .extract()
                .path("usage_id");
        assertThat(library.column("SELECT user_id || ' ' || user_tier || ' ' || source_page || ' ' || used_cached"
                        + " FROM prompt_template_usages WHERE id = '" + usageId + "'"))
                .containsExactly(user + " free tool_page true");
        assertThat(counters(id)).isEqualTo("1 1");
    }

    @Test
    void aSubscribersTierIsTheNameOfThePlan() {
        String id = add(template("A poster"));
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + others.subscriber(UUID.randomUUID()))
                .body(usage(id))
                .post("/api/v1/prompts/usage")
                .then()
                .statusCode(200);

        assertThat(library.column("SELECT user_tier FROM prompt_template_usages WHERE template_id = '" + id + "'"))
                .containsExactly("pro");
    }

    @Test
    void noUseIsLost() throws Exception {
        String id = add(template("A poster"));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            threads.invokeAll(
                    Collections.nCopies(40, () -> post("/usage", usage(id)).statusCode(200)));
        }

        assertThat(counters(id)).isEqualTo("40 40");
    }

    /** The original answered 500. */
    @Test
    void usesOfUnknownTemplatesAreNotFound() {
        post("/usage", usage(UUID.randomUUID().toString())).statusCode(404);
        post("/usage", usage("not-an-id")).statusCode(404);
        post("/usage", Map.of()).statusCode(422);
    }

    @Test
    void usesAreInTheExportAndLoseTheirUserWithTheAccount() {
        String id = add(template("A poster"));
        UUID user = UUID.randomUUID();
        Map<String, Object> usage = usage(id);
        usage.put("custom_prompt", "my own words");
        given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + TestTokens.user(user))
                .body(usage)
                .post("/api/v1/prompts/usage")
                .then()
                .statusCode(200);

        assertThat(personalData.export(user).toString()).contains("my own words");
        personalData.erase(user);
        assertThat(library.column("SELECT row_to_json(u)::text FROM prompt_template_usages u WHERE template_id = '" + id
                                + "'")
                        .getFirst())
                .doesNotContain(user.toString(), "my own words");
    }

    @Test
    void usesAreForgottenAfterNinetyDaysAndTheCountStays() {
        String id = add(template("A poster"));
        post("/usage", usage(id)).statusCode(200);
        clock.advance(Duration.ofDays(60));
        Map<String, Object> later = usage(id);
        later.put("session_id", "s-2");
        post("/usage", later).statusCode(200);
        clock.advance(Duration.ofDays(31));

        purge.purge();

        assertThat(library.column("SELECT session_id FROM prompt_template_usages WHERE template_id = '" + id + "'"))
                .containsExactly("s-2");
        assertThat(counters(id)).isEqualTo("2 2");
    }

    @Test
    void usingADemoTemplateGivesItsWatermarkedResult() {
        String id = addCached("A poster");

        Map<String, Object> answer =
                useTemplate("creative_design", id).statusCode(200).extract().path("$");
        assertThat(answer.keySet())
                .containsExactly(
                        "template_id",
                        "prompt",
                        "prompt_zh",
                        "group",
                        "sub_topic",
                        "input_image_url",
                        "result_watermarked_url",
                        "result_thumbnail_url",
                        "can_download",
                        "message");
        assertThat(answer).containsEntry("can_download", false).containsEntry("template_id", id);
        assertThat((String) answer.get("result_watermarked_url")).startsWith("/static/watermarked/");
        assertThat(counters(id)).isEqualTo("1 1");
    }

    @Test
    void theChecksOfUseTemplateComeInTheOrderOfTheContract() {
        String uncached = add(template("without"));
        Map<String, Object> special = template("special");
        special.put("is_default", false);
        String noDefault = add(special);
        String inactive = addCached("inactive");
        library.execute("UPDATE prompt_templates SET is_active = false WHERE id = '" + inactive + "'");
        String cached = addCached("cached");

        useTemplate("teleport", null).statusCode(400).body("code", equalTo("invalid_group"));
        useTemplate("creative_design", null).statusCode(400).body("code", equalTo("template_id_required"));
        useTemplate("creative_design", UUID.randomUUID().toString()).statusCode(404);
        useTemplate("creative_design", "not-an-id").statusCode(404);
        useTemplate("upscale", noDefault).statusCode(403);
        useTemplate("upscale", inactive).statusCode(403);
        useTemplate("upscale", uncached).statusCode(503);
        useTemplate("upscale", cached).statusCode(400).body("code", equalTo("template_of_other_group"));
        assertThat(counters(cached)).isEqualTo("0 0");
        clock.advance(Duration.ofDays(31));
        useTemplate("creative_design", cached).statusCode(503);
    }

    @Test
    void demoDownloadsAreBlockedForEverybody() {
        for (String id : List.of(addCached("A poster"), "not-an-id")) {
            given().header("Authorization", "Bearer " + others.subscriber(UUID.randomUUID()))
                    .get("/api/v1/prompts/demo/download/" + id)
                    .then()
                    .statusCode(403)
                    .body("detail.error", equalTo("download_blocked"))
                    .body("detail.action", equalTo("subscribe"))
                    .body("detail.redirect", equalTo("/pricing"));
        }
    }

    /** In the original anybody could. */
    @Test
    void onlySubscribersDownloadOriginalsAndOnlyForAWhile() {
        String id = addCached("A poster");
        String path = "/api/v1/prompts/subscribed/download/" + id;

        given().get(path).then().statusCode(401).header("WWW-Authenticate", equalTo("Bearer"));
        given().header("Authorization", "Bearer " + TestTokens.user(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(403);
        String url = given().header("Authorization", "Bearer " + others.subscriber(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(200)
                .body("filename", equalTo("vidgo_" + id.substring(0, 8) + ".png"))
                .body("can_download", equalTo(true))
                .body("download_url", endsWith(".png"))
                .header("Cache-Control", "private, no-store")
                .extract()
                .path("download_url");
        assertThat(urls.verify(url)).hasValueSatisfying(key -> assertThat(key).startsWith("originals/"));
        clock.advance(Duration.ofMinutes(16));
        assertThat(urls.verify(url)).isEmpty();
    }

    @Test
    void thereIsNothingToDownloadWithoutAResult() {
        String token = others.subscriber(UUID.randomUUID());
        for (String id : List.of(add(template("without")), UUID.randomUUID().toString(), "not-an-id")) {
            given().header("Authorization", "Bearer " + token)
                    .get("/api/v1/prompts/subscribed/download/" + id)
                    .then()
                    .statusCode(404);
        }
    }

    /** The original always said demo. */
    @Test
    void accessFollowsThePlan() {
        Map<String, Object> visitor = get("/check-access?user_id=" + UUID.randomUUID())
                .statusCode(200)
                .extract()
                .path("$");
        assertThat(visitor.keySet())
                .containsExactly(
                        "access_level",
                        "can_use_custom_prompts",
                        "can_download_original",
                        "can_call_api",
                        "watermark_results",
                        "message",
                        "upgrade_url");
        assertThat(visitor)
                .containsEntry("access_level", "demo")
                .containsEntry("can_call_api", false)
                .containsEntry("watermark_results", true)
                .containsEntry("upgrade_url", "/pricing");
        Map<String, Object> subscriber = given().header(
                        "Authorization", "Bearer " + others.subscriber(UUID.randomUUID()))
                .get("/api/v1/prompts/check-access")
                .then()
                .extract()
                .path("$");
        assertThat(subscriber)
                .containsEntry("access_level", "subscribed")
                .containsEntry("can_use_custom_prompts", true)
                .containsEntry("can_download_original", true)
                .containsEntry("can_call_api", true)
                .containsEntry("watermark_results", false)
                .doesNotContainKey("upgrade_url");
        given().header("Authorization", "Bearer undefined")
                .get("/api/v1/prompts/check-access")
                .then()
                .statusCode(200)
                .body("access_level", equalTo("demo"));
    }

    @Test
    void otherServicesGetTheCleanResult() {
        Map<String, Object> data = PromptFixtures.picture();
        Map<String, Object> key = Map.of("group", "creative_design", "prompt", "A new poster");
        cached(key).body("result", nullValue());
        cache(add(template("A new poster")), data);

        cached(key).body("result.result_image_url", equalTo(data.get("image_url")));
        given().contentType(ContentType.JSON)
                .body(key)
                .post("/internal/prompts/cached")
                .then()
                .statusCode(401);
    }

    /** Words of subscribers would be public here without a review. */
    @Test
    void nobodyButAnAdministratorAddsATemplate() {
        Map<String, Object> result = new HashMap<>(template("A subscriber's words"));
        result.put("result_data", PromptFixtures.picture());

        Library.asGeneration()
                .body(result)
                .post("/internal/prompts/results")
                .then()
                .statusCode(404);
        assertThat(library.column("SELECT id FROM prompt_templates WHERE seed_key IS NULL"))
                .isEmpty();
    }

    private static ValidatableResponse cached(Map<String, Object> key) {
        return Library.asGeneration()
                .body(key)
                .post("/internal/prompts/cached")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> usage(String templateId) {
        Map<String, Object> usage = new HashMap<>();
        usage.put("template_id", templateId);
        usage.put("session_id", "s-1");
        return usage;
    }

    private static ValidatableResponse useTemplate(String group, String id) {
        Map<String, Object> body = new HashMap<>();
        body.put("group", group);
        body.put("template_id", id);
        return post("/demo/use-template", body);
    }

    private String counters(String id) {
        return library.column(
                        "SELECT usage_count || ' ' || popularity_score FROM prompt_templates WHERE id = '" + id + "'")
                .getFirst();
    }
}
