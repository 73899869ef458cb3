package ai.vidgo.simulators.ecpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckMacTest {

    static Stream<Arguments> publishedExamples() {
        return Stream.of(
                Arguments.of(
                        "3002607",
                        "TradeDesc=促銷方案|PaymentType=aio|MerchantTradeDate=2023/03/12 15:30:23"
                                + "|MerchantTradeNo=ecpay20230312153023|MerchantID=3002607"
                                + "|ReturnURL=https://www.ecpay.com.tw/receive.php|ItemName=Apple iphone 15"
                                + "|TotalAmount=30000|ChoosePayment=ALL|EncryptType=1",
                        "6C51C9E6888DE861FD62FB1DD17029FC742634498FD813DC43D4243B5685B840"),
                Arguments.of(
                        "2000132",
                        "TradeDesc=促銷方案|PaymentType=aio|MerchantTradeDate=2013/03/12 15:30:23"
                                + "|MerchantTradeNo=ecpay20130312153023|MerchantID=2000132"
                                + "|ReturnURL=https://www.ecpay.com.tw/receive.php|ItemName=Apple iphone 7 手機殼"
                                + "|TotalAmount=1000|ChoosePayment=ALL|EncryptType=1",
                        "CFA9BDE377361FBDD8F160274930E815D1A8A2E3E80CE7D404C45FC9A0A1E407"),
                Arguments.of(
                        "3002607",
                        "MerchantID=3002607|ItemName=Tom's Shop|TotalAmount=100",
                        "CF0A3D4901D99459D8641516EC57210700E8A5C9AB26B1D021301E9CB93EF78D"),
                Arguments.of(
                        "3002607",
                        "ItemName=Test~Product|TotalAmount=200|MerchantID=3002607",
                        "CEEAE01D2F9A8E74D4AC0DCE7735B046D73F35A5EC99558A31A2EE03159DA1C9"),
                Arguments.of(
                        "3002607",
                        "ItemName=My Test Product|TotalAmount=300|MerchantID=3002607",
                        "7712A5E6EDC3B57086063C88568084C66CE882A21D40E74DE5ACA3B478C6F316"),
                Arguments.of(
                        "3002607",
                        "MerchantID=3002607|MerchantTradeNo=Test1234567890|RtnCode=1|RtnMsg=Succeeded"
                                + "|TradeNo=2301011234567890|TradeAmt=100|PaymentDate=2025/01/01 12:05:00"
                                + "|PaymentType=Credit_CreditCard|TradeDate=2025/01/01 12:00:00|SimulatePaid=0",
                        "2AB536D86AFF8E1086744D59175040A32538C96B1C28C4135B551BD728E913B8"));
    }

    @ParameterizedTest
    @MethodSource("publishedExamples")
    void signsThePublishedExamples(String merchant, String fields, String digest) {
        assertThat(Merchants.find(merchant).orElseThrow().sign(fields(fields))).isEqualTo(digest);
    }

    @Test
    void acceptsItsOwnDigestAndNoOther() {
        CheckMac mac = Merchants.find("3002607").orElseThrow();
        Map<String, String> fields = fields("MerchantID=3002607|CustomField1=|amount=5");
        fields.put("CheckMacValue", mac.sign(fields));
        assertThat(mac.verify(fields)).isTrue();

        fields.put("amount", "6");
        assertThat(mac.verify(fields)).isFalse();
        fields.remove("CheckMacValue");
        assertThat(mac.verify(fields)).isFalse();
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.split("\\|", -1)) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return fields;
    }
}
