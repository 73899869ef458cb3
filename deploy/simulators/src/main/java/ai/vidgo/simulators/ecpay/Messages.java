package ai.vidgo.simulators.ecpay;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The signed messages about an order (contract: external-ecpay §3). */
final class Messages {

    private Messages() {}

    /**
     * The result of a payment.
     *
     * @param code {@code 1} for paid, anything else for not paid
     * @param text the words beside the code, which differ between server and browser posts
     */
    static Map<String, String> result(EcpayOrder order, String code, String text, Instant now) {
        Map<String, String> fields = common(order, code, text);
        fields.put("PaymentDate", TaiwanTime.seconds(order.paidAt().orElse(now)));
        fields.put("PaymentTypeChargeFee", fee(order));
        fields.put("SimulatePaid", "0");
        if ("Y".equals(order.field("NeedExtraPaidInfo"))) {
            fields.putAll(ExtraInfo.of(order, now));
        }
        return sign(order, fields);
    }

    /** The number that was issued for a later payment. */
    static Map<String, String> number(EcpayOrder order, Instant now) {
        boolean atm = "ATM".equals(order.method());
        Map<String, String> fields =
                common(order, atm ? "2" : "10100073", atm ? "Get VirtualAccount Succeeded" : "Get CVS Code Succeeded.");
        if (atm) {
            fields.put("BankCode", "005");
            fields.put("vAccount", order.digits());
            fields.put("ExpireDate", TaiwanTime.day(now.plus(Duration.ofDays(days(order)))));
            return sign(order, fields);
        }
        boolean barcode = "BARCODE".equals(order.method());
        fields.put("PaymentNo", barcode ? "" : shopCode(order));
        fields.put("Barcode1", barcode ? "1011206FA" : "");
        fields.put("Barcode2", barcode ? order.digits() : "");
        fields.put("Barcode3", barcode ? "112070000000" + order.field("TotalAmount") : "");
        fields.put("ExpireDate", TaiwanTime.seconds(now.plus(storeTerm(order, barcode))));
        return sign(order, fields);
    }

    /** A second or later charge of a contract. */
    static Map<String, String> period(EcpayOrder order, Contract contract, Charge charge) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", order.field("MerchantID"));
        fields.put("MerchantTradeNo", order.number());
        fields.put("StoreID", order.field("StoreID"));
        fields.put("RtnCode", charge.paid() ? "1" : "10100248");
        fields.put("RtnMsg", charge.paid() ? "成功" : "拒絕交易");
        for (String name : List.of("PeriodType", "Frequency", "ExecTimes")) {
            fields.put(name, order.field(name));
        }
        fields.put("Amount", order.field("PeriodAmount"));
        fields.put("Gwsr", charge.gwsr());
        fields.put("ProcessDate", TaiwanTime.seconds(charge.at()));
        fields.put("AuthCode", charge.authCode());
        fields.put("FirstAuthAmount", order.field("TotalAmount"));
        fields.put("TotalSuccessTimes", Long.toString(contract.successes()));
        custom(order, fields);
        return sign(order, fields);
    }

    /** The answer to a query about the order. */
    static Map<String, String> status(EcpayOrder order) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", order.field("MerchantID"));
        fields.put("MerchantTradeNo", order.number());
        fields.put("StoreID", order.field("StoreID"));
        fields.put("TradeNo", order.tradeNo());
        fields.put("TradeAmt", order.field("TotalAmount"));
        fields.put("PaymentDate", order.paidAt().map(TaiwanTime::seconds).orElse(""));
        fields.put("PaymentType", order.payment() == Payment.OPEN ? "" : order.paymentType());
        fields.put("HandlingCharge", order.payment() == Payment.PAID ? fee(order) : "0");
        fields.put("PaymentTypeChargeFee", order.payment() == Payment.PAID ? fee(order) : "0");
        fields.put("TradeDate", TaiwanTime.seconds(order.createdAt()));
        fields.put(
                "TradeStatus",
                switch (order.payment()) {
                    case PAID -> "1";
                    case FAILED -> "10200095";
                    case OPEN, ISSUED -> "0";
                });
        fields.put("ItemName", order.field("ItemName"));
        custom(order, fields);
        if ("Y".equals(order.field("NeedExtraPaidInfo")) && order.payment() == Payment.PAID) {
            fields.putAll(ExtraInfo.of(order, order.createdAt()));
        }
        return sign(order, fields);
    }

    /** The code that is typed in at a shop's kiosk. */
    static String shopCode(EcpayOrder order) {
        return "LLL" + order.digits().substring(0, 11);
    }

    /** Fields as a form body. */
    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                        + '='
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The fields with their digest renewed. */
    static Map<String, String> sign(EcpayOrder order, Map<String, String> fields) {
        CheckMac mac = Merchants.find(order.field("MerchantID")).orElseThrow();
        Map<String, String> signed = new LinkedHashMap<>(fields);
        signed.put("CheckMacValue", mac.sign(fields));
        return signed;
    }

    private static Map<String, String> common(EcpayOrder order, String code, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", order.field("MerchantID"));
        fields.put("MerchantTradeNo", order.number());
        fields.put("StoreID", order.field("StoreID"));
        fields.put("RtnCode", code);
        fields.put("RtnMsg", text);
        fields.put("TradeNo", order.tradeNo());
        fields.put("TradeAmt", order.field("TotalAmount"));
        fields.put("PaymentType", order.paymentType());
        fields.put("TradeDate", TaiwanTime.seconds(order.createdAt()));
        custom(order, fields);
        return fields;
    }

    private static void custom(EcpayOrder order, Map<String, String> fields) {
        for (int i = 1; i <= 4; i++) {
            fields.put("CustomField" + i, order.field("CustomField" + i));
        }
    }

    private static String fee(EcpayOrder order) {
        return Long.toString(Math.max(1, Math.round(Long.parseLong(order.field("TotalAmount")) * 0.02)));
    }

    /** Days for bar codes and minutes for kiosk codes, seven days unless the order says otherwise. */
    private static Duration storeTerm(EcpayOrder order, boolean barcode) {
        String term = order.field("StoreExpireDate");
        if (!term.matches("[1-9]\\d{0,4}")) {
            return Duration.ofDays(7);
        }
        return barcode ? Duration.ofDays(Long.parseLong(term)) : Duration.ofMinutes(Long.parseLong(term));
    }

    private static long days(EcpayOrder order) {
        String days = order.field("ExpireDate");
        return days.matches("\\d{1,2}") ? Long.parseLong(days) : 3;
    }
}
