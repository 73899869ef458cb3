package ai.vidgo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.SchemaDump;
import ai.vidgo.platform.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JobsOfUserTest extends ServiceTest {

    private static final List<String> KEYS = List.of("original_key", "watermarked_key", "thumbnail_key");

    /** A table that is not named here must be planted with something before it counts as clean. */
    private static final Set<String> NOTHING_OF_USERS = Set.of(
            // The platform's own test erases these.
            "outbox_events",
            "idempotent_requests",
            "admin_audit",
            // Words that know no owner.
            "moderation_words",
            "moderation_removed_words",
            "moderation_suggestions",
            "moderation_version",
            // The library's own purchases.
            "pregeneration_purchases",
            "pregeneration_runs");

    @Inject
    AgroalDataSource database;

    @Inject
    MediaStore store;

    @Inject
    Sql sql;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void erasingTakesJobsUploadsAndResultsOfThatUserOnly() {
        UUID user = billing.subscriber(50);
        UUID other = billing.subscriber(50);
        draw(user, "a portrait of " + mark);
        removeBackground(user);
        draw(other, "somebody else's cup");
        plantWhatRequestsLeave(user);
        List<String> media = mediaOf(user);
        assertThat(media).hasSize(7).allMatch(key -> store.stat(key).isPresent());
        String job = sql.one(
                "SELECT job_id FROM attempts JOIN jobs ON jobs.id = job_id WHERE owner_id = ? LIMIT 1",
                row -> row.text("job_id"),
                user);
        // Plans have a test of their own; here it is asked whether they go with the rest.
        sql.update("""
                INSERT INTO floor_plans (id, owner_id, source_type, sketch_key, width, height, created_at)
                VALUES (gen_random_uuid(), ?, 'svg', 'uploads/plan.png', 8, 6, now())""", user);
        sql.update("INSERT INTO floor_plan_jobs SELECT ?::uuid, id FROM floor_plans WHERE owner_id = ?", job, user);
        sql.update(
                "INSERT INTO interior_turns SELECT ?::uuid, id, 1 FROM interior_conversations WHERE owner_id = ?",
                job,
                user);
        Set<String> planted = SchemaDump.tablesWith(database, mark, user.toString(), job);
        planted.addAll(NOTHING_OF_USERS);
        assertThat(SchemaDump.tables(database)).isSubsetOf(planted);

        erase(user).then().statusCode(204);

        assertThat(SchemaDump.rowsWith(database, mark)).isEmpty();
        assertThat(SchemaDump.rowsWith(database, user.toString()))
                .allMatch(row -> row.startsWith("outbox_events"), "only news that is on its way");
        assertThat(SchemaDump.rowsWith(database, job)).allMatch(row -> row.startsWith("outbox_events"));
        assertThat(media).noneMatch(key -> store.stat(key).isPresent());
        assertThat(mediaOf(other)).hasSize(3).allMatch(key -> store.stat(key).isPresent());
        erase(user).then().statusCode(204);
    }

    /** A doubtful text, an upload, a conversation, a run and a changed secret, as short as they may be. */
    private void plantWhatRequestsLeave(UUID user) {
        as(user).queryParam("prompt", "a teenage girl in a sexy bikini " + mark)
                .post("/api/v1/demo/moderate")
                .then()
                .statusCode(200);
        UUID run = UUID.randomUUID();
        sql.update("INSERT INTO uploads (key, owner_id, created_at) VALUES ('uploads/x.png', ?, now())", user);
        sql.update("INSERT INTO callback_keys (owner_id, version, changed_at) VALUES (?, 1, now())", user);
        sql.update(
                "INSERT INTO interior_conversations (id, owner_id, turns, used_at) VALUES (?, ?, 0, now())", run, user);
        sql.update(
                "INSERT INTO workflow_runs (id, owner_id, kind, created_at) VALUES (?, ?, 'topic', now())", run, user);
        sql.update(
                "INSERT INTO workflow_items (run_id, number, kind, category, subject, state)"
                        + " VALUES (?, 0, 'TOPIC', 'avatar', ?, 'DONE')",
                run,
                mark);
    }

    @Test
    void whatTheLibraryShowsStaysButNotThePhotoThatItWasMadeFrom() {
        UUID user = billing.subscriber(50);
        removeBackground(user);
        List<String> media = mediaOf(user);
        media.forEach(key -> catalog.show("/static/" + key));

        erase(user).then().statusCode(204);

        assertThat(media.stream().filter(key -> store.stat(key).isEmpty()))
                .singleElement()
                .asString()
                .startsWith("uploads/");
    }

    @Test
    void sameBytesOfAnotherUserStay() {
        UUID user = billing.subscriber(20);
        UUID other = billing.subscriber(20);
        draw(user, "a cup " + mark);
        draw(other, "a cup for comparison");
        String shared = original(other);
        sql.update(
                "UPDATE jobs SET result = jsonb_set(result, '{original_key}', to_jsonb(?::text)) WHERE owner_id = ?",
                shared,
                user);
        erase(user).then().statusCode(204);
        assertThat(store.stat(shared)).isPresent();
    }

    @Test
    void nothingIsErasedWhileAJobRuns() {
        UUID user = billing.subscriber(20);
        draw(user, "a cup " + mark);
        sql.update(
                "UPDATE jobs SET due_at = now() + interval '1 hour', lease_until = now() + interval '1 hour'"
                        + " WHERE owner_id = ?",
                user);
        erase(user).then().statusCode(409).body("code", equalTo("jobs_running"));
        assertThat(mediaOf(user)).hasSize(3).allMatch(key -> store.stat(key).isPresent());
        sql.update("UPDATE jobs SET due_at = NULL, lease_until = NULL WHERE owner_id = ?", user);
        erase(user).then().statusCode(204);
        assertThat(mediaOf(user)).isEmpty();
    }

    @Test
    void nothingIsErasedWhileNobodyKnowsWhatIsPublished() {
        UUID user = billing.subscriber(50);
        removeBackground(user);
        catalog.breakDown(true);
        erase(user).then().statusCode(503);
        assertThat(mediaOf(user)).hasSize(4).allMatch(key -> store.stat(key).isPresent());
        catalog.breakDown(false);
        erase(user).then().statusCode(204);
    }

    @Test
    void aUserOfManyJobsIsErasedPageByPageAndGoneOnWithAfterAFailure() {
        UUID user = billing.subscriber(50);
        removeBackground(user);
        List<String> media = mediaOf(user);
        repeatJobs(user, 249);
        AtomicInteger questions = new AtomicInteger();
        catalog.beforeLookUp(() -> catalog.breakDown(questions.incrementAndGet() == 2));

        erase(user).then().statusCode(503);
        assertThat(jobsOf(user)).isEqualTo(150);
        assertThat(questions).hasValue(2);

        erase(user).then().statusCode(204);
        assertThat(jobsOf(user)).isZero();
        assertThat(media).hasSize(4).noneMatch(key -> store.stat(key).isPresent());
    }

    private void repeatJobs(UUID user, int times) {
        sql.update("""
                INSERT INTO jobs
                SELECT (jsonb_populate_record(jobs, jsonb_build_object('id', gen_random_uuid()))).*
                  FROM jobs, generate_series(1, ?::int) WHERE owner_id = ?""", times, user);
    }

    private int jobsOf(UUID user) {
        return sql.one("SELECT count(*)::int AS n FROM jobs WHERE owner_id = ?", row -> row.number("n"), user);
    }

    @Test
    void servicesLearnHowManyThereAreAndWhatTheyWere() {
        UUID user = billing.subscriber(20);
        draw(user, "a cup " + mark);
        asService("/internal/users/" + user + "/generations/count")
                .then()
                .statusCode(200)
                .body("count", equalTo(1));
        asService("/internal/users/" + UUID.randomUUID() + "/generations/count")
                .then()
                .body("count", equalTo(0));
        as(user).get("/internal/users/" + user + "/generations/count").then().statusCode(401);
        asService("/internal/personal-data/" + user)
                .then()
                .statusCode(200)
                .body("generations", hasSize(1))
                .body("generations[0].prompt", equalTo("a cup " + mark))
                .body("generations[0].state", equalTo("completed"))
                .body("generations[0].result", startsWith("/static/originals/"));
    }

    private static void draw(UUID user, String prompt) {
        as(user).body(Map.of("prompt", prompt))
                .post("/api/v1/generate/t2i")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));
    }

    private static void removeBackground(UUID user) {
        as(user).body(Map.of("image_url", picture("cup-" + UUID.randomUUID())))
                .post("/api/v1/tools/remove-bg")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));
    }

    private String original(UUID user) {
        return sql.one(
                "SELECT result ->> 'original_key' AS k FROM jobs WHERE owner_id = ?", row -> row.text("k"), user);
    }

    private List<String> mediaOf(UUID user) {
        List<String> results = KEYS.stream()
                .flatMap(name -> sql
                        .list(
                                "SELECT result ->> '" + name + "' AS k FROM jobs WHERE owner_id = ?",
                                row -> row.text("k"),
                                user)
                        .stream())
                .toList();
        List<String> uploads = sql.list(
                "SELECT jsonb_array_elements_text(request -> 'inputs') AS k FROM jobs WHERE owner_id = ?",
                row -> row.text("k"),
                user);
        return java.util.stream.Stream.concat(results.stream(), uploads.stream())
                .toList();
    }

    private Response erase(UUID user) {
        Map<String, Object> event = new HashMap<>();
        event.put("id", UUID.randomUUID().toString());
        event.put("topic", "user.erased");
        event.put("key", user.toString());
        event.put("occurred_at", clock.instant().toString());
        event.put("payload", Map.of("user_id", user.toString()));
        return visitor().auth().oauth2(TestTokens.service("auth")).body(event).post("/internal/events");
    }

    private static Response asService(String path) {
        return visitor().auth().oauth2(TestTokens.service("auth")).get(path);
    }
}
