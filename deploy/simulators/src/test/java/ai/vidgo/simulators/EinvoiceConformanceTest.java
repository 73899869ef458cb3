package ai.vidgo.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The B2C invoices of ECPay (contract: external-ecpay §7). */
class EinvoiceConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static Simulators simulators;
    private static Wire wire;

    @BeforeAll
    static void start() {
        simulators = Simulators.start(0);
        wire = new Wire(simulators.origin(), "X-Unused", "x");
    }

    @AfterAll
    static void stop() {
        simulators.close();
    }

    @BeforeEach
    void reset() throws IOException {
        wire.post("/_sim/reset", "");
    }

    @Test
    void opensThePublishedEnvelope() throws IOException {
        String published =
                "XeEOdHpTRvxKEqs/JD9RSd16s7VtpyWVCN6AV44pKTW3DVa6yI7vKmjBRp2eulDhXoru/qBqFDBH3fEqlkMn3bbJfJBfGAq+"
                        + "v+SvttutYnc=";
        assertThat(seal("{\"MerchantID\":\"2000132\",\"BarCode\":\"/1234567\"}"))
                .isEqualTo(published);

        JsonNode answer = post("CheckBarcode", envelope(published, Instant.now().getEpochSecond()));

        assertThat(answer.path("TransCode").asInt()).isEqualTo(1);
        assertThat(open(answer).path("IsExist").asText()).isEqualTo("Y");
    }

    @Test
    void issuesOnceUnderOneNumber() throws IOException {
        JsonNode issued = call("Issue", wish("VIDGO1", ""));
        assertThat(issued.path("RtnCode").isNumber()).isTrue();
        assertThat(issued.path("RtnCode").asInt()).isEqualTo(1);
        assertThat(issued.path("InvoiceNo").asText()).matches("[A-Z]{2}\\d{8}");
        assertThat(issued.path("InvoiceDate").asText()).matches("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
        assertThat(issued.path("RandomNumber").asText()).matches("\\d{4}");

        JsonNode again = call("Issue", wish("vidgo1", ""));

        assertThat(again.path("RtnCode").asInt()).isNotEqualTo(1);
        JsonNode found = call("GetIssue", "{'MerchantID':'2000132','RelateNumber':'VIDGO1'}");
        assertThat(found.path("RtnCode").asInt()).isEqualTo(1);
        assertThat(found.path("IIS_Number").asText())
                .isEqualTo(issued.path("InvoiceNo").asText());
        assertThat(wire.json("/_sim/ecpay/invoices").path("invoices")).hasSize(1);
    }

    @Test
    void anIssueWhoseAnswerIsLostIsFoundByItsNumber() throws IOException {
        wire.post("/_sim/rules", "{'provider':'ecpay','operation':'B2CInvoice/Issue','mode':'reset-after','times':1}");

        assertThatThrownBy(() -> call("Issue", wish("LOST1", ""))).isInstanceOf(IOException.class);

        assertThat(call("GetIssue", "{'MerchantID':'2000132','RelateNumber':'LOST1'}")
                        .path("RtnCode")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'Donation':'1' | LoveCode",
                "'Donation':'1','LoveCode':'168001','CustomerIdentifier':'12345675','Print':'1' | Donation excludes",
                "'CustomerIdentifier':'12345675' | a company without a carrier",
                "'CarrierType':'3','CarrierNum':'1234567' | CarrierNum",
                "'CarrierType':'1','Print':'1','CustomerName':'A','CustomerAddr':'B' | excludes Print",
                "'Print':'1' | CustomerName",
                "'SalesAmount':298 | SalesAmount",
                "'CustomerEmail':'' | CustomerPhone or CustomerEmail"
            })
    void refusesWhatTheRulesForbid(String change, String reason) throws IOException {
        JsonNode refused = call("Issue", wish("BAD1", change.strip()));

        assertThat(refused.path("RtnCode").asInt()).isNotEqualTo(1);
        assertThat(refused.path("RtnMsg").asText()).contains(reason);
        assertThat(wire.json("/_sim/ecpay/invoices").path("invoices")).isEmpty();
    }

    @Test
    void allowsPartsAndVoidsOnlyWhatHasNone() throws IOException {
        JsonNode issued = call("Issue", wish("PART1", ""));
        String about = "'MerchantID':'2000132','InvoiceNo':'%s','InvoiceDate':'%s'"
                .formatted(
                        issued.path("InvoiceNo").asText(),
                        issued.path("InvoiceDate").asText().substring(0, 10));
        String item = "'Items':[{'ItemSeq':1,'ItemName':'VidGo Pro','ItemCount':1,'ItemWord':'式','ItemPrice':100,"
                + "'ItemAmount':100}]";

        JsonNode allowed = call(
                "Allowance",
                "{" + about + ",'AllowanceNotify':'E','NotifyMail':'a@b.tw','AllowanceAmount':100," + item + "}");
        JsonNode tooMuch = call(
                "Allowance",
                "{" + about + ",'AllowanceNotify':'E','NotifyMail':'a@b.tw','AllowanceAmount':200," + item + "}");
        JsonNode voided = call("Invalid", "{" + about + ",'Reason':'refund'}");

        assertThat(allowed.path("RtnCode").asInt()).isEqualTo(1);
        assertThat(allowed.path("IA_Allow_No").asText()).isNotEmpty();
        assertThat(allowed.path("IA_Remain_Allowance_Amt").asInt()).isEqualTo(199);
        assertThat(tooMuch.path("RtnCode").asInt()).isNotEqualTo(1);
        assertThat(voided.path("RtnCode").asInt()).isNotEqualTo(1);
        assertThat(voided.path("RtnMsg").asText()).contains("allowance");
    }

    @Test
    void voidsUntilTheTaxPeriodIsClosed() throws IOException {
        JsonNode first = call("Issue", wish("VOID1", ""));
        JsonNode second = call("Issue", wish("VOID2", ""));

        assertThat(call("Invalid", invalid(first)).path("RtnCode").asInt()).isEqualTo(1);
        assertThat(call("Invalid", invalid(first)).path("RtnCode").asInt()).isNotEqualTo(1);
        wire.post("/_sim/calendar", "{'advance_days':90}");
        JsonNode late = call("Invalid", invalid(second));

        assertThat(late.path("RtnCode").asInt()).isNotEqualTo(1);
        assertThat(late.path("RtnMsg").asText()).contains("tax period");
    }

    @Test
    void theEnvelopeIsCheckedFirst() throws IOException {
        String good = seal("{\"MerchantID\":\"2000132\",\"BarCode\":\"/1234567\"}");

        assertThat(post("CheckBarcode", envelope(good, 1_700_000_000))
                        .path("TransCode")
                        .asInt())
                .isNotEqualTo(1);
        assertThat(post(
                                "CheckBarcode",
                                envelope("bm90IGEgY2lwaGVy", Instant.now().getEpochSecond()))
                        .path("TransCode")
                        .asInt())
                .isNotEqualTo(1);
    }

    private static String invalid(JsonNode issued) {
        return "{'MerchantID':'2000132','InvoiceNo':'%s','InvoiceDate':'%s','Reason':'refund'}"
                .formatted(
                        issued.path("InvoiceNo").asText(),
                        issued.path("InvoiceDate").asText().substring(0, 10));
    }

    /** A good wish for an invoice, with fields that replace others. */
    private static String wish(String number, String changes) throws IOException {
        String base = "{'MerchantID':'2000132','RelateNumber':'%s','CustomerEmail':'a@b.tw','Print':'0','Donation':'0'"
                + ",'CarrierType':'','TaxType':'1','SalesAmount':299,'InvType':'07','vat':'1','Items':[{'ItemSeq':1"
                + ",'ItemName':'VidGo Pro','ItemCount':1,'ItemWord':'式','ItemPrice':299,'ItemAmount':299}]}";
        Map<String, Object> wish = read(base.formatted(number));
        wish.putAll(read("{" + changes + "}"));
        return JSON.writeValueAsString(wish);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) throws IOException {
        return JSON.readValue(json.replace('\'', '"'), Map.class);
    }

    private static JsonNode call(String operation, String json) throws IOException {
        JsonNode answer = post(
                operation, envelope(seal(json.replace('\'', '"')), Instant.now().getEpochSecond()));
        assertThat(answer.path("TransCode").isNumber()).isTrue();
        assertThat(answer.path("TransCode").asInt()).isEqualTo(1);
        return open(answer);
    }

    private static JsonNode post(String operation, String envelope) throws IOException {
        return Wire.json(wire.send("POST", "/ecpay/B2CInvoice/" + operation, "application/json", envelope));
    }

    private static String envelope(String data, long timestamp) {
        return "{\"MerchantID\":\"2000132\",\"RqHeader\":{\"Timestamp\":%d,\"Revision\":\"3.0.0\"},\"Data\":\"%s\"}"
                .formatted(timestamp, data);
    }

    private static String seal(String json) {
        byte[] text = URLEncoder.encode(json, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(crypt(Cipher.ENCRYPT_MODE, text));
    }

    private static JsonNode open(JsonNode answer) throws IOException {
        byte[] text = crypt(
                Cipher.DECRYPT_MODE,
                Base64.getDecoder().decode(answer.path("Data").asText()));
        return JSON.readTree(URLDecoder.decode(new String(text, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    private static byte[] crypt(int mode, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    mode,
                    new SecretKeySpec("ejCk326UnaZWKisg".getBytes(StandardCharsets.US_ASCII), "AES"),
                    new IvParameterSpec("q9jcZX8Ib9LM8wYk".getBytes(StandardCharsets.US_ASCII)));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
