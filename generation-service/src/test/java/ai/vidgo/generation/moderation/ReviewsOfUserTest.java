package ai.vidgo.generation.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Doubtful texts are handed out to who wrote them, and go with them. */
@QuarkusTest
class ReviewsOfUserTest extends ServiceTest {

    private static final String DOUBTFUL = "a teenage girl in a sexy bikini";

    @Inject
    Sql sql;

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @BeforeEach
    void nothingKept() {
        sql.update("DELETE FROM moderation_reviews");
    }

    @Test
    void anAuthorIsHandedOutTheirOwnTextsOnly() {
        ask(as(anna), DOUBTFUL);
        ask(as(anna), DOUBTFUL);
        ask(as(ben), DOUBTFUL + " at sea");
        ask(visitor(), DOUBTFUL + " of nobody");

        export(anna).body("moderation_reviews.prompt", contains(DOUBTFUL));
        export(ben).body("moderation_reviews.prompt", contains(DOUBTFUL + " at sea"));
        export(UUID.randomUUID()).body("moderation_reviews", empty());
    }

    @Test
    void aTextGoesWithTheLastOfItsAuthors() {
        ask(as(anna), DOUBTFUL);
        ask(as(ben), DOUBTFUL);
        ask(as(anna), DOUBTFUL + " at sea");
        ask(visitor(), DOUBTFUL + " of nobody");

        erase(anna);

        assertThat(texts()).containsExactlyInAnyOrder(DOUBTFUL, DOUBTFUL + " of nobody");
        export(anna).body("moderation_reviews", empty());
        export(ben).body("moderation_reviews.prompt", contains(DOUBTFUL));
        erase(ben);
        assertThat(texts()).containsExactly(DOUBTFUL + " of nobody");
    }

    @Test
    void whatAnAdministratorHasSeenIsNobodysAnyMore() {
        ask(as(anna), DOUBTFUL);

        visitor()
                .auth()
                .oauth2(TestTokens.admin(UUID.randomUUID()))
                .delete("/api/v1/demo/admin/moderation/reviews/"
                        + sql.one("SELECT text_hash FROM moderation_reviews", row -> row.text("text_hash")))
                .then()
                .statusCode(204);

        export(anna).body("moderation_reviews", empty());
    }

    @Test
    void textsOfJobsAndThoseThatOtherServicesAskAboutHaveTheirAuthorToo() {
        UUID subscriber = billing.subscriber(20);
        as(subscriber)
                .body(Map.of("prompt", DOUBTFUL))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200);
        asService()
                .body(Map.of("text", DOUBTFUL + " in a showcase", "author_id", subscriber))
                .post("/internal/moderation/text")
                .then()
                .statusCode(200);

        export(subscriber).body("moderation_reviews.prompt", contains(DOUBTFUL, DOUBTFUL + " in a showcase"));
    }

    private static void ask(RequestSpecification caller, String text) {
        caller.queryParam("prompt", text)
                .post("/api/v1/demo/block-cache/check")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse export(UUID user) {
        return asService().get("/internal/personal-data/" + user).then().statusCode(200);
    }

    private void erase(UUID user) {
        asService()
                .body(Map.of(
                        "id", UUID.randomUUID(),
                        "topic", "user.erased",
                        "key", user,
                        "occurred_at", clock.instant().toString(),
                        "payload", Map.of("user_id", user)))
                .post("/internal/events")
                .then()
                .statusCode(204);
    }

    private static RequestSpecification asService() {
        return visitor().auth().oauth2(TestTokens.service("auth"));
    }

    private List<String> texts() {
        return sql.list("SELECT text FROM moderation_reviews", row -> row.text("text"));
    }
}
