package ai.vidgo.generation.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A caller's picture that was copied for a request, and for nothing: it is theirs, and gone after a day. */
@QuarkusTest
class RefusedInputsTest extends ServiceTest {

    @Inject
    Uploads uploads;

    @Inject
    MediaStore store;

    @Inject
    Sql sql;

    @Test
    void anInputThatWasNotPaidForIsSwept() {
        UUID user = billing.subscriber(0);
        removeBackground(user).statusCode(402);
        String key = onlyUploadOf(user);

        clock.advance(Duration.ofHours(23));
        uploads.sweep();
        assertThat(store.stat(key)).isPresent();
        clock.advance(Duration.ofHours(2));
        uploads.sweep();

        assertThat(store.stat(key)).isEmpty();
        assertThat(uploadsOf(user)).isEmpty();
    }

    @Test
    void aRefusedPictureIsSwept() {
        UUID user = billing.subscriber(20);
        String key = refused(user);

        clock.advance(Duration.ofHours(25));
        uploads.sweep();

        assertThat(store.stat(key)).isEmpty();
    }

    @Test
    void aRefusedPictureIsErasedWithItsOwner() {
        UUID user = billing.subscriber(20);
        String key = refused(user);

        erase(user);

        assertThat(store.stat(key)).isEmpty();
    }

    @Test
    void theInputOfAJobStaysWithTheJob() {
        UUID user = billing.subscriber(20);
        removeBackground(user).statusCode(200).body("success", equalTo(true));
        String key = inputOf(user);
        assertThat(uploadsOf(user)).isEmpty();

        clock.advance(Duration.ofHours(25));
        uploads.sweep();

        assertThat(store.stat(key)).isPresent();
        erase(user);
        assertThat(store.stat(key)).isEmpty();
    }

    @Test
    void anUploadThatAJobStartsFromIsLookedAtAgainInAMonth() {
        UUID user = billing.subscriber(20);
        removeBackground(user).statusCode(200).body("success", equalTo(true));
        String key = inputOf(user);
        sql.update(
                "INSERT INTO uploads (key, owner_id, created_at, due_at) VALUES (?, ?, ?, ?)",
                key,
                user,
                clock.instant(),
                clock.instant());
        uploads.sweep();
        sql.update("UPDATE jobs SET removed_at = ? WHERE owner_id = ?", clock.instant(), user);

        clock.advance(Duration.ofDays(29));
        uploads.sweep();
        assertThat(store.stat(key)).as("not due yet").isPresent();
        clock.advance(Duration.ofDays(2));
        uploads.sweep();

        assertThat(store.stat(key)).isEmpty();
        assertThat(uploadsOf(user)).isEmpty();
    }

    private String inputOf(UUID user) {
        return sql.one(
                "SELECT request -> 'inputs' ->> 0 AS key FROM jobs WHERE owner_id = ?", row -> row.text("key"), user);
    }

    private String refused(UUID user) {
        vendors.misbehave(Map.of("mode", "policy", "provider", "gemini", "operation", "moderation", "times", 1));
        removeBackground(user).statusCode(400).body("code", equalTo("content_not_allowed"));
        String key = onlyUploadOf(user);
        assertThat(store.stat(key)).isPresent();
        return key;
    }

    private static ValidatableResponse removeBackground(UUID user) {
        return as(user).body(Map.of("image_url", picture("pot-" + UUID.randomUUID())))
                .post("/api/v1/tools/remove-bg")
                .then();
    }

    private String onlyUploadOf(UUID user) {
        assertThat(uploadsOf(user)).hasSize(1);
        return uploadsOf(user).getFirst();
    }

    private List<String> uploadsOf(UUID user) {
        return sql.list("SELECT key FROM uploads WHERE owner_id = ?", row -> row.text("key"), user);
    }

    private void erase(UUID user) {
        visitor()
                .auth()
                .oauth2(TestTokens.service("auth"))
                .body(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "topic",
                        "user.erased",
                        "key",
                        user.toString(),
                        "occurred_at",
                        clock.instant().toString(),
                        "payload",
                        Map.of("user_id", user.toString())))
                .post("/internal/events")
                .then()
                .statusCode(204);
    }
}
