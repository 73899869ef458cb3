package ai.vidgo.billing.prices;

import ai.vidgo.platform.sql.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one use of a service costs. Our own purchase price stays out of this type, so that it cannot be published.
 *
 * @param creditCost credits per use
 * @param maxDuration seconds
 * @param minPlan name of the lowest plan that may use it; null for all
 */
public record ServicePrice(
        UUID id,
        String serviceType,
        String displayName,
        int creditCost,
        @Nullable String description,
        @Nullable String resolution,
        @Nullable Integer maxDuration,
        @Nullable String minPlan,
        boolean subscribersOnly,
        boolean active) {

    static ServicePrice of(Row row) {
        return new ServicePrice(
                row.uuid("id"),
                row.text("service_type"),
                row.text("display_name"),
                row.number("credit_cost"),
                row.findText("description"),
                row.findText("resolution"),
                row.findNumber("max_duration"),
                row.findText("min_plan"),
                row.flag("subscribers_only"),
                row.flag("is_active"));
    }
}
