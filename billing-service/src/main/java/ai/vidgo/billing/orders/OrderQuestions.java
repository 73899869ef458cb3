package ai.vidgo.billing.orders;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When providers are to be asked about unpaid orders, because a notice may have been lost. */
@ApplicationScoped
public class OrderQuestions {

    private static final String CLAIM = """
            UPDATE orders SET queries = queries + 1,
                   next_query_at = CASE WHEN status = 'pending' THEN ?::timestamptz
                       + make_interval(secs => (?::bigint[])[least(queries + 1, ?)]) END
             WHERE id IN (SELECT id FROM orders WHERE status IN ('pending', 'expired') AND next_query_at <= ?
                           ORDER BY next_query_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING *""";

    private final Sql sql;
    private final Clock clock;

    OrderQuestions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Lets the provider be asked about an unpaid order at an instant; the pauses begin anew. */
    public void ask(UUID id, Instant at) {
        sql.update("""
                UPDATE orders SET next_query_at = ?, queries = 0
                 WHERE id = ? AND status IN ('pending', 'expired')""", at, id);
    }

    /**
     * Claims the orders that are due, and postpones each to its next question: after the pauses one by one, then after the
     * last one again and again. An order that is over is claimed once more and no more.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Order> claim(List<Duration> pauses, int limit) {
        Long[] seconds = pauses.stream().map(Duration::toSeconds).toArray(Long[]::new);
        Instant now = clock.instant();
        return sql.list(CLAIM, Order::of, now, seconds, seconds.length, now, limit);
    }
}
