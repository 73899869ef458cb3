package ai.vidgo.simulators.ecpay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The checks that the vendor makes on an order form (contract: external-ecpay §2). */
final class OrderForm {

    private static final Map<String, Pattern> REQUIRED = new LinkedHashMap<>();
    private static final Map<String, Integer> LIMITS = Map.of(
            "OrderResultURL",
            200,
            "ClientBackURL",
            200,
            "PaymentInfoURL",
            200,
            "ClientRedirectURL",
            200,
            "CustomField1",
            50,
            "CustomField2",
            50,
            "CustomField3",
            50,
            "CustomField4",
            50,
            "Remark",
            100);
    private static final Pattern COMMANDS =
            Pattern.compile("\\b(curl|python|echo|bash|wget|cmd)\\b", Pattern.CASE_INSENSITIVE);

    static {
        REQUIRED.put("MerchantID", Pattern.compile("\\d{1,10}"));
        REQUIRED.put("MerchantTradeNo", Pattern.compile("[A-Za-z0-9]{1,20}"));
        REQUIRED.put("MerchantTradeDate", Pattern.compile("\\d{4}/\\d{2}/\\d{2} \\d{2}:\\d{2}:\\d{2}"));
        REQUIRED.put("PaymentType", Pattern.compile("aio"));
        REQUIRED.put("TotalAmount", Pattern.compile("[1-9]\\d{0,9}"));
        REQUIRED.put("TradeDesc", Pattern.compile(".{1,200}"));
        REQUIRED.put("ItemName", Pattern.compile(".{1,400}"));
        REQUIRED.put("ReturnURL", Pattern.compile("https?://[^;|`\\s]{1,190}"));
        REQUIRED.put(
                "ChoosePayment",
                Pattern.compile("Credit|ATM|CVS|BARCODE|WebATM|ApplePay|TWQR|BNPL|WeiXin|DigitalPayment|ALL"));
        REQUIRED.put("EncryptType", Pattern.compile("1"));
        REQUIRED.put("CheckMacValue", Pattern.compile("[0-9A-F]{64}"));
    }

    private OrderForm() {}

    /** Everything that is wrong with the form, except its digest. */
    static List<String> problems(Map<String, String> form) {
        List<String> problems = new ArrayList<>();
        REQUIRED.forEach((name, pattern) -> {
            if (!pattern.matcher(form.getOrDefault(name, "")).matches()) {
                problems.add(name + " is missing or malformed");
            }
        });
        LIMITS.forEach((name, limit) -> {
            if (form.getOrDefault(name, "").length() > limit) {
                problems.add(name + " is longer than " + limit);
            }
        });
        List<String> addresses = new ArrayList<>();
        for (String name : List.of("ReturnURL", "OrderResultURL", "ClientBackURL")) {
            String address = form.getOrDefault(name, "");
            if (!address.isEmpty() && addresses.contains(address)) {
                problems.add(name + " repeats another address");
            }
            addresses.add(address);
        }
        if (COMMANDS.matcher(form.getOrDefault("ItemName", "") + ' ' + form.getOrDefault("TradeDesc", ""))
                .find()) {
            problems.add("10400011 the text contains a command word");
        }
        if (form.containsKey("PeriodAmount")) {
            periodic(form, problems);
        }
        return problems;
    }

    private static void periodic(Map<String, String> form, List<String> problems) {
        if (!form.getOrDefault("PeriodAmount", "").equals(form.get("TotalAmount"))) {
            problems.add("PeriodAmount must equal TotalAmount");
        }
        if (!List.of("D", "M", "Y").contains(form.getOrDefault("PeriodType", ""))) {
            problems.add("PeriodType must be D, M or Y");
        }
        for (String name : List.of("Frequency", "ExecTimes")) {
            if (!form.getOrDefault(name, "").matches("[1-9]\\d{0,2}")) {
                problems.add(name + " is missing or malformed");
            }
        }
    }
}
