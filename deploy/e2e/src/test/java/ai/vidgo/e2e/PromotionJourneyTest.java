package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes that make credits cheaper, and the free uses of a visitor (contract: billing §7, §8). */
@Order(8)
@Tag("stack")
class PromotionJourneyTest {

    private static final String ADMIN = "admin@vidgo.local";
    private static final String DEMO_PASSWORD = "vidgo-demo-2026";

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void aCodeIsMadeQuotedUsedOnceAndThenUsedUp() {
        String code = makeCode(1);
        User user = User.buyer();
        assertThat(validate(code).getBoolean("valid")).isTrue();
        JsonPath quote = user.json()
                .body(Map.of("promotion_code", code.toLowerCase(Locale.ROOT), "original_amount", 9.99))
                .post("/api/v1/promotions/apply")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(quote.getDouble("discount_amount") + quote.getDouble("final_amount"))
                .isEqualTo(9.99);

        int full = purchase(user, null).jsonPath().getInt("amount");
        JsonPath ordered = purchase(user, code).jsonPath();

        assertThat(ordered.getInt("amount")).isEqualTo(full / 2);
        String page = ordered.getString("payment_url");
        Form checkout = Form.in(Target.open(page).asString(), page);
        assertThat(checkout.fields().get("TotalAmount")).isEqualTo(Integer.toString(full / 2));
        Ecpay.payOnPage(checkout);
        Purchase.awaitState(user, ordered.getString("order_number"), "paid");
        assertThat(user.balance().getInt("purchased_credits")).isEqualTo(ordered.getInt("credits"));
        assertThat(validate(code).getBoolean("valid")).as("used up").isFalse();
        assertThat(purchase(User.buyer(), code).statusCode()).isEqualTo(400);
    }

    @Test
    void theLastUseOfACodeIsForOneOfMany() {
        String code = makeCode(1);
        List<User> users = List.of(User.buyer(), User.buyer(), User.buyer(), User.buyer());

        List<Response> answers = Together.run(users.size(), i -> purchase(users.get(i), code));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .allMatch(answer -> answer.statusCode() == 400);
    }

    @Test
    void aUserHasFiveFreeUsesHoweverManyAskAtOnceAndWhoeverTheyClaimToBe() {
        User user = User.signUp();
        assertThat(quota(user).getInt("remaining")).isEqualTo(5);

        List<Boolean> used = Together.run(
                20,
                i -> user.json()
                        .body("null")
                        .post("/api/v1/quota/use?user_id=" + UUID.randomUUID())
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .getBoolean("success"));

        assertThat(used).filteredOn(success -> success).hasSize(5);
        assertThat(quota(user).getInt("remaining")).isZero();
        assertThat(quota(user).getBoolean("is_exhausted")).isTrue();
    }

    /** An administrator makes a code for half the price. */
    private static String makeCode(int uses) {
        String code = "E2E" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        User.login(ADMIN, DEMO_PASSWORD)
                .json()
                .body(Map.of(
                        "code",
                        code,
                        "name",
                        "Half price",
                        "discount_type",
                        "percentage",
                        "discount_value",
                        50,
                        "start_date",
                        Instant.now().minus(Duration.ofDays(1)).toString(),
                        "end_date",
                        Instant.now().plus(Duration.ofDays(1)).toString(),
                        "max_uses_total",
                        uses))
                .post("/api/v1/promotions/admin/create")
                .then()
                .statusCode(200);
        return code;
    }

    private static JsonPath validate(String code) {
        return User.json(Target.visitor())
                .body(Map.of("promotion_code", code))
                .post("/api/v1/promotions/validate")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Orders the smallest package. */
    private static Response purchase(User user, String code) {
        String smallest = user.request()
                .get("/api/v1/credits/packages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("find { it.name == 'small' }.id");
        Map<String, Object> body = new HashMap<>(Map.of("package_id", smallest, "payment_method", "ecpay"));
        if (code != null) {
            body.put("promotion_code", code);
        }
        return user.json().body(body).post("/api/v1/credits/purchase");
    }

    private static JsonPath quota(User user) {
        return user.request()
                .get("/api/v1/quota/user")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
