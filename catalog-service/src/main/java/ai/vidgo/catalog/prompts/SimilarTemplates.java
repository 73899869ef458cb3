package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.sql.Sql;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds the template whose words are most like those of a prompt (contract: catalog §5, {@code /prompts/similar}). Exact:
 * the answer is the best of all templates of the group, not of a sample.
 *
 * <p>Two texts whose Jaccard similarity is at least <i>t</i> share at least ⌈<i>t·n</i>⌉ of the <i>n</i> terms of the
 * prompt. So one of any <i>n</i> − ⌈<i>t·n</i>⌉ + 1 of them is shared, and it is enough to ask the index for that many: the
 * rarest, which have short lists. A threshold is approached from above, because a match that is found higher is the best
 * one anyway (docs/decisions/0007-search-in-postgresql.md).
 */
@Singleton
class SimilarTemplates {

    static final String BEST = """
            WITH candidates AS MATERIALIZED (
                SELECT template_id, terms FROM prompt_template_terms WHERE terms && ?::text[]),
            scored AS (
                SELECT template_id, max(shared::double precision / (cardinality(terms) + ? - shared)) AS score
                FROM (SELECT template_id, terms,
                             (SELECT count(*) FROM unnest(terms) AS term WHERE term = ANY (?::text[])) AS shared
                      FROM candidates) AS counted
                GROUP BY template_id)
            SELECT %s FROM scored JOIN public_templates t ON t.id = scored.template_id
            WHERE score >= ? AND NOT t.is_premium
            ORDER BY score DESC, popularity_score DESC, quality_score DESC, id LIMIT 1""".formatted(PublicTemplate.COLUMNS);

    private static final String TERMS = "SELECT ? || ':' || unnest(search_terms(?)) AS term";
    private static final String FREQUENCIES = """
            SELECT term, frequency FROM pg_stats,
                unnest(most_common_elems::text::text[], most_common_elem_freqs::double precision[]) AS common (term, frequency)
            WHERE schemaname = current_schema() AND tablename = 'prompt_template_terms' AND attname = 'terms'
              AND term IS NOT NULL""";

    private static final Duration STATISTICS_LIFE = Duration.ofMinutes(10);
    private static final int MOST_TERMS = 200;
    private static final double[] STEPS = {0.7, 0.5, 0.3};

    private final Sql sql;
    private final LoadingCache<String, Map<String, Double>> frequencies;

    SimilarTemplates(Sql sql, Clock clock) {
        this.sql = sql;
        this.frequencies = Caffeine.newBuilder()
                .expireAfterWrite(STATISTICS_LIFE)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build(key -> readFrequencies());
    }

    /**
     * The most similar active template of a group.
     *
     * @param threshold least similarity, 0..1; without a common word nothing is similar
     */
    Optional<PublicTemplate> find(PromptGroup group, String prompt, double threshold) {
        List<String> rarestFirst = sql.list(TERMS, row -> row.text("term"), group.id(), prompt).stream()
                .sorted(Comparator.comparing(
                        (String term) -> frequencies.get("terms").getOrDefault(term, 0.0)))
                .limit(MOST_TERMS)
                .toList();
        if (rarestFirst.isEmpty()) {
            return Optional.empty();
        }
        for (double step : STEPS) {
            if (step > threshold) {
                Optional<PublicTemplate> found = best(rarestFirst, step);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return best(rarestFirst, threshold);
    }

    /** How many of {@code terms} terms, the rarest, have to be looked up so that no match is missed. */
    static int lookups(int terms, double threshold) {
        int shared = Math.max(1, (int) Math.ceil(threshold * terms - 1e-9));
        return terms - shared + 1;
    }

    private Optional<PublicTemplate> best(List<String> terms, double threshold) {
        String[] all = terms.toArray(String[]::new);
        String[] rare = terms.subList(0, lookups(terms.size(), threshold)).toArray(String[]::new);
        return sql.find(BEST, PublicTemplate::read, rare, all.length, all, threshold - 1e-9);
    }

    /** What the last {@code ANALYZE} saw; terms that it does not name are rare. A guess only costs time. */
    private Map<String, Double> readFrequencies() {
        Map<String, Double> known = new HashMap<>();
        sql.list(
                FREQUENCIES, row -> known.put(row.text("term"), Objects.requireNonNull(row.findFraction("frequency"))));
        return Map.copyOf(known);
    }
}
