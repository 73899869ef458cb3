package ai.vidgo.billing.orders;

import ai.vidgo.billing.rounds.Turns;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Orders that nobody pays. */
@ApplicationScoped
public class UnpaidOrders {

    private static final Logger LOG = Logger.getLogger(UnpaidOrders.class);

    private final Sql sql;
    private final Orders orders;
    private final PaymentConfig config;
    private final Clock clock;

    UnpaidOrders(Sql sql, Orders orders, PaymentConfig config, Clock clock) {
        this.sql = sql;
        this.orders = orders;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Ends orders that nobody paid in time, oldest first; a late payment still counts. An order whose payer holds a number
     * for a bank or a shop lives as long as that number. Safe on several instances: each order is ended under its row's
     * lock, and one that can't be keeps no other from its turn.
     */
    @Scheduled(every = "5m", delayed = "1m")
    public void expire() {
        Instant now = clock.instant();
        List<UUID> due = sql.list("""
                SELECT id FROM orders o WHERE status = 'pending' AND created_at <= ?
                   AND NOT EXISTS (SELECT 1 FROM payment_numbers n WHERE n.order_id = o.id AND n.expires_at > ?)
                 ORDER BY created_at LIMIT 500""", row -> row.uuid("id"), now.minus(config.unpaidOrderLife()), now);
        Turns.each(
                due,
                id -> QuarkusTransaction.requiringNew().run(() -> orders.expire(id)),
                (broken, id) -> LOG.errorf(broken, "order %s could not be ended", id));
    }
}
