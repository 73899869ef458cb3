package ai.vidgo.billing.ecpay;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The times that payers were sent to ECPay; every message finds its order here and nowhere else. */
@ApplicationScoped
class EcpayAttempts {

    private static final int ASKED_ABOUT = 5;

    private final Sql sql;

    EcpayAttempts(Sql sql) {
        this.sql = sql;
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

    /** The newest attempts of an order. */
    List<Attempt> of(UUID orderId) {
        return sql.list("""
                SELECT * FROM payment_attempts WHERE order_id = ? AND provider = 'ecpay'
                 ORDER BY created_at DESC LIMIT ?""", Attempt::of, orderId, ASKED_ABOUT);
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
