package ai.vidgo.billing.subscriptions;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many users have which plan. */
@ApplicationScoped
public class Subscribers {

    /** What the clock has not ended yet, though its time is over, does not count; grace does. */
    private static final String BY_PLAN = """
            SELECT p.name, count(DISTINCT s.user_id) AS users
              FROM plans p
              LEFT JOIN subscriptions s ON s.plan_id = p.id AND s.ended_at IS NULL AND s.start_date IS NOT NULL
                                       AND (s.end_date > ? OR s.status = 'active' AND s.auto_renew
                                                              AND s.provider_subscription_id IS NOT NULL)
             WHERE p.name <> 'demo'
             GROUP BY p.id ORDER BY p.rank""";

    private final Sql sql;
    private final Clock clock;

    Subscribers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Users by the name of their running plan: every plan but demo, cheapest first, zeros included. */
    public Map<String, Long> byPlan() {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(BY_PLAN, row -> Map.entry(row.text("name"), row.count("users")), clock.instant())
                .forEach(plan -> counts.put(plan.getKey(), plan.getValue()));
        return counts;
    }
}
