package ai.vidgo.generation.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ModerationPathsTest extends ServiceTest {

    private static final String ADMIN = "/api/v1/demo/admin";

    @Inject
    Sql sql;

    @Inject
    WordLists shipped;

    @Inject
    BlockWordRows rows;

    @Inject
    ModerationConfig config;

    @Inject
    SuggestionRows suggestions;

    @Inject
    ReviewQueue reviews;

    @BeforeEach
    void shippedLists() {
        admin().post(ADMIN + "/block-cache/clear").then().statusCode(200);
        sql.update("DELETE FROM moderation_suggestions");
        sql.update("DELETE FROM moderation_reviews");
    }

    /** Older clients post without a body and without its type, others the word null. */
    @ParameterizedTest
    @ValueSource(strings = {"moderate", "block-cache/check", "analyze"})
    void aQuestionInTheAddressNeedsNoBody(String path) {
        RestAssured.given()
                .post("/api/v1/demo/" + path + "?prompt=a red cup")
                .then()
                .statusCode(200);
        visitor()
                .body("null")
                .post("/api/v1/demo/" + path + "?prompt=a red cup")
                .then()
                .statusCode(200);
    }

    @Test
    void anybodyMayAskTheLists() {
        check("a nude woman")
                .statusCode(200)
                .body("is_blocked", equalTo(true))
                .body("reason", equalTo("adult_content"))
                .body("blocked_words", contains("nude"))
                .body("source", equalTo("block_cache:seed"))
                .body("confidence", equalTo(1.0f));
        check("a red cup")
                .body("is_blocked", equalTo(false))
                .body("reason", nullValue())
                .body("blocked_words", empty())
                .body("source", equalTo("keyword_filter"));
        check("a").statusCode(422);
        check("x".repeat(501)).statusCode(422);
        assertThat(vendors.questions()).isZero();
    }

    @Test
    void visitorsAreJudgedByTheListsAndSubscribersByAModelToo() {
        String onlyAModelKnows = "explicit sexual poses of mannequins";

        moderate(visitor(), onlyAModelKnows).body("is_safe", equalTo(true)).body("categories", contains("safe"));
        assertThat(vendors.questions()).isZero();

        moderate(as(billing.subscriber(0)), onlyAModelKnows)
                .body("is_safe", equalTo(false))
                .body("reason", equalTo("adult_content"))
                .body("categories", contains("adult"));
        assertThat(vendors.questions()).isEqualTo(1);
        moderate(visitor(), "ab").statusCode(422);
    }

    @Test
    void aModelIsAskedOncePerTextUntilTheListsChange() {
        RequestSpecification subscriber = as(billing.subscriber(0));

        for (int i = 0; i < 3; i++) {
            moderate(subscriber, "a  Red CUP").body("is_safe", equalTo(true));
            moderate(subscriber, "a red cup").body("is_safe", equalTo(true));
        }
        assertThat(vendors.questions()).isEqualTo(1);
        visitor().get("/api/v1/demo/block-cache/stats").then().body("prompt_cache_hits", equalTo(5));

        add("cup", null).statusCode(200);

        moderate(subscriber, "a red cup")
                .body("is_safe", equalTo(false))
                .body("reason", equalTo("custom_rule"))
                .body("categories", not(hasItem("safe")));
        remove("cup").body("status", equalTo("success"));
        moderate(subscriber, "a red cup").body("is_safe", equalTo(true));
        assertThat(vendors.questions())
                .as("consent given under other lists is void")
                .isEqualTo(2);
    }

    @Test
    void aRefusalUnderOtherListsIsForgottenForGood() {
        RequestSpecification subscriber = as(billing.subscriber(0));
        vendors.misbehave(Map.of("mode", "policy", "provider", "gemini", "operation", "moderation", "times", 1));
        moderate(subscriber, "a green cup").body("is_safe", equalTo(false));
        moderate(subscriber, "a green cup").body("is_safe", equalTo(false));
        visitor().get("/api/v1/demo/block-cache/stats").then().body("prompt_cache_hits", equalTo(1));

        add("gronk", null).statusCode(200);

        moderate(subscriber, "a green cup").body("is_safe", equalTo(true));
        moderate(subscriber, "a green cup").body("is_safe", equalTo(true));
        visitor().get("/api/v1/demo/block-cache/stats").then().body("prompt_cache_hits", equalTo(2));
    }

    @Test
    void whileTheModelIsAwayTheListsDecideAndNothingIsRemembered() {
        vendors.misbehave(Map.of("mode", "error-503", "provider", "gemini", "operation", "moderation", "times", 2));
        RequestSpecification subscriber = as(billing.subscriber(0));
        String text = "explicit sexual poses " + UUID.randomUUID();

        moderate(subscriber, text).body("is_safe", equalTo(true));
        moderate(subscriber, text).body("is_safe", equalTo(false));
    }

    @Test
    void anAddedWordIsEffectiveAtOnceOnEveryInstance() {
        CurrentLists otherInstance = new CurrentLists(shipped, rows, config);
        assertThat(otherInstance.current().check().check("a quux on a table").safe())
                .isTrue();

        add("QUUX", "violence")
                .statusCode(200)
                .body("status", equalTo("success"))
                .body("word", equalTo("QUUX"))
                .body("reason", equalTo("violence"));

        check("a Quux on a table")
                .body("is_blocked", equalTo(true))
                .body("reason", equalTo("violence"))
                .body("source", equalTo("block_cache:manual"));
        check("quuxes").body("is_blocked", equalTo(false));
        assertThat(otherInstance.current().check().check("a quux on a table").safe())
                .isFalse();
    }

    @Test
    void aRemovedSeedWordStaysRemovedAfterARestartUntilTheListsAreCleared() {
        remove("NUDE").body("status", equalTo("success"));
        remove("nude").body("status", equalTo("not_found"));

        check("a nude woman").body("is_blocked", equalTo(false));
        CurrentLists restarted = new CurrentLists(shipped, rows, config);
        assertThat(restarted.current().check().check("a nude woman").safe()).isTrue();

        add("gronk", null);
        admin().post(ADMIN + "/block-cache/clear")
                .then()
                .body("status", equalTo("cleared"))
                .body("entries_removed", equalTo(1));
        check("a nude woman").body("is_blocked", equalTo(true));
        check("a gronk").body("is_blocked", equalTo(false));
        assertThat(restarted.current().check().check("a nude woman").safe()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "word, because I say so",
        "w, custom_rule",
        "'\u200B\u200B\u200B', custom_rule",
    })
    void refusesWordsThatCannotBeRules(String word, String reason) {
        add(word, reason).statusCode(422);
    }

    @Test
    void onlyAdministratorsChangeTheLists() {
        UUID user = billing.subscriber(0);
        for (String path : List.of("/block-cache/clear", "/block-cache/add")) {
            visitor().body(Map.of("word", "cup")).post(ADMIN + path).then().statusCode(401);
            as(user).body(Map.of("word", "cup")).post(ADMIN + path).then().statusCode(403);
        }
        as(user).delete(ADMIN + "/block-cache/remove?word=nude").then().statusCode(403);
        as(user).get(ADMIN + "/block-cache/suggestions").then().statusCode(403);
        as(user).get(ADMIN + "/moderation/reviews").then().statusCode(403);
        check("a nude woman").body("is_blocked", equalTo(true));
    }

    @Test
    void everyChangeStandsInTheTrail() {
        add("frobnicate", null);
        remove("frobnicate");

        assertThat(sql.list(
                        "SELECT action FROM admin_audit WHERE target_id = 'frobnicate' ORDER BY occurred_at",
                        row -> row.text("action")))
                .containsExactly("block_word.added", "block_word.removed");
    }

    @Test
    void countsWordsByTheirSourceAndHits() {
        check("nude");
        add("gronk", null);

        visitor()
                .get("/api/v1/demo/block-cache/stats")
                .then()
                .statusCode(200)
                .body("total_blocked_words", greaterThan(300))
                .body("cache_hits", equalTo(1))
                .body("prompt_cache_hits", equalTo(0))
                .body("blocked_by_seed", greaterThan(300))
                .body("blocked_by_manual", equalTo(1))
                .body("blocked_by_gemini", equalTo(0));
    }

    @Test
    void aSuggestedWordIsAcceptedOrDismissedByAnAdministrator() {
        suggestions.note("gronk", "violence", clock.instant());
        suggestions.note("gronk", "violence", clock.instant());
        suggestions.note("frob", "adult_content", clock.instant());
        check("a gronk and a frob").body("is_blocked", equalTo(false));

        admin().get(ADMIN + "/block-cache/suggestions")
                .then()
                .body("suggestions.word", contains("gronk", "frob"))
                .body("suggestions[0].times", equalTo(2))
                .body("count", equalTo(2));
        admin().delete(ADMIN + "/block-cache/suggestions?word=frob").then().body("status", equalTo("success"));
        add("gronk", "violence");
        suggestions.note("gronk", "violence", clock.instant());
        suggestions.note("frob", "adult_content", clock.instant());

        check("a gronk").body("source", equalTo("block_cache:gemini"));
        admin().get(ADMIN + "/block-cache/suggestions").then().body("count", equalTo(0));
    }

    @Test
    void doubtfulTextsWaitForAPersonAndAreForgottenAfterNinetyDays() {
        String text = "a teenage girl in a sexy bikini";
        check(text).body("is_blocked", equalTo(false));
        check(text);
        moderate(as(billing.subscriber(0)), "a toy gun on a shelf").body("is_safe", equalTo(true));

        String first = admin().get(ADMIN + "/moderation/reviews")
                .then()
                .body("reviews.prompt", contains(text, "a toy gun on a shelf"))
                .body("reviews.source", contains("pattern_filter", "gemini"))
                .body("reviews[0].times", equalTo(2))
                .extract()
                .path("reviews[0].id");
        admin().delete(ADMIN + "/moderation/reviews/" + first).then().statusCode(204);
        admin().delete(ADMIN + "/moderation/reviews/" + first).then().statusCode(404);

        clock.advance(Duration.ofDays(91));
        reviews.purge();
        admin().get(ADMIN + "/moderation/reviews").then().body("count", equalTo(0));
    }

    @Test
    void whileManyTextsWaitOneThatWaitsIsCountedOn() {
        String text = "a teenage girl in a sexy bikini";
        check(text);
        sql.update("""
                INSERT INTO moderation_reviews (text_hash, text, source, first_seen_at, last_seen_at)
                SELECT n::text, 'a text', 'gemini', ?::timestamptz + n * interval '1 second', ? FROM generate_series(1, ?) AS n""", clock.instant(), clock.instant(), ReviewRows.MOST - 1);

        check(text);

        admin().get(ADMIN + "/moderation/reviews")
                .then()
                .body("reviews[0].prompt", equalTo(text), "reviews[0].times", equalTo(2));
    }

    @Test
    void picturesAreLookedAtOncePerPictureBeforeAVendorGetsThem() {
        UUID user = billing.subscriber(20);
        String mug = picture("mug-" + UUID.randomUUID());

        removeBackground(user, mug).statusCode(200).body("success", equalTo(true));
        removeBackground(user, mug).statusCode(200).body("success", equalTo(true));

        assertThat(vendors.questions()).isEqualTo(1);
        assertThat(vendors.purchases()).hasSize(2);
    }

    @Test
    void picturesThatNobodyCanLookAtAreNotProcessedAndNotPaid() {
        UUID user = billing.subscriber(20);
        vendors.misbehave(Map.of("mode", "error-503", "provider", "gemini", "operation", "moderation", "times", 2));

        removeBackground(user, picture("jug-" + UUID.randomUUID()))
                .statusCode(503)
                .header("Retry-After", equalTo("60"))
                .body("code", equalTo("moderation_unavailable"));

        assertThat(vendors.purchases()).isEmpty();
        assertThat(billing.balance(user)).isEqualTo(20);
        assertThat(billing.holdsOf(user)).isEmpty();
        moderate(as(user), "the model is back").body("is_safe", equalTo(true));
    }

    @Test
    void picturesThatTheModelRefusesAreNotProcessed() {
        UUID user = billing.subscriber(20);
        vendors.misbehave(Map.of("mode", "policy", "provider", "gemini", "operation", "moderation", "times", 1));

        removeBackground(user, picture("pot-" + UUID.randomUUID()))
                .statusCode(400)
                .body("code", equalTo("content_not_allowed"));
        assertThat(vendors.purchases()).isEmpty();
    }

    private static ValidatableResponse removeBackground(UUID user, String picture) {
        return as(user).body(Map.of("image_url", picture))
                .post("/api/v1/tools/remove-bg")
                .then();
    }

    private static RequestSpecification admin() {
        return visitor().auth().oauth2(TestTokens.admin(UUID.randomUUID()));
    }

    private static ValidatableResponse check(String prompt) {
        return visitor()
                .queryParam("prompt", prompt)
                .post("/api/v1/demo/block-cache/check")
                .then();
    }

    private static ValidatableResponse moderate(RequestSpecification caller, String prompt) {
        return io.restassured.RestAssured.given(caller)
                .queryParam("prompt", prompt)
                .post("/api/v1/demo/moderate")
                .then();
    }

    private static ValidatableResponse add(String word, String reason) {
        Map<String, String> body = reason == null ? Map.of("word", word) : Map.of("word", word, "reason", reason);
        return admin().body(body).post(ADMIN + "/block-cache/add").then();
    }

    private static ValidatableResponse remove(String word) {
        return admin().queryParam("word", word)
                .delete(ADMIN + "/block-cache/remove")
                .then();
    }
}
