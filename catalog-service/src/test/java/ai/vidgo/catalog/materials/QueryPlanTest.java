package ai.vidgo.catalog.materials;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hot questions are answered by an index of a library of realistic size. */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class QueryPlanTest {

    @Inject
    Library library;

    @BeforeEach
    void fillLibrary() {
        library.clear();
        library.execute("""
                INSERT INTO materials (id, lookup_hash, tool_type, topic, status, prompt, input_params, input_image_url,
                    result_image_url, result_watermarked_url)
                SELECT gen_random_uuid(), encode(sha256(n::text::bytea), 'hex'),
                    (enum_range(NULL::tooltype))[1 + n % 6], 'topic-' || n % 10, 'approved', 'prompt ' || n,
                    jsonb_build_object('place', n),
                    'https://images.example/' || n, '/static/originals/' || n || '.png',
                    '/static/watermarked/' || n || '.png'
                FROM generate_series(1, 5000) n""");
        library.execute("ANALYZE materials");
    }

    @AfterEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void lookupByHashUsesTheUniqueIndex() {
        assertThat(plan(MaterialRows.BY_HASH, "a".repeat(64)))
                .contains("materials_lookup_hash_key")
                .doesNotContain("Seq Scan");
    }

    /** As generation-service asks. */
    @Test
    void whetherAHashIsPublishedIsReadFromTheUniqueIndex() {
        assertThat(plan("SELECT EXISTS (SELECT 1 FROM published_presets WHERE lookup_hash = ?)", "a".repeat(64)))
                .contains("materials_lookup_hash_key")
                .doesNotContain("Seq Scan");
    }

    @Test
    void presetsListIsReadInItsOrderFromAnIndex() {
        assertThat(plan(PublicMaterials.statement(Materials.OF_TOOL), "short_video", 200))
                .contains("materials_presets_idx")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    @Test
    void presetsOfATopicUseAnIndex() {
        assertThat(plan(PublicMaterials.statement(Materials.OF_TOPIC), "short_video", "topic-4", 200))
                .contains("materials_presets_of_topic_idx")
                .doesNotContain("Seq Scan");
    }

    @Test
    void matchesAreFoundByAnIndex() {
        assertThat(plan(MaterialRows.MATCH, "try_on", "{\"place\":\"4711\"}", new String[] {"style"}))
                .contains("materials_input_params_idx")
                .doesNotContain("Seq Scan on materials");
        assertThat(plan(
                        MaterialRows.MATCH_INPUT,
                        "try_on",
                        "https://images.example/8",
                        "https://images.example/8",
                        "{}",
                        new String[] {"style"}))
                .contains("materials_input_image_idx")
                .contains("materials_input_params_idx")
                .doesNotContain("Seq Scan on materials");
    }

    @Test
    void administratorsPagesAreReadInTheirOrder() {
        assertThat(plan("SELECT id FROM materials WHERE true ORDER BY created_at DESC, id LIMIT 20"))
                .contains("materials_newest_idx");
        assertThat(plan("SELECT id FROM materials WHERE status = 'pending' ORDER BY created_at, id LIMIT 50"))
                .contains("materials_queue_idx");
    }

    /** The plan of the service's own statement with its values bound as the service binds them. */
    private String plan(String statement, Object... values) {
        return String.join("\n", library.column("EXPLAIN " + statement, values));
    }
}
