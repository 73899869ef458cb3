package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMode;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Applies ECPay's payment notices (contract: external-ecpay §3.1 and §8). A verified notice is first stored as received
 * and committed; then its effect and its outcome are written in one transaction that holds the order's row. A notice
 * whose second step failed has no outcome and is applied when the provider repeats it.
 */
@ApplicationScoped
class EcpayNotices {

    private static final Logger LOG = Logger.getLogger(EcpayNotices.class);
    private static final String PAID = "1";

    /** A number to pay at a bank or shop was issued: neither a payment nor a failure. */
    private static final Set<String> NUMBER_ISSUED = Set.of("2", "10100073");

    private final Sql sql;
    private final Orders orders;
    private final PaymentMode mode;
    private final Clock clock;

    EcpayNotices(Sql sql, Orders orders, PaymentMode mode, Clock clock) {
        this.sql = sql;
        this.orders = orders;
        this.mode = mode;
        this.clock = clock;
    }

    /** What a verified notice led to. */
    enum Outcome {
        PAID,
        ALREADY_PAID,
        NUMBER_ISSUED,
        NOT_PAID,
        SIMULATED,
        WRONG_AMOUNT,
        UNKNOWN_ORDER
    }

    private record Attempt(UUID orderId, int amount) {}

    /**
     * Stores and applies one verified notice; the same one again changes nothing.
     *
     * @param raw the body as received
     * @param source address it came from
     */
    Outcome apply(Map<String, String> fields, String raw, String source) {
        String eventId = eventId(fields);
        Optional<Attempt> attempt = attempt(fields.getOrDefault("MerchantTradeNo", ""));
        sql.update("""
                INSERT INTO payment_events (provider, event_id, type, raw, source, order_id, received_at)
                VALUES ('ecpay', ?, 'payment', ?, ?, ?::uuid, ?) ON CONFLICT (provider, event_id) DO NOTHING""", eventId, raw, source, attempt.map(Attempt::orderId).orElse(null), clock.instant());
        return QuarkusTransaction.requiringNew().call(() -> {
            Outcome outcome = attempt.map(found -> effect(found, fields)).orElse(Outcome.UNKNOWN_ORDER);
            // The first outcome stays: it tells what this notice did, not what its copies found.
            sql.update("""
                    UPDATE payment_events SET outcome = ?, applied_at = ?
                     WHERE provider = 'ecpay' AND event_id = ? AND outcome IS NULL""", outcome.name().toLowerCase(Locale.ROOT), clock.instant(), eventId);
            return outcome;
        });
    }

    private Outcome effect(Attempt attempt, Map<String, String> fields) {
        String code = fields.getOrDefault("RtnCode", "");
        if (NUMBER_ISSUED.contains(code)) {
            return Outcome.NUMBER_ISSUED;
        }
        if (!code.equals(PAID)) {
            return Outcome.NOT_PAID;
        }
        boolean simulated = "1".equals(fields.get("SimulatePaid"));
        if (simulated && !mode.acceptsSimulatedPayments()) {
            return Outcome.SIMULATED;
        }
        orders.lock(attempt.orderId());
        if (!Integer.toString(attempt.amount()).equals(fields.get("TradeAmt"))) {
            LOG.errorf("order %s: ECPay reports another amount than was asked for", attempt.orderId());
            orders.flag(attempt.orderId(), "ECPay reported TradeAmt " + fields.get("TradeAmt"));
            return Outcome.WRONG_AMOUNT;
        }
        boolean paid = orders.pay(attempt.orderId(), fields.get("TradeNo"), simulated);
        return paid ? Outcome.PAID : Outcome.ALREADY_PAID;
    }

    private Optional<Attempt> attempt(String tradeNo) {
        return sql.find(
                "SELECT order_id, amount FROM payment_attempts WHERE merchant_trade_no = ?",
                row -> new Attempt(row.uuid("order_id"), row.number("amount")),
                tradeNo);
    }

    /** Identity of a notice: a payer may fail and then succeed in one attempt, so the result belongs to it. */
    private static String eventId(Map<String, String> fields) {
        return String.join(
                ":",
                fields.getOrDefault("MerchantTradeNo", ""),
                fields.getOrDefault("TradeNo", ""),
                fields.getOrDefault("RtnCode", ""),
                fields.getOrDefault("SimulatePaid", "0"),
                fields.getOrDefault("TradeAmt", ""));
    }
}
