package ai.vidgo.billing.ecpay;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.payments.FormBody;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published worked examples (contract: external-ecpay §4.2). */
class CheckMacValueTest {

    private static final String KEY = "pwFHCqoQZGmho4w6";
    private static final String IV = "EkRm7iFT261dpevs";

    @Test
    void signsTheOrderOfTheCurrentTestMerchant() {
        Map<String, String> order = order("2023", "3002607", "Apple iphone 15", "30000");
        order.put("ChoosePayment", "ALL");
        order.put("EncryptType", "1");
        assertThat(CheckMacValue.sha256(order, KEY, IV))
                .isEqualTo("6C51C9E6888DE861FD62FB1DD17029FC742634498FD813DC43D4243B5685B840");
    }

    @Test
    void signsTheOrderOfTheOlderTestMerchant() {
        Map<String, String> order = order("2013", "2000132", "Apple iphone 7 手機殼", "1000");
        order.put("ChoosePayment", "ALL");
        order.put("EncryptType", "1");
        assertThat(CheckMacValue.sha256(order, "5294y06JbISpM5x9", "v77hoKGq4kWxNNIS"))
                .isEqualTo("CFA9BDE377361FBDD8F160274930E815D1A8A2E3E80CE7D404C45FC9A0A1E407");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Tom's Shop, 100, CF0A3D4901D99459D8641516EC57210700E8A5C9AB26B1D021301E9CB93EF78D",
                "Test~Product, 200, CEEAE01D2F9A8E74D4AC0DCE7735B046D73F35A5EC99558A31A2EE03159DA1C9",
                "My Test Product, 300, 7712A5E6EDC3B57086063C88568084C66CE882A21D40E74DE5ACA3B478C6F316"
            })
    void encodesSpecialCharactersAsTheProviderDoes(String item, String amount, String digest) {
        Map<String, String> fields = Map.of("MerchantID", "3002607", "ItemName", item, "TotalAmount", amount);
        assertThat(CheckMacValue.sha256(fields, KEY, IV)).isEqualTo(digest);
    }

    @Test
    void verifiesACallback() {
        Map<String, String> callback = callback();
        assertThat(CheckMacValue.matches(callback, callback.get("CheckMacValue"), KEY, IV))
                .isTrue();
        callback.put("TradeAmt", "1");
        assertThat(CheckMacValue.matches(callback, callback.get("CheckMacValue"), KEY, IV))
                .isFalse();
    }

    @Test
    void takesAMissingOrShortDigestForWrong() {
        assertThat(CheckMacValue.matches(callback(), null, KEY, IV)).isFalse();
        assertThat(CheckMacValue.matches(callback(), "", KEY, IV)).isFalse();
    }

    @Test
    void countsAnEmptyFieldAsPresent() {
        Map<String, String> invoice = Map.of(
                "RtnCode", "1",
                "RtnMsg", "",
                "IA_Allow_No", "1909181313013546",
                "IA_Invoice_No", "UV11100019",
                "IA_Date", "2019-09-18 13:13:23",
                "IIS_Remain_Allowance_Amt", "0");
        assertThat(CheckMacValue.digest("MD5", invoice, "ejCk326UnaZWKisg", "q9jcZX8Ib9LM8wYk"))
                .isEqualTo("50A276E71DAE26343013958B405EEEA0");
    }

    @Test
    void doesNotDependOnTheLocaleOrTheOrderOfFields() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Map<String, String> reversed = new LinkedHashMap<>();
            callback().entrySet().stream()
                    .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                    .forEach(field -> reversed.put(field.getKey(), field.getValue()));
            assertThat(CheckMacValue.sha256(reversed, KEY, IV))
                    .isEqualTo(callback().get("CheckMacValue"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void readsAFormWithEmptyValuesAndRefusesRepeatedNames() {
        assertThat(FormBody.parse("a=&b=%E4%BF%83+x".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(Optional.of(Map.of("a", "", "b", "促 x")));
        assertThat(FormBody.parse("a=1&a=2".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FormBody.parse("a=%zz".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(FormBody.parse(new byte[FormBody.MAX_BYTES + 1])).isEmpty();
    }

    private static Map<String, String> order(String year, String merchant, String item, String amount) {
        return new HashMap<>(Map.of(
                "TradeDesc",
                "促銷方案",
                "PaymentType",
                "aio",
                "MerchantTradeDate",
                year + "/03/12 15:30:23",
                "MerchantTradeNo",
                "ecpay" + year + "0312153023",
                "MerchantID",
                merchant,
                "ReturnURL",
                "https://www.ecpay.com.tw/receive.php",
                "ItemName",
                item,
                "TotalAmount",
                amount));
    }

    private static Map<String, String> callback() {
        Map<String, String> fields = new HashMap<>();
        fields.put("MerchantID", "3002607");
        fields.put("MerchantTradeNo", "Test1234567890");
        fields.put("RtnCode", "1");
        fields.put("RtnMsg", "Succeeded");
        fields.put("TradeNo", "2301011234567890");
        fields.put("TradeAmt", "100");
        fields.put("PaymentDate", "2025/01/01 12:05:00");
        fields.put("PaymentType", "Credit_CreditCard");
        fields.put("TradeDate", "2025/01/01 12:00:00");
        fields.put("SimulatePaid", "0");
        fields.put("CheckMacValue", "2AB536D86AFF8E1086744D59175040A32538C96B1C28C4135B551BD728E913B8");
        return fields;
    }
}
