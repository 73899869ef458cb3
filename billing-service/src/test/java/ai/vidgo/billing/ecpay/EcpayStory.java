package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.FormBody;
import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.IncomingEvent.Origin;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Things that a buyer did before ECPay speaks: a pending order with its attempt, and ECPay's words about it. */
@ApplicationScoped
class EcpayStory {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Taipei"));

    private final Sql sql;
    private final Orders orders;

    EcpayStory(Sql sql, Orders orders) {
        this.sql = sql;
        this.orders = orders;
    }

    /** A pending order with one attempt; gives the attempt's number. A plan is opened as a contract of monthly charges. */
    String opened(UUID buyer, boolean plan, String choice, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            UUID subscription = plan ? subscription(buyer, now) : null;
            UUID pack =
                    plan ? null : sql.one("SELECT id FROM credit_packages WHERE name = 'small'", row -> row.uuid("id"));
            Order order = orders.create(new Orders.Draft(
                    buyer,
                    subscription,
                    pack,
                    plan ? 0 : 50,
                    "Thing",
                    new BigDecimal(plan ? "299" : "150"),
                    new BigDecimal(plan ? "10" : "5"),
                    PaymentMethod.ECPAY));
            String number = buyer.toString().replace("-", "").substring(0, 20).toUpperCase(Locale.ROOT);
            sql.update("""
                    INSERT INTO payment_attempts (merchant_trade_no, order_id, provider, amount, payment_choice, periodic,
                                                  created_at)
                    VALUES (?, ?, 'ecpay', ?, ?, ?, ?)""", number, order.id(), order.amount().intValueExact(), choice, plan, now);
            return number;
        });
    }

    private UUID subscription(UUID buyer, Instant now) {
        UUID id = UUID.randomUUID();
        sql.update("""
                INSERT INTO subscriptions (id, user_id, plan_id, status, billing_cycle, payment_method, auto_renew, created_at)
                SELECT ?, ?, id, 'pending', 'monthly', 'ecpay', false, ? FROM plans WHERE name = 'starter'""", id, buyer, now);
        return id;
    }

    /** The result of a payment at {@code ReturnURL}. */
    static IncomingEvent result(String attempt, String code, int amount, Instant at, Map<String, String> more) {
        Map<String, String> fields = fields(attempt, code);
        fields.put("TradeNo", "2" + attempt.substring(1));
        fields.put("TradeAmt", Integer.toString(amount));
        fields.put("PaymentDate", TIME.format(at));
        fields.put("PaymentType", "Credit_CreditCard");
        fields.put("SimulatePaid", "0");
        fields.putAll(more);
        return event(fields);
    }

    /** A number to pay at a bank. */
    static IncomingEvent number(String attempt, Instant until) {
        Map<String, String> fields = fields(attempt, "2");
        fields.put("TradeNo", "2" + attempt.substring(1));
        fields.put("TradeAmt", "150");
        fields.put("BankCode", "005");
        fields.put("vAccount", "1234567890123456");
        fields.put("ExpireDate", TIME.format(until).substring(0, 10));
        return event(fields);
    }

    /** A second or later charge of a contract. */
    static IncomingEvent charge(String attempt, String authorisation, String code, int amount, Instant at) {
        Map<String, String> fields = fields(attempt, code);
        fields.put("PeriodType", "M");
        fields.put("Frequency", "1");
        fields.put("ExecTimes", "99");
        fields.put("Amount", Integer.toString(amount));
        fields.put("Gwsr", authorisation);
        fields.put("ProcessDate", TIME.format(at));
        fields.put("TotalSuccessTimes", "2");
        return event(fields);
    }

    private static IncomingEvent event(Map<String, String> fields) {
        return EcpayMessage.event(fields, FormBody.write(fields), Origin.ASKED);
    }

    private static Map<String, String> fields(String attempt, String code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", "3002607");
        fields.put("MerchantTradeNo", attempt);
        fields.put("StoreID", "");
        fields.put("RtnCode", code);
        fields.put("RtnMsg", "交易成功");
        return fields;
    }
}
