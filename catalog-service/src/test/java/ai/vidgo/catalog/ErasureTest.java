package ai.vidgo.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.testing.SchemaDump;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever leaves is found in no table any more; what was published stays without its maker (decision 0011). */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ErasureTest {

    /** A table that is not named here must be planted with something before it counts as clean. */
    private static final Set<String> NOTHING_OF_USERS = Set.of(
            "demo_categories",
            "demo_examples",
            "demo_videos",
            "image_demos",
            "landing_entries",
            "material_topics",
            "prompt_template_terms",
            "prompt_templates",
            "seed_files",
            "seeded_rows",
            // Who has reviewed, which the trail says too.
            "material_reviews",
            // Visitors: a network and a session of 90 days, never a user.
            "material_views",
            "outbox_events");

    @Inject
    AgroalDataSource database;

    @Inject
    Library library;

    private final UUID user = UUID.randomUUID();
    private final String mark = UUID.randomUUID().toString();

    @Test
    void nothingOfAUserIsLeftInAnyTable() {
        String published = plant();
        Set<String> planted = SchemaDump.tablesWith(database, mark, user.toString());
        planted.addAll(NOTHING_OF_USERS);
        assertThat(planted).isEqualTo(SchemaDump.tables(database));
        given().auth()
                .oauth2(TestTokens.service("auth"))
                .get("/internal/personal-data/" + user)
                .then()
                .statusCode(200)
                .body("materials.size()", equalTo(2))
                .body("showcases.size()", equalTo(1))
                .body("contact_messages.size()", equalTo(1))
                .body("template_usages.size()", equalTo(1));

        erase();
        erase();

        assertThat(SchemaDump.rowsWith(database, mark)).isEmpty();
        assertThat(SchemaDump.tablesWith(database, user.toString())).containsExactly("admin_audit");
        assertThat(library.column("SELECT status FROM materials WHERE id = '" + published + "'"))
                .containsExactly("approved");
    }

    /** Something in every table; answers the material that an administrator has published. */
    private String plant() {
        Map<String, Object> waiting = Library.picture("product_scene");
        waiting.put("prompt", "My shop " + mark);
        library.storeThen(waiting, "status = 'pending', source = 'user', source_user_id = '" + user + "'");
        String published = library.storeThen(
                Library.picture("product_scene"),
                "status = 'approved', source = 'user', source_user_id = '" + user + "'");
        library.execute(
                "INSERT INTO tool_showcases (tool_category, tool_id, tool_name, prompt, is_user_generated, user_id, is_active)"
                        + " VALUES ('c', 't', 'T', 'shows " + mark + "', true, '" + user + "', false)");
        library.execute("INSERT INTO prompt_template_usages (id, template_id, user_id, custom_prompt)"
                + " SELECT gen_random_uuid(), id, '" + user + "', 'words of " + mark
                + "' FROM prompt_templates LIMIT 1");
        library.execute("INSERT INTO contact_messages (id, user_id, name, email, message, language, sender_hash)"
                + " VALUES (gen_random_uuid(), '" + user + "', 'Erin " + mark
                + "', 'e@x.example', 'Hello', 'en', 'h')");
        library.execute("INSERT INTO idempotent_requests (user_id, operation, key, body_hash, answer, expires_at)"
                + " VALUES ('" + user + "', 'write', 'k', 'h', to_jsonb('answer to " + mark
                + "'::text), now() + interval '1 day')");
        library.execute("INSERT INTO admin_audit (id, service, actor_id, action, target_type, target_id, occurred_at)"
                + " VALUES (gen_random_uuid(), 'catalog', '" + user
                + "', 'material.approved', 'material', 'm', now())");
        return published;
    }

    private void erase() {
        Map<String, Object> event = new HashMap<>();
        event.put("id", UUID.randomUUID());
        event.put("topic", "user.erased");
        event.put("key", user);
        event.put("occurred_at", "2026-01-12T10:00:00Z");
        event.put("payload", Map.of("user_id", user));
        given().auth()
                .oauth2(TestTokens.service("auth"))
                .contentType(ContentType.JSON)
                .body(event)
                .post("/internal/events")
                .then()
                .statusCode(204);
    }
}
