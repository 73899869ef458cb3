package ai.vidgo.billing.invoices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvoicesHttpTest extends MoneyTest {

    private static final Map<String, String> COMPANY =
            Map.of("company_number", "04595257", "buyer_name", "綠界科技股份有限公司", "buyer_address", "台北市南港區三重路19之2號");

    @Test
    void everyPaidOrderHasAnInvoiceThatOnlyItsOwnerReads() throws IOException {
        String order = buy(COMPANY);
        asUser().get("/api/v1/subscriptions/invoices").then().statusCode(200).body("total", is(0));
        asUser().post("/api/v1/payments/mock/complete/" + order).then().statusCode(200);

        String path = asUser().get("/api/v1/subscriptions/invoices")
                .then()
                .statusCode(200)
                .body("success", is(true), "total", is(1), "invoices", hasSize(1))
                .body("invoices[0].invoice_number", is("INV-" + order), "invoices[0].order_number", is(order))
                .body("invoices[0].amount", is(150), "invoices[0].currency", is("TWD"))
                .body("invoices[0].status", is("paid"), "invoices[0].payment_method", is("ecpay"))
                .extract()
                .path("invoices[0].pdf_url");
        byte[] file = asUser().get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", "attachment; filename=\"INV-" + order + ".pdf\"")
                .header("Cache-Control", startsWith("private"))
                .extract()
                .asByteArray();
        assertThat(text(file))
                .contains("收據 Invoice", "INV-" + order, "訂單編號 Order", "綠界 ECPay", "已付款 Paid")
                .contains("賣方 Seller", "VidGo", "綠界科技股份有限公司", "04595257", "台北市南港區三重路19之2號")
                .contains("品名 Item", "50 credits", "TWD 143", "營業稅 Tax 5%", "TWD 7", "總計 Total", "TWD 150");
        assertThat(asUser().get(path).asByteArray()).isEqualTo(file);
        assertThat(file).hasSizeLessThan(100_000);

        given().auth()
                .oauth2(TestTokens.user(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(404)
                .body("code", is("invoice_not_found"));
        given().get(path).then().statusCode(401);
        asUser().get("/api/v1/subscriptions/invoices/nonsense/pdf").then().statusCode(404);
        asUser().get("/api/v1/subscriptions/invoices/" + UUID.randomUUID() + "/pdf")
                .then()
                .statusCode(404);
    }

    @Test
    void aRefundIsVisibleAndTheInvoiceStays() throws IOException {
        String order = buy(Map.of("love_code", "919"));
        asUser().post("/api/v1/payments/mock/complete/" + order).then().statusCode(200);
        sql.update("UPDATE orders SET status = 'refunded', refunded_at = now() WHERE order_number = ?", order);
        String path = asUser().get("/api/v1/subscriptions/invoices")
                .then()
                .body("invoices[0].status", is("refunded"))
                .extract()
                .path("invoices[0].pdf_url");
        assertThat(text(asUser().get(path).asByteArray())).contains("已退款 Refunded", "捐贈碼 Donated to", "919");
    }

    @Test
    void listsInvoicesByPages() {
        for (int i = 0; i < 3; i++) {
            asUser().post("/api/v1/payments/mock/complete/" + buy(Map.of()))
                    .then()
                    .statusCode(200);
        }
        asUser().get("/api/v1/subscriptions/invoices?limit=2&page=2")
                .then()
                .body("total", is(3), "page", is(2), "limit", is(2), "invoices", hasSize(1));
        asUser().get("/api/v1/subscriptions/invoices?limit=0").then().statusCode(422);
    }

    @Test
    void refusesInvoiceDetailsThatCannotBe() {
        Map<String, Object> body = new HashMap<>(Map.of("package_id", packageId("small")));
        body.put("invoice", Map.of("company_number", "12345678", "buyer_name", "x", "buyer_address", "y"));
        asUser().body(body).post("/api/v1/credits/purchase").then().statusCode(422);
        body.put("invoice", Map.of("carrier_type", "mobile", "carrier_number", "1234567"));
        asUser().body(body).post("/api/v1/credits/purchase").then().statusCode(422);
    }

    @Test
    void aCharacterWithoutAGlyphIsMarkedAndBreaksNothing() throws IOException {
        Map<String, String> rare = new HashMap<>(COMPANY);
        rare.put("buyer_name", "龘😀 Company (\\) é");
        String order = buy(rare);
        asUser().post("/api/v1/payments/mock/complete/" + order).then().statusCode(200);
        String path = asUser().get("/api/v1/subscriptions/invoices").path("invoices[0].pdf_url");
        assertThat(text(asUser().get(path).asByteArray())).contains("〓〓 Company (\\) é");
    }

    private String buy(Map<String, String> invoice) {
        return asUser().body(Map.of("package_id", packageId("small"), "invoice", invoice))
                .post("/api/v1/credits/purchase")
                .then()
                .statusCode(200)
                .extract()
                .path("order_number");
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0)
                            .getResources()
                            .getFont(document.getPage(0)
                                    .getResources()
                                    .getFontNames()
                                    .iterator()
                                    .next())
                            .isEmbedded())
                    .isTrue();
            return new PDFTextStripper().getText(document);
        }
    }
}
