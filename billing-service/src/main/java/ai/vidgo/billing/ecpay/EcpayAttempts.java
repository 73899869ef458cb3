package ai.vidgo.billing.ecpay;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The times that payers were sent to ECPay; every message finds its order here and nowhere else. */
@ApplicationScoped
class EcpayAttempts {

    /** Each is a call: a payer who opens hundreds of pages must not make ECPay refuse our questions. */
    private static final int ASKED_AT_ONCE = 20;

    private final Sql sql;
    private final Clock clock;

    EcpayAttempts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One attempt.
     *
     * @param tradeNo our number for it
     * @param choice the payment choice that the page was opened with, {@code ALL} when the payer chose there
     * @param periodic whether it opens a contract of periodic charges
     * @param providerNo ECPay's number, once it was paid
     * @param authorisation ECPay's number of the card's authorisation, once it was paid by card
     */
    record Attempt(
            String tradeNo,
            UUID orderId,
            int amount,
            String choice,
            boolean periodic,
            @Nullable String providerNo,
            @Nullable String paymentType,
            @Nullable String authorisation) {

        private static Attempt of(Row row) {
            return new Attempt(
                    row.text("merchant_trade_no"),
                    row.uuid("order_id"),
                    row.number("amount"),
                    row.text("payment_choice"),
                    row.flag("periodic"),
                    row.findText("trade_no"),
                    row.findText("payment_type"),
                    row.findText("gwsr"));
        }

        /** Whether an amount that ECPay reports is the one that was asked for. */
        boolean asksFor(String reported) {
            return Integer.toString(amount).equals(reported);
        }

        /** Whether a number may have been issued for it that is paid at a bank or in a shop. */
        boolean mayBePaidLater() {
            return !periodic && !choice.equals("Credit");
        }

        /** Whether a card paid it: only cards can be refunded through the provider. */
        boolean byCard() {
            return providerNo != null && paymentType != null && paymentType.startsWith("Credit");
        }
    }

    Optional<Attempt> find(String tradeNo) {
        return sql.find("SELECT * FROM payment_attempts WHERE merchant_trade_no = ?", Attempt::of, tradeNo);
    }

    /** The number of the order that an attempt is to pay. */
    Optional<String> orderNumber(String tradeNo) {
        return sql.find("""
                SELECT order_number FROM orders JOIN payment_attempts ON order_id = orders.id
                 WHERE merchant_trade_no = ?""", row -> row.text("order_number"), tradeNo);
    }

    /**
     * The attempts of an order that ECPay is to be asked about now, oldest first: at most 20, those that it was asked about
     * longest ago or never, so that the next question goes on with the others.
     */
    List<Attempt> toAskAbout(UUID orderId) {
        return sql.list("""
                WITH asked AS (
                    UPDATE payment_attempts SET asked_at = ?
                     WHERE merchant_trade_no IN (SELECT merchant_trade_no FROM payment_attempts
                            WHERE order_id = ? AND provider = 'ecpay' ORDER BY asked_at NULLS FIRST, created_at LIMIT ?)
                    RETURNING *)
                SELECT * FROM asked ORDER BY created_at""", Attempt::of, clock.instant(), orderId, ASKED_AT_ONCE);
    }

    /** The attempt that paid an order: of two payments the one that was booked. */
    Optional<Attempt> paid(UUID orderId) {
        return sql.find("""
                SELECT a.* FROM payment_attempts a JOIN orders o ON o.id = a.order_id
                 WHERE o.id = ? AND a.provider = 'ecpay' AND a.trade_no = o.provider_transaction_id""", Attempt::of, orderId);
    }

    /** Remembers what the result of a payment tells, and when ECPay took the money. */
    void paid(String tradeNo, Map<String, String> result, Instant at) {
        sql.update("""
                UPDATE payment_attempts SET trade_no = ?::text, payment_type = ?::text, gwsr = ?::text, provider_paid_at = ?
                 WHERE merchant_trade_no = ?""", result.get("TradeNo"), result.get("PaymentType"), result.get("gwsr"), at, tradeNo);
    }
}
