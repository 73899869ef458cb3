package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.payments.FormBody;
import java.util.LinkedHashMap;
import java.util.Map;

/** What ECPay's public test merchant is told over the wire: signed bodies of the notices of {@link EcpayStory}. */
public final class EcpayWire {

    private EcpayWire() {}

    /** A signed form body. */
    public static String signed(Map<String, String> fields) {
        Map<String, String> signed = new LinkedHashMap<>(fields);
        signed.put("CheckMacValue", CheckMacValue.sha256(fields, "pwFHCqoQZGmho4w6", "EkRm7iFT261dpevs"));
        return FormBody.write(signed);
    }

    /** The result of a payment by card. */
    public static Map<String, String> paid(String attempt, int amount, String authorisation) {
        Map<String, String> fields = common(attempt);
        fields.put("TradeNo", "2" + attempt.substring(1));
        fields.put("TradeAmt", Integer.toString(amount));
        fields.put("PaymentDate", "2026/11/24 10:05:00");
        fields.put("PaymentType", "Credit_CreditCard");
        fields.put("SimulatePaid", "0");
        fields.put("gwsr", authorisation);
        return fields;
    }

    /** A later charge of a contract, on a day in the past. */
    public static Map<String, String> charged(String attempt, int amount, String authorisation) {
        Map<String, String> fields = common(attempt);
        fields.put("PeriodType", "M");
        fields.put("Frequency", "1");
        fields.put("ExecTimes", "99");
        fields.put("Amount", Integer.toString(amount));
        fields.put("Gwsr", authorisation);
        fields.put("ProcessDate", "2026/11/25 10:05:00");
        fields.put("TotalSuccessTimes", "2");
        return fields;
    }

    private static Map<String, String> common(String attempt) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", "3002607");
        fields.put("MerchantTradeNo", attempt);
        fields.put("StoreID", "");
        fields.put("RtnCode", "1");
        fields.put("RtnMsg", "交易成功");
        return fields;
    }
}
