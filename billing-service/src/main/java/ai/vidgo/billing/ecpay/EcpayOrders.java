package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.invoices.TaiwanTime;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderQuestions;
import ai.vidgo.billing.orders.PaymentConfig;
import ai.vidgo.billing.payments.ReconciliationConfig;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The form that the payer's browser posts to ECPay (contract: billing §5, external-ecpay §2). Amount and item come from
 * our order, never from the client. Every form is a payment attempt with a number of its own, stored before it leaves.
 */
@ApplicationScoped
class EcpayOrders {

    private static final DateTimeFormatter TAIPEI =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT).withZone(TaiwanTime.ZONE);
    private static final String LETTERS_AND_DIGITS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int TRADE_NO_LENGTH = 20;
    private static final int LONGEST_ITEM = 200;
    private static final Pattern COMMANDS =
            Pattern.compile("\\b(curl|python|echo|bash|wget|cmd)\\b", Pattern.CASE_INSENSITIVE);

    /** A number is issued first and paid later; the browser brings no result then. */
    private static final Set<String> LATER = Set.of("ATM", "CVS", "BARCODE");

    private final EcpayAccount account;
    private final EcpayConfig config;
    private final PaymentConfig payments;
    private final ReconciliationConfig reconciliation;
    private final OrderQuestions questions;
    private final Sql sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EcpayOrders(
            EcpayAccount account,
            EcpayConfig config,
            PaymentConfig payments,
            ReconciliationConfig reconciliation,
            OrderQuestions questions,
            Sql sql,
            Clock clock) {
        this.account = account;
        this.config = config;
        this.payments = payments;
        this.reconciliation = reconciliation;
        this.questions = questions;
        this.sql = sql;
        this.clock = clock;
    }

    /** Starts a payment attempt for an order in TWD and gives the signed fields, in the order of the documents. */
    Map<String, String> form(Order order, String choice) {
        return form(order, choice, Optional.empty());
    }

    /** The same for a card that is charged again every month or year until the contract is cancelled. */
    Map<String, String> periodicForm(Order order) {
        String cycle = sql.one(
                "SELECT billing_cycle FROM subscriptions WHERE id = ?",
                row -> row.text("billing_cycle"),
                order.subscriptionId());
        return form(order, "Credit", Optional.of(cycle.equals("yearly") ? "Y" : "M"));
    }

    private Map<String, String> form(Order order, String choice, Optional<String> period) {
        Instant now = clock.instant();
        String tradeNo = tradeNo();
        int amount = order.amount().intValueExact();
        sql.update("""
                INSERT INTO payment_attempts (merchant_trade_no, order_id, provider, amount, payment_choice, periodic, created_at)
                VALUES (?, ?, 'ecpay', ?, ?, ?, ?)""", tradeNo, order.id(), amount, choice, period.isPresent(), now);
        questions.ask(order.id(), now.plus(reconciliation.firstAfter()));
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
        if (!LATER.contains(choice)) {
            fields.put("OrderResultURL", api + "/ecpay/result");
        }
        if (LATER.contains(choice) || choice.equals("ALL")) {
            fields.put("PaymentInfoURL", api + "/ecpay/payment-info");
        }
        fields.put("NeedExtraPaidInfo", "Y");
        fields.put("ClientBackURL", payments.frontendUrl() + "/dashboard?payment=cancelled&order=" + order.number());
        fields.put("ChoosePayment", choice);
        fields.put("EncryptType", "1");
        period.ifPresent(type -> addPeriod(fields, type, amount));
        fields.put(CheckMacValue.FIELD, account.sign(fields));
        return fields;
    }

    private void addPeriod(Map<String, String> fields, String type, int amount) {
        int charges = type.equals("Y") ? config.yearlyCharges() : config.monthlyCharges();
        fields.put("PeriodAmount", Integer.toString(amount));
        fields.put("PeriodType", type);
        fields.put("Frequency", "1");
        fields.put("ExecTimes", Integer.toString(charges));
        fields.put("PeriodReturnURL", payments.publicApiUrl() + "/api/v1/payments/ecpay/period");
    }

    private String tradeNo() {
        StringBuilder number = new StringBuilder(TRADE_NO_LENGTH);
        for (int i = 0; i < TRADE_NO_LENGTH; i++) {
            number.append(LETTERS_AND_DIGITS.charAt(random.nextInt(LETTERS_AND_DIGITS.length())));
        }
        return number.toString();
    }

    /** Without words that a firewall takes for commands, and never cut inside a character. */
    private static String cut(String item) {
        String clean = COMMANDS.matcher(item).replaceAll("-");
        int end = Math.min(clean.codePointCount(0, clean.length()), LONGEST_ITEM);
        return clean.substring(0, clean.offsetByCodePoints(0, end));
    }
}
