package ai.vidgo.catalog.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.catalog.Library;
import ai.vidgo.catalog.topics.Topics;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gallery asks a library of 20 000 materials by index; measured at 100 000 (docs/decisions/0007). */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class GalleryPlanTest {

    private static final String[] LANDING = Topics.LANDING.toArray(String[]::new);

    @Inject
    Library library;

    @Inject
    Inspirations inspirations;

    @BeforeEach
    void fillLibrary() {
        library.clear();
        library.execute("""
                INSERT INTO materials (id, lookup_hash, tool_type, topic, language, status, prompt, tags, quality_score,
                    result_video_url, result_watermarked_url, created_at)
                SELECT gen_random_uuid(), encode(sha256(n::text::bytea), 'hex'),
                    (enum_range(NULL::tooltype))[1 + n % 6],
                    CASE WHEN n % 2 = 0 THEN (ARRAY['ecommerce', 'social', 'brand', 'app', 'promo', 'service'])[1 + n % 6 / 2 + n % 3]
                         ELSE 'topic_' || n % 40 END,
                    CASE WHEN n % 3 = 0 THEN 'zh-TW' ELSE 'en' END, 'approved', 'prompt ' || n,
                    CASE WHEN n % 10 = 0 THEN ARRAY['product'] WHEN n % 2000 = 1 THEN ARRAY['anime'] ELSE '{}' END,
                    (n / 10 % 100) / 100.0,
                    '/static/originals/' || n || '.mp4', '/static/watermarked/' || n || '.mp4',
                    now() - n * interval '1 minute'
                FROM generate_series(1, 20000) n""");
        library.execute("ANALYZE materials");
    }

    @AfterEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void theNewestClipsAreReadInTheirOrder() {
        assertThat(plan(Gallery.NEWEST_CLIPS, LANDING, 6, 0))
                .contains("materials_newest_clips_idx")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    @Test
    void clipsAndAvatarsOfTopicsComeFromTheirIndexes() {
        assertThat(plan(Gallery.CLIPS_FROM.formatted(">="), LANDING, UUID.randomUUID(), 6))
                .contains("materials_random_of_topic_idx")
                .doesNotContain("Seq Scan");
        assertThat(plan(Gallery.AVATARS_OF_TOPICS, LANDING, "en", 10))
                .contains("materials_presets_of_topic_idx")
                .doesNotContain("Seq Scan");
    }

    @Test
    void inspirationsSkipAlongTheTopicsAndTakeTheBestOfEach() {
        for (String keyword : new String[] {"product", "anime", "unknown"}) {
            assertThat(plan(Inspirations.MATCHING, 8, new String[] {"%" + keyword + "%"}, new String[] {keyword}, 8, 8))
                    .contains("materials_inspirations_of_topic_idx")
                    .doesNotContain("Seq Scan");
        }
        assertThat(inspirations.matching(List.of("topic_3"), 20))
                .hasSize(20)
                .allSatisfy(material -> assertThat(material.qualityScore()).isGreaterThan(0.9));
    }

    private String plan(String clauses, Object... values) {
        return String.join("\n", library.column("EXPLAIN SELECT id FROM public_materials " + clauses, values));
    }
}
