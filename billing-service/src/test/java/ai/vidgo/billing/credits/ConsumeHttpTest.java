package ai.vidgo.billing.credits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import ai.vidgo.billing.MoneyTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConsumeHttpTest extends MoneyTest {

    @Test
    void chargesTheServersPriceOncePerGeneration() {
        subscribe("starter").statusCode(200);
        consume(Map.of("service_type", "product_scene", "generation_id", "g", "credit_cost", 1))
                .statusCode(200)
                .body("success", is(true), "credits_used", is(10), "already_charged", is(false))
                .body(
                        "balance.remaining_credits",
                        is(90),
                        "balance.used_credits",
                        is(10),
                        "balance.weekly_used",
                        is(10));
        consume(Map.of("service_type", "product_scene", "generation_id", "g"))
                .statusCode(200)
                .body("credits_used", is(0), "already_charged", is(true), "balance.remaining_credits", is(90));
    }

    @Test
    void twentyParallelCallsChargeOnce() throws Exception {
        subscribe("starter").statusCode(200);
        List<Integer> charged = inParallel(
                20,
                i -> consume(Map.of("service_type", "t2i", "generation_id", "g"))
                        .statusCode(200)
                        .extract()
                        .path("credits_used"));
        assertThat(charged).filteredOn(credits -> credits == 5).hasSize(1);
        balance().body("remaining_credits", is(95));
    }

    @Test
    void doesNotChargeWhatAJobHasPaid() {
        subscribe("starter").statusCode(200);
        String job = UUID.randomUUID().toString();
        reserve(job, "t2i").statusCode(200);
        consume(Map.of("service_type", "t2i", "generation_id", job)).body("already_charged", is(true));
        settle(job).statusCode(200);
        consume(Map.of("service_type", "t2i", "generation_id", job)).body("already_charged", is(true));
        balance().body("remaining_credits", is(95));
    }

    @Test
    void doesNotChargeForAJobThatFailed() {
        subscribe("starter").statusCode(200);
        String job = UUID.randomUUID().toString();
        reserve(job, "t2i").statusCode(200);
        release(job).statusCode(200);
        consume(Map.of("service_type", "t2i", "generation_id", job))
                .statusCode(409)
                .body("code", is("hold_released"));
        balance().body("remaining_credits", is(100));
    }

    @Test
    void refusesWithoutCreditsPlanOrSense() {
        consume(Map.of("service_type", "t2i", "generation_id", "g"))
                .statusCode(402)
                .body("code", is("insufficient_credits"));
        consume(Map.of("service_type", "vidgo_style", "generation_id", "g"))
                .statusCode(403)
                .body("code", is("plan_not_allowed"));
        consume(Map.of("service_type", "pollo_premium", "generation_id", "g")).statusCode(403);
        consume(Map.of("service_type", "nothing", "generation_id", "g"))
                .statusCode(404)
                .body("code", is("unknown_service"));
        consume(Map.of("service_type", "t2i")).statusCode(422);
        consume(Map.of("generation_id", "g")).statusCode(422);
        consume(Map.of("service_type", "t2i", "generation_id", "")).statusCode(422);
        consume(Map.of("service_type", "t2i", "generation_id", "x".repeat(65))).statusCode(422);
        given().contentType("application/json")
                .body(Map.of("service_type", "t2i", "generation_id", "g"))
                .post("/api/v1/credits/consume")
                .then()
                .statusCode(401);
    }

    @Test
    void mailsOncePerCrossingOfTheThreshold() {
        subscribe("starter").statusCode(200);
        consume("room_redesign", "a", "b", "c", "d");
        assertThat(mails()).isEmpty();
        consume("product_scene", "e");
        consume("t2i", "f");
        assertThat(mails()).containsExactly("low-balance 5 10");
        consume("background_removal", "g");
        assertThat(mails()).hasSize(1);
        subscribe("pro").statusCode(200);
        consume("room_redesign", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s");
        assertThat(mails()).hasSize(1);
        consume("t2i", "t");
        assertThat(mails()).containsExactly("low-balance 5 10", "low-balance 5 10");
    }

    @Test
    void mailsWhenAJobIsChargedNotWhenItIsHeld() {
        subscribe("starter").statusCode(200);
        consume("room_redesign", "a", "b", "c", "d");
        String failed = UUID.randomUUID().toString();
        reserve(failed, "virtual_try_on").statusCode(200);
        release(failed).statusCode(200);
        assertThat(mails()).isEmpty();
        String job = UUID.randomUUID().toString();
        reserve(job, "virtual_try_on").statusCode(200);
        for (int i = 0; i < 2; i++) {
            event("job.settle", Map.of("job_id", job)).statusCode(204);
        }
        assertThat(mails()).containsExactly("low-balance 5 10");
    }

    @Test
    void exportsTheLedgerAndKeepsItWhenTheUserGoes() {
        subscribe("starter").statusCode(200);
        asService()
                .get("/internal/personal-data/" + user)
                .then()
                .statusCode(200)
                .body("credits.transactions", hasSize(1), "credits.transactions[0].amount", is(100));
        event("user.erased", Map.of("user_id", user)).statusCode(204);
        asService()
                .get("/internal/personal-data/" + user)
                .then()
                .body("credits.transactions.amount", contains(-100, 100));
    }

    private void consume(String service, String... generations) {
        for (String generation : generations) {
            consume(Map.of("service_type", service, "generation_id", generation))
                    .statusCode(200);
        }
    }

    private ValidatableResponse consume(Map<String, ?> body) {
        return asUser().body(new HashMap<>(body))
                .post("/api/v1/credits/consume")
                .then();
    }

    private List<String> mails() {
        return sql.list("""
                SELECT concat_ws(' ', payload->>'template', payload->'values'->>'balance',
                                 payload->'values'->>'threshold') AS mail
                  FROM outbox_events WHERE topic = 'mail.requested' AND payload->>'user_id' = ? ORDER BY sequence""", row -> row.text("mail"), user.toString());
    }
}
