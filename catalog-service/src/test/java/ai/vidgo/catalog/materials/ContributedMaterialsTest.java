package ai.vidgo.catalog.materials;

import static ai.vidgo.catalog.Library.asGeneration;
import static ai.vidgo.catalog.Library.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ContributedMaterialsTest {

    private final UUID user = UUID.randomUUID();

    @Inject
    Library library;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void anErasedUserLeavesOnlyWhatWasPublished() {
        String published = contributed(user, "approved");
        contributed(user, "pending");
        contributed(user, "rejected");
        String ofOther = contributed(UUID.randomUUID(), "pending");
        export().body("materials", hasSize(3));

        for (int delivery = 0; delivery < 2; delivery++) {
            erase();
        }

        assertThat(library.column("SELECT id FROM materials")).containsExactlyInAnyOrder(published, ofOther);
        assertThat(library.column("SELECT id FROM materials WHERE source_user_id IS NULL"))
                .containsExactly(published);
        export().body("materials", hasSize(0));
    }

    @Test
    void anExportSaysWhatTheUserContributed() {
        String id = contributed(user, "pending");

        export().body("materials.id", contains(id)).body("materials.status", contains("pending"));
    }

    private String contributed(UUID owner, String status) {
        return library.storeThen(
                picture("try_on"), "source = 'user', source_user_id = '" + owner + "', status = '" + status + "'");
    }

    private ValidatableResponse export() {
        return asGeneration().get("/internal/personal-data/" + user).then().statusCode(200);
    }

    private void erase() {
        Map<String, Object> event = Map.of(
                "id", UUID.randomUUID().toString(),
                "topic", "user.erased",
                "key", user.toString(),
                "occurred_at", "2026-01-01T00:00:00Z",
                "payload", Map.of("user_id", user.toString()));
        asGeneration().body(event).post("/internal/events").then().statusCode(204);
    }
}
