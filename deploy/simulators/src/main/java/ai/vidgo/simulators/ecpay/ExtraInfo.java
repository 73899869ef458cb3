package ai.vidgo.simulators.ecpay;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that {@code NeedExtraPaidInfo=Y} adds to a result (contract: external-ecpay §3.4). All names are sent; those
 * of other methods are empty, which takes part in the digest.
 */
final class ExtraInfo {

    private static final List<String> NAMES = List.of(
            "gwsr",
            "process_date",
            "auth_code",
            "amount",
            "eci",
            "card4no",
            "card6no",
            "stage",
            "stast",
            "staed",
            "red_dan",
            "red_de_amt",
            "red_ok_amt",
            "red_yet",
            "PeriodType",
            "Frequency",
            "ExecTimes",
            "PeriodAmount",
            "TotalSuccessTimes",
            "TotalSuccessAmount",
            "ATMAccBank",
            "ATMAccNo",
            "WebATMAccBank",
            "WebATMAccNo",
            "WebATMBankName",
            "PaymentNo",
            "PayFrom",
            "TWQRTradeNo");

    private ExtraInfo() {}

    static Map<String, String> of(EcpayOrder order, Instant now) {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, ""));
        switch (order.method()) {
            case "Credit" -> card(order, fields, now);
            case "ATM" -> {
                fields.put("ATMAccBank", "004");
                fields.put("ATMAccNo", "98765");
            }
            case "CVS" -> {
                fields.put("PaymentNo", Messages.shopCode(order));
                fields.put("PayFrom", "family");
            }
            case "BARCODE" -> fields.put("PayFrom", "hilife");
            default -> {}
        }
        return fields;
    }

    private static void card(EcpayOrder order, Map<String, String> fields, Instant now) {
        boolean paid = order.charge().isPresent();
        fields.put("gwsr", order.charge().map(Charge::gwsr).orElse(""));
        fields.put("process_date", TaiwanTime.seconds(order.paidAt().orElse(now)));
        fields.put("auth_code", order.charge().map(Charge::authCode).orElse(""));
        fields.put("amount", order.field("TotalAmount"));
        fields.put("eci", "5");
        fields.put("card4no", "2222");
        fields.put("card6no", "431195");
        fields.put("stage", "0");
        fields.put("stast", "0");
        fields.put("staed", "0");
        if (order.periodic()) {
            for (String name : List.of("PeriodType", "Frequency", "ExecTimes", "PeriodAmount")) {
                fields.put(name, order.field(name));
            }
            fields.put("TotalSuccessTimes", paid ? "1" : "0");
            fields.put("TotalSuccessAmount", paid ? order.field("TotalAmount") : "0");
        }
    }
}
