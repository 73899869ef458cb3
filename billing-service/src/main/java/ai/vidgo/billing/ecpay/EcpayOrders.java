package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentConfig;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The form that the payer's browser posts to ECPay (contract: billing §5, external-ecpay §2). Amount and item come from
 * our order, never from the client. Every form is a payment attempt with a number of its own, stored before it leaves.
 */
@ApplicationScoped
class EcpayOrders {

    private static final DateTimeFormatter TAIPEI =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Asia/Taipei"));
    private static final String LETTERS_AND_DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int TRADE_NO_LENGTH = 20;
    private static final int LONGEST_ITEM = 200;

    private final EcpayAccount account;
    private final PaymentConfig payments;
    private final Sql sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EcpayOrders(EcpayAccount account, PaymentConfig payments, Sql sql, Clock clock) {
        this.account = account;
        this.payments = payments;
        this.sql = sql;
        this.clock = clock;
    }

    /** Starts a payment attempt for an order in TWD and gives the signed fields, in the order of the documents. */
    Map<String, String> form(Order order, String choice) {
        Instant now = clock.instant();
        String tradeNo = tradeNo();
        int amount = order.amount().intValueExact();
        sql.update("""
                INSERT INTO payment_attempts (merchant_trade_no, order_id, provider, amount, payment_choice, created_at)
                VALUES (?, ?, 'ecpay', ?, ?, ?)""", tradeNo, order.id(), amount, choice, now);
        String api = payments.publicApiUrl() + "/api/v1/payments";
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", account.merchantId());
        fields.put("MerchantTradeNo", tradeNo);
        fields.put("MerchantTradeDate", TAIPEI.format(now));
        fields.put("PaymentType", "aio");
        fields.put("TotalAmount", BigDecimal.valueOf(amount).toPlainString());
        fields.put("TradeDesc", "VidGo");
        fields.put("ItemName", cut(order.item()));
        fields.put("ReturnURL", api + "/callback");
        fields.put("OrderResultURL", api + "/ecpay/result");
        fields.put("ClientBackURL", payments.frontendUrl() + "/dashboard?payment=cancelled&order=" + order.number());
        fields.put("ChoosePayment", choice);
        fields.put("EncryptType", "1");
        fields.put(CheckMacValue.FIELD, account.sign(fields));
        return fields;
    }

    private String tradeNo() {
        StringBuilder number = new StringBuilder(TRADE_NO_LENGTH);
        for (int i = 0; i < TRADE_NO_LENGTH; i++) {
            number.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
        }
        return number.toString();
    }

    private static String cut(String item) {
        return item.length() <= LONGEST_ITEM ? item : item.substring(0, LONGEST_ITEM);
    }
}
