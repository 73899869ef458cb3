package ai.vidgo.auth;

import static ai.vidgo.auth.AuthClient.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import ai.vidgo.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AuthServiceTest
class AdminAuditTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    AuthClient client;

    @Inject
    Rows rows;

    private AuthClient.User admin;
    private final String target = "material-" + UUID.randomUUID();

    @BeforeEach
    void signInAsAdmin() {
        admin = client.newAdmin();
    }

    @Test
    void showsWhatAnotherServiceReportedOnceHoweverOftenItComes() {
        UUID entry = UUID.randomUUID();
        arrives(entry, admin.id(), "material.rejected", "catalog-service", NOON);
        arrives(entry, admin.id(), "material.rejected", "catalog-service", NOON);
        trail(Map.of("target_id", target))
                .body("entries.size()", equalTo(1))
                .body("entries[0].id", equalTo(entry.toString()))
                .body("entries[0].service", equalTo("catalog-service"))
                .body("entries[0].actor_id", equalTo(admin.id()))
                .body("entries[0].actor_email", equalTo(admin.email()))
                .body("entries[0].action", equalTo("material.rejected"))
                .body("entries[0].target_type", equalTo("material"))
                .body("entries[0].before.status", equalTo("pending"))
                .body("entries[0].after.status", equalTo("rejected"))
                .body("entries[0].request_id", equalTo("r-1"))
                .body("entries[0].occurred_at", equalTo("2026-03-01T12:00:00Z"))
                .body("next_cursor", nullValue());
    }

    @Test
    void filtersByActorActionTargetServiceAndTime() {
        String other = UUID.randomUUID().toString();
        arrives(UUID.randomUUID(), admin.id(), "material.rejected", "catalog-service", NOON);
        arrives(UUID.randomUUID(), other, "material.approved", "catalog-service", NOON.plusSeconds(60));
        arrives(UUID.randomUUID(), other, "credits.adjusted", "billing", NOON.plusSeconds(120));

        assertThat(actions(Map.of("actor_id", other))).containsExactly("credits.adjusted", "material.approved");
        assertThat(actions(Map.of("action", "material.approved", "target_id", target)))
                .containsExactly("material.approved");
        assertThat(actions(Map.of("service", "billing", "target_id", target))).containsExactly("credits.adjusted");
        assertThat(actions(Map.of("target_type", "user", "target_id", target))).isEmpty();
        assertThat(actions(Map.of("target_id", target, "from", "2026-03-01T12:01:00Z", "to", "2026-03-01T12:02:00Z")))
                .containsExactly("material.approved");
        assertThat(actions(Map.of("target_id", target, "from", "2026-03-01T20:01:00+08:00")))
                .containsExactly("credits.adjusted", "material.approved");
        assertThat(actions(Map.of("actor_id", other, "service", "catalog-service")))
                .containsExactly("material.approved");
    }

    @Test
    void pagesAreStableWhileNewEntriesCome() {
        List<UUID> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            UUID id = UUID.randomUUID();
            expected.addFirst(id);
            arrives(id, admin.id(), "material.rejected", "catalog-service", NOON.plusSeconds(i / 3));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> query = new HashMap<>(Map.of("target_id", target, "limit", 3));
            if (cursor != null) {
                query.put("cursor", cursor);
            }
            JsonPath page = trail(query).extract().jsonPath();
            seen.addAll(page.getList("entries.id"));
            cursor = page.getString("next_cursor");
            arrives(UUID.randomUUID(), admin.id(), "material.approved", "catalog-service", NOON.plusSeconds(100));
        } while (cursor != null);
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(UUID::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 201", "actor_id, me", "from, yesterday", "to, 2026-03-01", "cursor, xyz"})
    void refusesWhatIsNoFilter(String parameter, String value) {
        trail(parameter, value).statusCode(422);
    }

    @Test
    void entryOutlivesItsActor() {
        arrives(UUID.randomUUID(), UUID.randomUUID().toString(), "material.rejected", "catalog-service", NOON);
        trail(Map.of("target_id", target)).body("entries[0].actor_email", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE admin_audit SET actor_id = NULL",
                "DELETE FROM admin_audit",
                "TRUNCATE admin_audit",
                "TRUNCATE admin_audit CASCADE"
            })
    void nobodyChangesTheTrail(String tampering) {
        arrives(UUID.randomUUID(), admin.id(), "material.rejected", "catalog-service", NOON);
        assertThatThrownBy(() -> rows.change(tampering)).hasStackTraceContaining("append-only");
        trail(Map.of("target_id", target)).body("entries.size()", equalTo(1));
    }

    @Test
    void everyFilterReadsAnIndex() {
        String plan = rows.plan("SELECT a.* FROM admin_audit a WHERE a.actor_id = '" + UUID.randomUUID()
                + "' ORDER BY a.occurred_at DESC, a.id DESC LIMIT 51");
        assertThat(plan).contains("admin_audit_of_actor").doesNotContain("Sort");
        plan = rows.plan("SELECT a.* FROM admin_audit a WHERE a.target_id = 'x'"
                + " ORDER BY a.occurred_at DESC, a.id DESC LIMIT 51");
        assertThat(plan).contains("admin_audit_of_target").doesNotContain("Sort");
        plan = rows.plan("SELECT a.* FROM admin_audit a WHERE a.action = 'x'"
                + " ORDER BY a.occurred_at DESC, a.id DESC LIMIT 51");
        assertThat(plan).contains("admin_audit_of_action").doesNotContain("Sort");
        plan = rows.plan("SELECT a.* FROM admin_audit a WHERE (a.occurred_at, a.id) < (now(), '" + UUID.randomUUID()
                + "') ORDER BY a.occurred_at DESC, a.id DESC LIMIT 51");
        assertThat(plan).contains("admin_audit_newest").doesNotContain("Sort");
    }

    private void arrives(UUID id, String actor, String action, String service, Instant at) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("id", id.toString());
        entry.put("service", service);
        entry.put("actor_id", actor);
        entry.put("action", action);
        entry.put("target_type", "material");
        entry.put("target_id", target);
        entry.put("before", Map.of("status", "pending"));
        entry.put("after", Map.of("status", "rejected"));
        entry.put("request_id", "r-1");
        entry.put("occurred_at", at.toString());
        given().auth()
                .oauth2(TestTokens.service(service))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "topic",
                        "admin.audited",
                        "key",
                        id.toString(),
                        "occurred_at",
                        at.toString(),
                        "payload",
                        entry))
                .post("/internal/events")
                .then()
                .statusCode(204);
    }

    private ValidatableResponse trail(String parameter, Object value) {
        return trail(Map.of(parameter, value), 0);
    }

    private ValidatableResponse trail(Map<String, Object> query) {
        return trail(query, 200);
    }

    private ValidatableResponse trail(Map<String, Object> query, int status) {
        ValidatableResponse answer =
                as(admin.access()).queryParams(query).get("/api/v1/admin/audit").then();
        return status == 0 ? answer : answer.statusCode(status);
    }

    private List<String> actions(Map<String, Object> query) {
        return trail(query).extract().jsonPath().getList("entries.action");
    }
}
