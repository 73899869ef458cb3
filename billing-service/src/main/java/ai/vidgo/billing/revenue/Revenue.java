package ai.vidgo.billing.revenue;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Money that came in, by calendar month in UTC and in USD (contract: admin §2): paid orders minus what went back in that
 * month. An order in another currency counts with its USD list price; nobody paid for mock orders.
 */
@ApplicationScoped
class Revenue {

    private static final String BY_MONTH = """
            WITH booked AS (
                SELECT date_trunc('month', paid_at AT TIME ZONE 'UTC') AS month,
                       CASE currency WHEN 'USD' THEN amount ELSE amount_usd END AS usd
                  FROM orders
                 WHERE status IN ('paid', 'refunded') AND paid_at >= ? AND NOT is_mock
                UNION ALL
                SELECT date_trunc('month', r.returned_at AT TIME ZONE 'UTC'),
                       -round(r.amount * CASE o.currency WHEN 'USD' THEN 1 ELSE o.amount_usd / o.amount END, 2)
                  FROM order_refunds r JOIN orders o ON o.id = r.order_id
                 WHERE r.returned_at >= ? AND NOT o.is_mock)
            SELECT to_char(m.month, 'YYYY-MM') AS month, coalesce(sum(b.usd), 0) AS revenue
              FROM generate_series(?::timestamp, ?::timestamp, interval '1 month') AS m (month)
              LEFT JOIN booked b ON b.month = m.month
             GROUP BY m.month ORDER BY m.month""";

    private final Sql sql;
    private final Clock clock;

    Revenue(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One month, {@code YYYY-MM}, and its USD; below zero when more went back than came in. */
    @RegisterForReflection
    record RevenueMonth(String month, BigDecimal revenue) {}

    /** The given number of months, oldest first, ending with the present one; months without money are zero. */
    List<RevenueMonth> months(int count) {
        YearMonth last = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        YearMonth first = last.minusMonths(count - 1L);
        var since = first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return sql.list(
                BY_MONTH,
                row -> new RevenueMonth(row.text("month"), row.strippedDecimal("revenue")),
                since,
                since,
                first.atDay(1).toString(),
                last.atDay(1).toString());
    }

    /** The present month. */
    BigDecimal thisMonth() {
        return months(1).getFirst().revenue();
    }
}
