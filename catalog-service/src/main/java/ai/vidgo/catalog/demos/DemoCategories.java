package ai.vidgo.catalog.demos;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The subjects of the gallery. */
@Singleton
class DemoCategories {

    private final Sql sql;

    DemoCategories(Sql sql) {
        this.sql = sql;
    }

    /** The active categories in their order. */
    List<DemoCategory> all() {
        return sql.list(
                "SELECT slug, name, subjects FROM demo_categories WHERE is_active ORDER BY sort_order, slug",
                row -> new DemoCategory(row.text("slug"), row.text("name"), row.texts("subjects")));
    }

    Optional<DemoCategory> find(String slug) {
        return all().stream().filter(category -> category.slug().equals(slug)).findFirst();
    }

    /**
     * A category.
     *
     * @param subjects short prompts
     */
    record DemoCategory(String slug, String name, List<String> subjects) {}
}
