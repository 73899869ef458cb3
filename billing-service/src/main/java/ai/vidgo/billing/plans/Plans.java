package ai.vidgo.billing.plans;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The plans on sale and those of the past. */
@ApplicationScoped
public class Plans {

    private static final String DEMO = "demo";

    private final Sql sql;

    Plans(Sql sql) {
        this.sql = sql;
    }

    /** All plans, or those on sale, cheapest first. */
    public List<Plan> all(boolean activeOnly) {
        return sql.list(
                "SELECT * FROM plans WHERE is_active OR NOT ? ORDER BY price_monthly, rank", Plan::of, activeOnly);
    }

    /** All plans, those of the past too. */
    public Map<UUID, Plan> byId() {
        return all(false).stream().collect(Collectors.toMap(Plan::id, Function.identity()));
    }

    public Optional<Plan> find(UUID id) {
        return sql.find("SELECT * FROM plans WHERE id = ?", Plan::of, id);
    }

    public Optional<Plan> named(String name) {
        return sql.find("SELECT * FROM plans WHERE name = ?", Plan::of, name);
    }

    /** The plan of everybody who has none. */
    public Plan demo() {
        return named(DEMO).orElseThrow(() -> new IllegalStateException("the seeded plan demo is missing"));
    }

    /** Whether {@code plan} is at least the named one; no minimum is always met, an unknown one never. */
    public boolean reaches(Plan plan, @Nullable String minimum) {
        return minimum == null
                || named(minimum).map(least -> plan.rank() >= least.rank()).orElse(false);
    }
}
