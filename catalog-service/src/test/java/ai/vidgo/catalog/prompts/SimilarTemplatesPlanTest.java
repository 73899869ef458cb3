package ai.vidgo.catalog.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Searching among 20 000 templates; measured at 100 000 (docs/decisions/0007-search-in-postgresql.md). Each has eight
 * words: two that a third of all share, the others of 5 000, and a Chinese wording.
 */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class SimilarTemplatesPlanTest {

    private static final String GROUP = "creative_design";
    private static final String TERMS_OF_17 = "SELECT unnest(terms) FROM prompt_template_terms"
            + " WHERE template_id = '00000000-0000-4000-8000-000000000011' AND wording = ?";

    @Inject
    Library library;

    @Inject
    SimilarTemplates similar;

    @BeforeEach
    void fillTables() {
        library.execute("ALTER TABLE prompt_templates DISABLE TRIGGER prompt_templates_index");
        library.execute("""
                INSERT INTO prompt_templates (id, prompt_hash, prompt, prompt_normalized, "group", popularity_score)
                SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                    encode(sha256(n::text::bytea), 'hex'), 'prompt ' || n, 'prompt ' || n,
                    (enum_range(NULL::promptgroup))[1 + n % 18], n % 100
                FROM generate_series(1, 20000) n""");
        library.execute("""
                INSERT INTO prompt_template_terms (template_id, wording, terms)
                SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'original',
                    ARRAY(SELECT (enum_range(NULL::promptgroup))[1 + n % 18] || ':' || word FROM unnest(
                        ARRAY['common' || n % 3, 'common' || 3 + n % 3]
                        || ARRAY(SELECT DISTINCT 'w' || mod((n::bigint * 7919 + k * 104729), 5000)
                                 FROM generate_series(1, 6) k)) word)
                FROM generate_series(1, 20000) n""");
        library.execute("""
                INSERT INTO prompt_template_terms (template_id, wording, terms)
                SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'zh-TW',
                    ARRAY(SELECT (enum_range(NULL::promptgroup))[1 + n % 18] || ':' || term FROM unnest(search_terms(
                        chr(19968 + n % 3000) || chr(19968 + n % 2999) || chr(19968 + n % 2990) || '設計')) term)
                FROM generate_series(1, 20000) n""");
        library.execute("ANALYZE prompt_templates");
        library.execute("ANALYZE prompt_template_terms");
    }

    @AfterEach
    void emptyTables() {
        library.execute("ALTER TABLE prompt_templates ENABLE TRIGGER prompt_templates_index");
        library.execute("DELETE FROM prompt_templates WHERE seed_key IS NULL");
    }

    @Test
    void theTermsAreLookedUpInTheirIndexAndTheRightTemplateIsFound() {
        String number = "17";
        String id = "00000000-0000-4000-8000-000000000011";
        assertThat(library.column("SELECT \"group\" FROM prompt_templates WHERE id = '" + id + "'"))
                .containsExactly(GROUP);
        List<String> terms = library.column(TERMS_OF_17, "original");
        String[] all = terms.toArray(String[]::new);
        String[] rare = terms.stream()
                .filter(term -> term.startsWith(GROUP + ":w"))
                .limit(3)
                .toArray(String[]::new);

        String plan = String.join("\n", library.column("EXPLAIN " + SimilarTemplates.BEST, rare, all.length, all, 0.7));
        assertThat(plan).contains("prompt_template_terms_idx").doesNotContain("Seq Scan");
        for (double threshold : new double[] {1, 0.7, 0.5, 0.1}) {
            assertThat(found(words(terms), threshold)).contains("prompt " + number);
        }
        assertThat(found("common0 common3 nothing else", 0.7)).isEmpty();
    }

    @Test
    void chineseIsFoundByItsPairs() {
        List<String> terms = library.column(TERMS_OF_17, "zh-TW");

        assertThat(found(words(terms), 0.9)).isPresent();
        assertThat(found("設計", 0.9)).isEmpty();
    }

    @Test
    void theListsOfAGroupAreReadInTheirOrder() {
        assertThat(plan(TemplateRows.OF_GROUP, GROUP, false, 50))
                .contains("prompt_templates_group_idx")
                .doesNotContain("Seq Scan");
        assertThat(plan(TemplateRows.FIRST_BY_RANK, GROUP, "default"))
                .contains("prompt_templates_sub_topic_idx")
                .doesNotContain("Seq Scan");
    }

    private static String words(List<String> terms) {
        return terms.stream().map(term -> term.substring(GROUP.length() + 1)).collect(Collectors.joining(" "));
    }

    private Optional<String> found(String prompt, double threshold) {
        return similar.find(PromptGroup.of(GROUP), prompt, threshold).map(PublicTemplate::prompt);
    }

    private String plan(String statement, Object... values) {
        return String.join("\n", library.column("EXPLAIN " + statement, values));
    }
}
