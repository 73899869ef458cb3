package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What must hold whatever happens: many at once, killed processes, a vanished cache. */
@Order(9)
@Tag("stack")
class InvariantsTest {

    private static final int PRICE = 5;

    @AfterEach
    void booksBalance() {
        Billing.assertBooksBalance();
    }

    @Test
    void twentyGenerationsAtOnceWithCreditsForTenSettleExactlyTen() {
        User user = GenerationJourneyTest.subscriber();
        Billing.spend(user, user.credits() - 10 * PRICE);
        assertThat(user.credits()).isEqualTo(10 * PRICE);
        String mark = "burst " + UUID.randomUUID();

        // A plan runs a few at once: whoever is told to come back later does.
        List<Response> answers = Together.run(
                20,
                i -> await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(300))
                        .until(
                                () -> user.json()
                                        .body(Map.of("prompt", "a lamp number " + i + " of the " + mark))
                                        .post("/api/v1/generate/t2i"),
                                answer -> answer.statusCode() != 429));

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 402).hasSize(10);
        List<Response> accepted =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(accepted).hasSize(10);
        accepted.forEach(answer -> awaitPicture(user, answer.jsonPath()));
        assertThat(user.credits()).isZero();
        assertThat(user.transactions())
                .filteredOn(row -> "t2i".equals(row.get("service_type"))
                        && row.get("amount").equals(-PRICE))
                .hasSize(10);
        assertThat(Vendors.submissions(mark)).hasSize(10);
    }

    @Test
    void aJobSurvivesTheDeathOfItsServiceAndIsPaidOnce() {
        User user = GenerationJourneyTest.subscriber();
        int before = user.credits();
        String mark = "phoenix " + UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("prompt", "[[sim:slow=12]] a bird called " + mark);
        awaitFirstChoice();

        CompletableFuture<Integer> interrupted = CompletableFuture.supplyAsync(() -> user.json()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/generate/t2i")
                .statusCode());
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Vendors.submissions(mark).size() == 1);
        Target.stack().order("generation-service", "kill");
        assertThat(interrupted.join()).isEqualTo(502);
        Target.stack().order("generation-service", "start");

        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    Response again = user.json()
                            .header("Idempotency-Key", key)
                            .body(body)
                            .post("/api/v1/generate/t2i");
                    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
                    assertThat(again.jsonPath().getBoolean("success"))
                            .as(again.asString())
                            .isTrue();
                    Media.assertPicture(again.jsonPath().getString("image_url"));
                });
        assertThat(user.credits()).isEqualTo(before - PRICE);
        assertThat(user.transactions())
                .filteredOn(row -> "t2i".equals(row.get("service_type")))
                .hasSize(1);
        assertThat(Vendors.submissions(mark)).as("purchases at the provider").hasSize(1);
    }

    @Test
    void withoutRedisPeopleStillSignInBrowseAndSeeTheirCredits() {
        User user = GenerationJourneyTest.subscriber();
        Target.stack().order("redis", "stop");
        try {
            User again = User.login(user.email(), User.PASSWORD);
            again.request().get("/api/v1/auth/me").then().statusCode(200);
            assertThat(again.credits()).isEqualTo(102);
            for (String tool : List.of("background_removal", "product_scene", "short_video")) {
                JsonPath presets = Target.visitor()
                        .get("/api/v1/demo/presets/" + tool)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(presets.getInt("count")).isPositive();
            }
            assertThat(GenerationJourneyTest.draw(again, "a candle without a cache " + UUID.randomUUID(), null)
                            .getBoolean("success"))
                    .isTrue();
        } finally {
            Target.stack().order("redis", "start");
        }
        User.login(user.email(), User.PASSWORD)
                .request()
                .get("/api/v1/auth/me")
                .then()
                .statusCode(200);
    }

    /** Other tests may have made the first vendor unpopular for a while; only its tasks outlive our process. */
    private static void awaitFirstChoice() {
        User admin = User.login("admin@vidgo.local", "vidgo-demo-2026");
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(() -> admin.json()
                        .body(Map.of("operation", "text_to_image", "prompt", "a bird"))
                        .post("/api/v1/admin/routing/explain")
                        .then()
                        .statusCode(200)
                        .body("candidates[0].provider", equalTo("piapi"), "skipped", hasSize(0)));
    }

    /** The picture of an accepted request: in the answer, or later under its task id. */
    private static void awaitPicture(User user, JsonPath answer) {
        if (answer.getBoolean("success")) {
            Media.assertPicture(answer.getString("image_url"));
            return;
        }
        String task = answer.getString("task_id");
        assertThat(task).as(answer.prettify()).isNotBlank();
        JsonPath done = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> GenerationJourneyTest.task(user, task),
                        state -> "completed".equals(state.getString("status")));
        Media.assertPicture(done.getString("result_url"));
    }
}
