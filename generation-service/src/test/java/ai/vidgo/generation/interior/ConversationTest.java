package ai.vidgo.generation.interior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /interior/edit}: stored, owned, limited, turn by turn (contract: generation §5). */
@QuarkusTest
class ConversationTest extends ServiceTest {

    @Inject
    Sql sql;

    @Inject
    Conversations conversations;

    @Test
    void everyTurnStartsFromThePictureOfTheTurnBefore() {
        UUID user = billing.subscriber(60);

        String id = begin(user);
        String first = lastKey(id);
        turn(user, id, "a blue wall").body("success", equalTo(true)).body("turn_count", equalTo(2));
        String second = lastKey(id);
        turn(user, id, "a red carpet").body("turn_count", equalTo(3));

        assertThat(second).isNotEqualTo(first);
        assertThat(inputOf(user, "a blue wall")).isEqualTo(first);
        assertThat(inputOf(user, "a red carpet")).isEqualTo(second);
    }

    @Test
    void aRepeatedTurnGivesItsFirstAnswerAgainWhateverCameSince() {
        UUID user = billing.subscriber(60);
        String id = begin(user);
        String key = UUID.randomUUID().toString();
        String task = keyedTurn(user, key, id, "a blue wall").extract().path("task_id");
        turn(user, id, "a red carpet").body("turn_count", equalTo(3));
        String last = lastKey(id);

        keyedTurn(user, key, id, "a blue wall")
                .body("task_id", equalTo(task))
                .body("conversation_id", equalTo(id))
                .body("turn_count", equalTo(2))
                .body("credits_used", equalTo(20));

        assertThat(lastKey(id)).isEqualTo(last);
        assertThat(vendors.purchases()).hasSize(3);
        turn(user, id, "a lamp").statusCode(402);
    }

    @Test
    void theLastTurnOfAFullConversationMayBeRepeated() {
        UUID user = billing.subscriber(40);
        String id = begin(user);
        String key = UUID.randomUUID().toString();
        keyedTurn(user, key, id, "a blue wall").body("turn_count", equalTo(2));
        sql.update("UPDATE interior_conversations SET turns = 10 WHERE id = ?", UUID.fromString(id));

        keyedTurn(user, key, id, "a blue wall").statusCode(200).body("turn_count", equalTo(2));
    }

    @Test
    void aRepeatedFirstTurnBeginsNoSecondConversation() {
        UUID user = billing.subscriber(40);
        String start = picture("start");
        String key = UUID.randomUUID().toString();

        String id = keyedBegin(user, key, start).extract().path("conversation_id");
        turn(user, id, "a blue wall").body("turn_count", equalTo(2));
        keyedBegin(user, key, start).body("conversation_id", equalTo(id)).body("turn_count", equalTo(1));

        assertThat(conversations(user)).isEqualTo(1);
        assertThat(vendors.purchases()).hasSize(2);
    }

    @Test
    void aRepeatedTurnThatFailedFailsAgainAndBuysNothing() {
        UUID user = billing.subscriber(60);
        String id = begin(user);
        String key = UUID.randomUUID().toString();
        keyedTurn(user, key, id, "a wall [[sim:error-503]]", 502);
        int purchases = vendors.purchases().size();
        turn(user, id, "a window").body("turn_count", equalTo(2));

        keyedTurn(user, key, id, "a wall [[sim:error-503]]", 502);

        assertThat(vendors.purchases()).hasSize(purchases + 1);
    }

    @Test
    void theKeyOfATurnStandsForNoOtherWordsAndNoOtherConversation() {
        UUID user = billing.subscriber(80);
        String id = begin(user);
        String other = begin(user);
        String key = UUID.randomUUID().toString();
        keyedTurn(user, key, id, "a blue wall").body("turn_count", equalTo(2));

        keyedTurn(user, key, id, "a red wall", 422).body("code", equalTo("idempotency_conflict"));
        keyedTurn(user, key, other, "a blue wall", 422).body("code", equalTo("idempotency_conflict"));
        turn(user, other, "a blue wall").body("turn_count", equalTo(2));
    }

