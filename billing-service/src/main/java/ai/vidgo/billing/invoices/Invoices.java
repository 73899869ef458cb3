package ai.vidgo.billing.invoices;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices of paid orders, and what their buyers want on them. */
@ApplicationScoped
public class Invoices {

    private static final String SELECT = """
            SELECT i.*, o.order_number, o.item, o.payment_method, o.status = 'refunded' AS refunded,
                   e.status AS electronic_status, e.invoice_no AS electronic_number,
                   d.buyer_name, d.buyer_address, d.company_number, d.carrier_type, d.carrier_number, d.love_code
              FROM invoices i JOIN orders o ON o.id = i.order_id
              LEFT JOIN e_invoices e ON e.order_id = i.order_id
              LEFT JOIN invoice_details d ON d.order_id = i.order_id
             WHERE i.user_id = ?""";

    private final Sql sql;
    private final Clock clock;

    Invoices(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps what the buyer of an unpaid order wants; the last word counts, after the payment nothing changes. */
    public void keep(String orderNumber, @Nullable InvoiceDetails details) {
        if (details == null || details.blank()) {
            return;
        }
        sql.update(
                """
                INSERT INTO invoice_details (order_id, carrier_type, carrier_number, love_code, company_number,
                                             buyer_name, buyer_address, buyer_email, updated_at)
                SELECT id, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?
                  FROM orders WHERE order_number = ? AND status = 'pending'
                ON CONFLICT (order_id) DO UPDATE SET
                    carrier_type = excluded.carrier_type, carrier_number = excluded.carrier_number,
                    love_code = excluded.love_code, company_number = excluded.company_number,
                    buyer_name = excluded.buyer_name, buyer_address = excluded.buyer_address,
                    buyer_email = excluded.buyer_email, updated_at = excluded.updated_at""",
                details.carrierType(),
                details.carrierNumber(),
                details.loveCode(),
                details.companyNumber(),
                details.buyerName(),
                details.buyerAddress(),
                details.buyerEmail(),
                clock.instant(),
                orderNumber);
    }

    List<Invoice> page(UUID userId, int limit, long offset) {
        return sql.list(
                SELECT + " ORDER BY i.issued_at DESC, i.id LIMIT ? OFFSET ?", Invoice::of, userId, limit, offset);
    }

    long count(UUID userId) {
        return sql.one("SELECT count(*) AS n FROM invoices WHERE user_id = ?", row -> row.count("n"), userId);
    }

    Optional<Invoice> find(UUID userId, UUID id) {
        return sql.find(SELECT + " AND i.id = ?", Invoice::of, userId, id);
    }
}
