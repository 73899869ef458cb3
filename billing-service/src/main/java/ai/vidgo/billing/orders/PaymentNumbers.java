package ai.vidgo.billing.orders;

import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Numbers that payers take to a bank or a shop. They are kept, so that a payer who closed the page finds them again. */
@ApplicationScoped
public class PaymentNumbers {

    private final Sql sql;
    private final Clock clock;

    PaymentNumbers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A number to pay.
     *
     * @param kind "atm", "cvs" or "barcode"
     * @param bankCode three digits, for {@code atm}
     * @param number account or shop code; null for "barcode"
     * @param barcodes three texts in Code 39, for "barcode"; else none
     */
    public record PaymentNumber(
            String kind,
            @Nullable String bankCode,
            @Nullable String number,
            List<String> barcodes,
            Instant expiresAt) {}

    /** Keeps the number of an attempt; false when it was kept before. */
    public boolean keep(String attempt, UUID orderId, PaymentNumber number) {
        return sql.update(
                        """
                        INSERT INTO payment_numbers (merchant_trade_no, order_id, kind, bank_code, number, barcodes,
                                                     expires_at, issued_at)
                        VALUES (?, ?, ?, ?::text, ?::text, string_to_array(?, '|'), ?, ?)
                        ON CONFLICT (merchant_trade_no) DO NOTHING""",
                        attempt,
                        orderId,
                        number.kind(),
                        number.bankCode(),
                        number.number(),
                        String.join("|", number.barcodes()),
                        number.expiresAt(),
                        clock.instant())
                == 1;
    }

    /** Whether the number of an attempt is known. */
    public boolean known(String attempt) {
        return sql.one(
                "SELECT EXISTS (SELECT FROM payment_numbers WHERE merchant_trade_no = ?) AS known",
                row -> row.flag("known"),
                attempt);
    }

    /** The newest number of an order. */
    public Optional<PaymentNumber> of(UUID orderId) {
        return sql.find(
                "SELECT * FROM payment_numbers WHERE order_id = ? ORDER BY issued_at DESC LIMIT 1",
                row -> new PaymentNumber(
                        row.text("kind"),
                        row.findText("bank_code"),
                        row.findText("number"),
                        row.texts("barcodes"),
                        row.instant("expires_at")),
                orderId);
    }
}
