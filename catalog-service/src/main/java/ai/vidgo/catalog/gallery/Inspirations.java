package ai.vidgo.catalog.gallery;

import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.catalog.materials.PublicMaterials;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Finds visible materials by keyword: the topic contains one, or a tag equals one. Of the few distinct topics, found by
 * skipping along an index, each that contains a keyword gives its best rows; the tags have an index of their own
 * (docs/decisions/0007-search-in-postgresql.md).
 */
@Singleton
class Inspirations {

    static final String MATCHING = """
            WHERE id = ANY (ARRAY(
                WITH RECURSIVE topics AS (
                    (SELECT topic FROM public_materials ORDER BY topic LIMIT 1)
                    UNION ALL
                    SELECT (SELECT m.topic FROM public_materials m WHERE m.topic > t.topic ORDER BY m.topic LIMIT 1)
                    FROM topics t WHERE t.topic IS NOT NULL)
                SELECT id FROM (
                    SELECT best.id, best.quality_score FROM topics t CROSS JOIN LATERAL (
                        SELECT id, quality_score FROM public_materials m
                        WHERE m.topic = t.topic ORDER BY quality_score DESC, id LIMIT ?) AS best
                    WHERE t.topic ILIKE ANY (?)
                    UNION
                    (SELECT id, quality_score FROM public_materials
                     WHERE tags && ?::text[] ORDER BY quality_score DESC, id LIMIT ?)) AS found
                ORDER BY quality_score DESC, id LIMIT ?))
            ORDER BY quality_score DESC, id""";

    private final PublicMaterials materials;

    Inspirations(PublicMaterials materials) {
        this.materials = materials;
    }

    /** The best rows that match one of the keywords. */
    List<PublicMaterial> matching(List<String> keywords, int limit) {
        String[] patterns = keywords.stream()
                .map(keyword -> '%' + keyword.replaceAll("([\\\\%_])", "\\\\$1") + '%')
                .toArray(String[]::new);
        return materials.list(MATCHING, limit, patterns, keywords.toArray(String[]::new), limit, limit);
    }
}
