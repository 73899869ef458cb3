package ai.vidgo.billing.invoices;

import ai.vidgo.billing.erasure.ErasedUsers;
import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who buyers said they are. An invoice stays with its number, amount, company number and charity; name, addresses and
 * carrier go as soon as the invoice service has been told of it, and are looked for again every hour until then.
 */
@Singleton
class BuyerData implements PersonalData {

    private static final String BLANK = """
            UPDATE invoice_details d
               SET carrier_type = NULL, carrier_number = NULL, buyer_name = NULL, buyer_address = NULL,
                   buyer_email = NULL, updated_at = ?
              FROM orders o
              JOIN erased_users u ON u.user_id = o.user_id
             WHERE o.id = d.order_id
               AND num_nonnulls(d.carrier_type, d.carrier_number, d.buyer_name, d.buyer_address, d.buyer_email) > 0
               AND NOT EXISTS (SELECT 1 FROM e_invoices i
                                WHERE i.order_id = o.id AND i.status NOT IN ('issued', 'voided'))""";

    private final Sql sql;
    private final ErasedUsers erased;
    private final Clock clock;

    BuyerData(Sql sql, ErasedUsers erased, Clock clock) {
        this.sql = sql;
        this.erased = erased;
        this.clock = clock;
    }

    /** An invoice and what was wanted on it. */
    @RegisterForReflection
    record Exported(
            String orderNumber,
            @Nullable String invoiceNumber,
            BigDecimal amount,
            String currency,
            @Nullable Instant issuedAt,
            @Nullable String carrierType,
            @Nullable String carrierNumber,
            @Nullable String loveCode,
            @Nullable String companyNumber,
            @Nullable String buyerName,
            @Nullable String buyerAddress,
            @Nullable String buyerEmail) {}

    @Override
    public String section() {
        return "invoices";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return sql.list(
                """
                SELECT o.order_number, i.invoice_number, o.amount, o.currency, i.issued_at, d.*
                  FROM orders o
                  LEFT JOIN invoices i ON i.order_id = o.id
                  LEFT JOIN invoice_details d ON d.order_id = o.id
                 WHERE o.user_id = ? AND (i.order_id IS NOT NULL OR d.order_id IS NOT NULL)
                 ORDER BY o.created_at, o.id""",
                row -> new Exported(
                        row.text("order_number"),
                        row.findText("invoice_number"),
                        row.strippedDecimal("amount"),
                        row.text("currency"),
                        row.findInstant("issued_at"),
                        row.findText("carrier_type"),
                        row.findText("carrier_number"),
                        row.findText("love_code"),
                        row.findText("company_number"),
                        row.findText("buyer_name"),
                        row.findText("buyer_address"),
                        row.findText("buyer_email")),
                userId);
    }

    @Override
    public void erase(UUID userId) {
        erased.add(userId);
        blank();
    }

    /** Also catches what had to wait. */
    @Scheduled(every = "1h", delayed = "4m")
    void blank() {
        sql.update(BLANK, clock.instant());
    }
}
