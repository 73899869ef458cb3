package ai.vidgo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an earlier release had made public of subscribers' words is gone after the migration. */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class WordsWithoutReviewTest {

    @Inject
    Library library;

    @AfterEach
    void onlySeededRows() {
        library.execute("DELETE FROM prompt_templates WHERE seed_key IS NULL");
        library.execute("DELETE FROM image_demos");
    }

    @Test
    void onlyWhatAdministratorsMadeStays() throws IOException {
        template("a subscriber's words", false);
        template("an administrator's default", true);
        template("an administrator's words", false);
        library.execute("INSERT INTO admin_audit (id, service, actor_id, action, target_type, target_id, occurred_at)"
                + " SELECT gen_random_uuid(), 'catalog', gen_random_uuid(), 'template.added', 'template', id::text, now()"
                + " FROM prompt_templates WHERE prompt = 'an administrator''s words'");
        demo("'a subscriber''s search'");
        demo("(SELECT subjects[1] FROM demo_categories WHERE slug = 'animals')");
        long seeded = library.column("SELECT id FROM prompt_templates WHERE seed_key IS NOT NULL")
                .size();

        library.execute(migration());

        assertThat(library.column("SELECT prompt FROM prompt_templates WHERE seed_key IS NULL ORDER BY prompt"))
                .containsExactly("an administrator's default", "an administrator's words");
        assertThat(library.column("SELECT id FROM prompt_templates WHERE seed_key IS NOT NULL"))
                .hasSize((int) seeded);
        assertThat(library.column("SELECT prompt_original FROM image_demos"))
                .isEqualTo(library.column("SELECT subjects[1] FROM demo_categories WHERE slug = 'animals'"));
    }

    private void template(String prompt, boolean isDefault) {
        String words = "'" + prompt.replace("'", "''") + "'";
        library.execute("INSERT INTO prompt_templates (prompt_hash, prompt, prompt_normalized, \"group\", is_default)"
                + " VALUES (encode(sha256(" + words + "::bytea), 'hex'), " + words + ", " + words
                + ", 'creative_design', " + isDefault + ")");
    }

    private void demo(String words) {
        library.execute(
                "INSERT INTO image_demos (prompt_original, prompt_normalized, image_url_before) SELECT w, w, '/b'"
                        + " FROM (SELECT " + words + " AS w) AS words");
    }

    private static String migration() throws IOException {
        try (InputStream file =
                WordsWithoutReviewTest.class.getResourceAsStream("/db/migration/V126__words_without_review.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
