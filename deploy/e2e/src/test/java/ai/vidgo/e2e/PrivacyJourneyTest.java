package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Somebody takes their data along and leaves (decision 0011). */
@Order(4)
@Tag("stack")
class PrivacyJourneyTest {

    private static final String ME = "/api/v1/auth/me";

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void aSubscriberTakesTheirDataAndLeavesWithoutTouchingAnybodyElse() {
        User leaving = User.subscriber("pro");
        User staying = User.subscriber("pro");
        String prompt = "a red door by the sea " + UUID.randomUUID();
        String picture = draw(leaving, prompt);
        String another = draw(staying, "a blue door by the sea " + UUID.randomUUID());
        Wallet before = Wallet.of(staying);

        JsonPath data = leaving.request()
                .get(ME + "/export")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body("services.auth.account.email", equalTo(leaving.email()))
                .body("services.billing.orders.status", hasItem("paid"))
                .body("services.generation.generations.prompt", hasItem(prompt))
                .extract()
                .jsonPath();
        assertThat(data.getList("services.billing.credits.transactions.amount")).isNotEmpty();
        assertThat(data.getMap("services")).containsOnlyKeys("auth", "billing", "catalog", "generation");

        erase(leaving, "not the password").then().statusCode(400);
        erase(leaving, User.PASSWORD).then().statusCode(200).body("success", equalTo(true));

        leaving.request().get(ME).then().statusCode(401);
        login(leaving).then().statusCode(401);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(Media.open(picture).statusCode()).as(picture).isEqualTo(404));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Billing.exportOf(leaving).getList("subscriptions.status"))
                        .isNotEmpty()
                        .doesNotContain("active"));
        assertThat(Wallet.of(staying)).isEqualTo(before);
        login(staying).then().statusCode(200);
        Media.assertPicture(another);
    }

    private static String draw(User user, String prompt) {
        return user.json()
                .body(Map.of("prompt", prompt))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .extract()
                .path("image_url");
    }

    private static Response erase(User user, String password) {
        return user.json().body(Map.of("password", password)).delete(ME);
    }

    private static Response login(User user) {
        return User.json(Target.visitor())
                .body(Map.of("email", user.email(), "password", User.PASSWORD))
                .post("/api/v1/auth/login");
    }
}
