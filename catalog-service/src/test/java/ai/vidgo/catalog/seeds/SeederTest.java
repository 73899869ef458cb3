package ai.vidgo.catalog.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class SeederTest {

    private static final String KEY = "test/one";
    private static final SeedTable TABLE = () -> "demo_categories";

    @Inject
    Seeder seeder;

    @Inject
    Library library;

    @BeforeEach
    @AfterEach
    void forgetTheTestRow() {
        library.execute("DELETE FROM demo_categories WHERE slug IN ('one', 'other')");
        library.execute("DELETE FROM seeded_rows WHERE seed_key = '" + KEY + "'");
    }

    @Test
    void everyTableIsFilledWhenTheServiceStarts() {
        assertThat(count("material_topics WHERE seed_key IS NOT NULL")).isEqualTo(54);
        assertThat(count("demo_categories WHERE seed_key IS NOT NULL")).isEqualTo(7);
        assertThat(count("demo_examples WHERE seed_key IS NOT NULL")).isEqualTo(12);
        assertThat(count("tool_showcases WHERE seed_key IS NOT NULL AND tool_category = 'pattern'"))
                .isEqualTo(10);
        assertThat(count("prompt_templates WHERE seed_key IS NOT NULL")).isEqualTo(35);
        assertThat(count("landing_entries WHERE section = 'question'")).isEqualTo(10);
    }

    @Test
    void topicsAndTemplatesSpeakFiveLanguages() {
        assertThat(count("""
                material_topics WHERE topic_name_zh IS NULL OR topic_name_ja IS NULL OR topic_name_ko IS NULL
                OR topic_name_es IS NULL""")).isZero();
        assertThat(count("""
                prompt_templates WHERE seed_key IS NOT NULL AND (prompt_en IS NULL OR prompt_zh IS NULL
                OR prompt_ja IS NULL OR prompt_ko IS NULL OR prompt_es IS NULL)""")).isZero();
    }

    @Test
    void theLandingTopicsBelongToShortVideosAndAvatars() {
        for (String tool : new String[] {"short_video", "ai_avatar"}) {
            assertThat(library.column("SELECT topic_id FROM material_topics WHERE tool_type = ?::tooltype", tool))
                    .contains("ecommerce", "social", "brand", "app", "promo", "service");
        }
    }

    @Test
    void aStartWithTheSameFilesChangesNothing() {
        library.execute("UPDATE demo_categories SET name = 'Beasts' WHERE slug = 'animals'");
        try {
            seeder.seedAll();

            assertThat(nameOf("animals")).isEqualTo("Beasts");
        } finally {
            library.execute("UPDATE demo_categories SET name = 'Animals' WHERE slug = 'animals'");
        }
    }

    @Test
    void insertsOnceHoweverOftenItRuns() {
        seeder.seed(TABLE, file("One"));
        seeder.seed(TABLE, file("One"));

        assertThat(count("demo_categories WHERE slug = 'one'")).isEqualTo(1);
    }

    @Test
    void anUntouchedRowFollowsANewerFile() {
        seeder.seed(TABLE, file("One"));
        library.execute("UPDATE demo_categories SET description = 'not a seeded column' WHERE slug = 'one'");
        seeder.seed(TABLE, file("Newer"));
        seeder.seed(TABLE, file("Newest"));

        assertThat(nameOf("one")).isEqualTo("Newest");
    }

    @Test
    void whatAnAdministratorChangedStays() {
        seeder.seed(TABLE, file("One"));
        library.execute("UPDATE demo_categories SET name = 'Mine' WHERE slug = 'one'");
        seeder.seed(TABLE, file("Newer"));

        assertThat(nameOf("one")).isEqualTo("Mine");
    }

    @Test
    void whatAnAdministratorDeletedStaysAway() {
        seeder.seed(TABLE, file("One"));
        library.execute("DELETE FROM demo_categories WHERE slug = 'one'");
        seeder.seed(TABLE, file("One"));
        seeder.seed(TABLE, file("Newer"));

        assertThat(count("demo_categories WHERE slug = 'one'")).isZero();
    }

    @Test
    void aRowThatSomebodyMadeBeforeWins() {
        library.execute("INSERT INTO demo_categories (slug, name) VALUES ('one', 'Mine')");
        seeder.seed(TABLE, file("One"));

        assertThat(nameOf("one")).isEqualTo("Mine");
    }

    @Test
    void refusesARowWithoutKey() {
        ArrayNode file = JsonNodeFactory.instance.arrayNode();
        file.addObject().put("slug", "one").put("name", "One");

        assertThatThrownBy(() -> seeder.seed(TABLE, file)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAColumnThatIsNoName() {
        ArrayNode file = file("One");
        file.addObject().put("seed_key", KEY + "2").put("slug\") SELECT", "x");

        assertThatThrownBy(() -> seeder.seed(TABLE, file)).isInstanceOf(IllegalArgumentException.class);
    }

    private static ArrayNode file(String name) {
        ArrayNode file = JsonNodeFactory.instance.arrayNode();
        file.addObject()
                .put("seed_key", KEY)
                .put("slug", "one")
                .put("name", name)
                .put("sort_order", 99)
                .putArray("subjects")
                .add("a subject");
        return file;
    }

    private int count(String from) {
        return Integer.parseInt(library.column("SELECT count(*) FROM " + from).getFirst());
    }

    private String nameOf(String slug) {
        return library.column("SELECT name FROM demo_categories WHERE slug = ?", slug)
                .getFirst();
    }
}