    @Test
    void aTurnOfAnEndedConversationIsNotRepeated() {
        UUID user = billing.subscriber(40);
        String id = begin(user);
        String key = UUID.randomUUID().toString();
        keyedTurn(user, key, id, "a blue wall");
        clear(user, id);

        keyedTurn(user, key, id, "a blue wall", 404).body("code", equalTo("conversation_not_found"));
    }

    @Test
    void aFailedTurnLeavesNoTrace() {
        UUID user = billing.subscriber(60);
        String id = begin(user);
        String before = lastKey(id);

        turn(user, id, "a wall [[sim:error-503]]").statusCode(502);

        assertThat(lastKey(id)).isEqualTo(before);
        turn(user, id, "a window").body("turn_count", equalTo(2));
    }

    @Test
    void aConversationWhoseFirstTurnFailsDoesNotExist() {
        UUID user = billing.subscriber(60);

        as(user).body(Map.of("image_url", picture("first"), "prompt", "a wall [[sim:error-503]]"))
                .post("/api/v1/interior/edit")
                .then()
                .statusCode(502);

        assertThat(conversations(user)).isZero();
    }

    @Test
    void aRefusedTurnLetsTheConversationGo() {
        UUID user = billing.subscriber(39);
        String id = begin(user);

        turn(user, id, "a blue wall").statusCode(402);
        turn(user, id, "how to build a pipe bomb").statusCode(400).body("code", equalTo("content_not_allowed"));
        turn(user, id, "a blue wall").statusCode(402);
    }

