package ai.vidgo.simulators;

import static ai.vidgo.simulators.EcpayForms.sign;
import static ai.vidgo.simulators.EcpayForms.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The file of a day's payments (contract: external-ecpay §5.7). */
class EcpayStatementTest {

    private static final String DAY = "2026-01-05";

    private static Simulators simulators;
    private static Wire wire;
    private Catcher shop;

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
    void openShop() throws IOException {
        wire.post("/_sim/reset", "");
        shop = new Catcher();
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    @Test
    void holdsThePaymentsOfItsDayInTaiwan() throws IOException {
        paid("S1", "2026-01-04T16:00:00Z");
        paid("S2", "2026-01-05T15:59:59Z");
        paid("S3", "2026-01-05T16:00:00Z");
        wire.form("/ecpay/Cashier/AioCheckOut/V5", EcpayForms.order(shop, "S4", Map.of()));

        List<String> lines = lines(Map.of());

        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("=\"訂單日期\",=\"廠商訂單編號\",=\"綠界訂單編號\",");
        assertThat(lines.get(1)).contains("=\"S1\"", "=\"已付款\"", "=\"299\"");
        assertThat(lines.get(2)).contains("=\"S2\"");
        assertThat(wire.json("/_sim/ecpay/statement").at("/downloads/0/begin").asText())
                .isEqualTo(DAY);
    }

    @Test
    void isChangedOnDemand() throws IOException {
        paid("S1", "2026-01-05T02:00:00Z");
        paid("S2", "2026-01-05T02:00:00Z");
        wire.post("/_sim/ecpay/statement", "{'merchant_trade_no':'S1','hidden':true}");
        wire.post("/_sim/ecpay/statement", "{'merchant_trade_no':'S2','amount':77,'refunded':7}");
        wire.post("/_sim/ecpay/statement", "{'merchant_trade_no':'S9','day':'2026-01-05','amount':9}");
        wire.post("/_sim/ecpay/statement", "{'day':'2026-01-05','unpaid':2}");

        assertThat(String.join("\n", lines(Map.of())))
                .doesNotContain("=\"S1\"")
                .contains("=\"77\"", "=\"7\"", "=\"S9\"", "=\"UNPAID2\"", "=\"未付款\"");
    }

    @Test
    void comesInBig5WhenAskedFor() throws IOException {
        HttpResponse<byte[]> answer = wire.form("/ecpay/PaymentMedia/TradeNoAio", question(Map.of("CharSet", "1")));

        assertThat(new String(answer.body(), Charset.forName("Big5"))).contains("廠商訂單編號");
    }

    @Test
    void isRefusedWithoutAGoodDigestOrAKnownFormat() throws IOException {
        Map<String, String> forged = question(Map.of());
        forged.put("EndDate", "2026-12-31");

        assertThat(text(wire.form("/ecpay/PaymentMedia/TradeNoAio", forged)))
                .contains("10200073")
                .doesNotContain("廠商訂單編號");
        assertThat(lines(Map.of("MediaFormated", "0"))).first().asString().startsWith("<script>");
        assertThat(lines(Map.of("BeginDate", "2026/01/05"))).first().asString().startsWith("<script>");
    }

    @Test
    void isAPageOrARefusalWhenAFaultSaysSo() throws IOException {
        wire.post("/_sim/rules", "{'provider':'ecpay','operation':'TradeNoAio','mode':'html','times':1}");
        wire.post("/_sim/rules", "{'provider':'ecpay','operation':'TradeNoAio','mode':'rate-limit','times':1,'nth':2}");

        assertThat(lines(Map.of())).first().asString().startsWith("<html>");
        assertThat(wire.form("/ecpay/PaymentMedia/TradeNoAio", question(Map.of()))
                        .statusCode())
                .isEqualTo(403);
    }

    private void paid(String number, String at) throws IOException {
        wire.form("/ecpay/Cashier/AioCheckOut/V5", EcpayForms.order(shop, number, Map.of()));
        wire.post("/_sim/ecpay/orders/" + number + "/pay", "{'paid_at':'" + at + "'}");
    }

    private static List<String> lines(Map<String, String> changes) throws IOException {
        return text(wire.form("/ecpay/PaymentMedia/TradeNoAio", question(changes)))
                .lines()
                .toList();
    }

    private static Map<String, String> question(Map<String, String> changes) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MerchantID", "3002607");
        form.put("DateType", "2");
        form.put("BeginDate", DAY);
        form.put("EndDate", DAY);
        form.put("MediaFormated", "1");
        form.put("CharSet", "2");
        form.putAll(changes);
        form.put("CheckMacValue", sign(form));
        return form;
    }
}