    @Test
    void othersDoNotFindIt() {
        String id = begin(billing.subscriber(20));

        turn(billing.subscriber(20), id, "a blue wall").statusCode(404).body("code", equalTo("conversation_not_found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5f0c6d1e-1111-4222-8333-0123456789ab", "my-own-id"})
    void idsAreMadeByTheServer(String id) {
        turn(billing.subscriber(20), id, "a blue wall").statusCode(404);

        assertThat(vendors.purchases()).isEmpty();
    }

    @Test
    void endsAfterADayWithoutATurn() {
        UUID user = billing.subscriber(40);
        String id = begin(user);
        clock.advance(Duration.ofHours(25));

        turn(user, id, "a blue wall").statusCode(404);
    }

    @Test
    void hasAtMostTenTurns() {
        UUID user = billing.subscriber(40);
        String id = begin(user);
        sql.update("UPDATE interior_conversations SET turns = 10 WHERE id = ?", UUID.fromString(id));

        turn(user, id, "a blue wall").statusCode(400).body("code", equalTo("conversation_full"));
    }

    @Test
    void aTurnUnderWayKeepsOthersOut() {
        UUID user = billing.subscriber(40);
        String id = begin(user);
        sql.update(
                "UPDATE interior_conversations SET claimed_until = ? WHERE id = ?",
                clock.instant().plusSeconds(60),
                UUID.fromString(id));

        turn(user, id, "a blue wall").statusCode(409).header("Retry-After", notNullValue());
    }

    @Test
    void aTurnThatOutlivesItsRequestIsOverWhenItsPictureIsThere() {
        UUID user = billing.subscriber(40);
        ValidatableResponse first = as(user).header("Prefer", "respond-async")
                .body(Map.of("image_url", picture("start"), "prompt", "tidy up slowly [[sim:slow=3]]"))
                .post("/api/v1/interior/edit")
                .then()
                .statusCode(200)
                .body("success", equalTo(false))
                .body("turn_count", equalTo(0));
        String id = first.extract().path("conversation_id");
        String task = first.extract().path("task_id");

        turn(user, id, "a blue wall").statusCode(409);
        await().untilAsserted(() ->
                as(user).get("/api/v1/generate/tasks/" + task).then().body("status", equalTo("completed")));

        turn(user, id, "a blue wall").body("success", equalTo(true)).body("turn_count", equalTo(2));
    }

    @Test
    void theOwnerEndsIt() {
        UUID user = billing.subscriber(20);
        String id = begin(user);

        clear(billing.subscriber(0), id).body("cleared", equalTo(false));
        clear(user, id)
                .body("success", equalTo(true))
                .body("cleared", equalTo(true))
                .body("conversation_id", equalTo(id));
        clear(user, id).body("cleared", equalTo(false));
        clear(user, "never-was").body("cleared", equalTo(false)).body("conversation_id", equalTo("never-was"));
        visitor().delete("/api/v1/interior/edit/" + id).then().statusCode(401);
    }

    @Test
    void endsWithThePictureThatItsNextTurnWouldStartFrom() {
        UUID user = billing.subscriber(60);
        String id = begin(user);
        String first = lastKey(id);
        turn(user, id, "a blue wall").body("turn_count", equalTo(2));
        remove(user, first);
        assertThat(lastKey(id)).isNotEqualTo(first);

        remove(user, lastKey(id));

        turn(user, id, "a red carpet").statusCode(404).body("code", equalTo("conversation_not_found"));
        assertThat(vendors.purchases()).hasSize(2);
    }

    @Test
    void aTurnWhoseConversationEndedMeanwhileIsToldSo() {
        UUID user = billing.subscriber(20);
        String id = begin(user);
        Conversation claimed = conversations.claim(id, user);
        conversations.clear(id, user);

        assertThatThrownBy(() -> conversations.running(claimed, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @Test
    void theFirstTurnNeedsAPicture() {
        as(billing.subscriber(20))
                .body(Map.of("prompt", "a blue wall"))
                .post("/api/v1/interior/edit")
                .then()
                .statusCode(400)
                .body("code", equalTo("image_required"));
    }

    private String begin(UUID user) {
        return as(user).body(Map.of("image_url", picture("start"), "prompt", "tidy up"))
                .post("/api/v1/interior/edit")
                .then()
                .statusCode(200)
                .body("success", equalTo(true))
                .body("turn_count", equalTo(1))
                .body("image_url", startsWith("/static/private/"))
                .extract()
                .path("conversation_id");
    }

    private static ValidatableResponse turn(UUID user, String id, String words) {
        return as(user).body(Map.of("conversation_id", id, "prompt", words))
                .post("/api/v1/interior/edit")
                .then();
    }

    private static ValidatableResponse keyedTurn(UUID user, String key, String id, String words) {
        return keyedTurn(user, key, id, words, 200);
    }

    private static ValidatableResponse keyedTurn(UUID user, String key, String id, String words, int status) {
        return as(user).header("Idempotency-Key", key)
                .body(Map.of("conversation_id", id, "prompt", words))
                .post("/api/v1/interior/edit")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse keyedBegin(UUID user, String key, String start) {
        return as(user).header("Idempotency-Key", key)
                .body(Map.of("image_url", start, "prompt", "tidy up"))
                .post("/api/v1/interior/edit")
                .then()
                .statusCode(200);
    }

    private long conversations(UUID user) {
        return sql.one(
                "SELECT count(*) AS n FROM interior_conversations WHERE owner_id = ?", row -> row.count("n"), user);
    }

    private static ValidatableResponse clear(UUID user, String id) {
        return as(user).delete("/api/v1/interior/edit/" + id).then().statusCode(200);
    }

    private void remove(UUID user, String key) {
        String task = sql.one(
                "SELECT id FROM jobs WHERE owner_id = ? AND result ->> 'original_key' = ?",
                row -> row.text("id"),
                user,
                key);
        as(user).delete("/api/v1/generate/history/" + task).then().statusCode(200);
    }

    private String lastKey(String id) {
        return sql.one(
                "SELECT last_key FROM interior_conversations WHERE id = ?",
                row -> row.text("last_key"),
                UUID.fromString(id));
    }

    private String inputOf(UUID user, String words) {
        return sql.one(
                "SELECT request #>> '{inputs,0}' AS input FROM jobs WHERE owner_id = ? AND request ->> 'prompt' LIKE ?",
                row -> row.text("input"),
                user,
                "%" + words + "%");
    }
}
