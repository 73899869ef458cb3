package ai.vidgo.billing.ecpay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.orders.LiveMode;
import ai.vidgo.platform.error.Messages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page between our shop and ECPay (contract: billing §5, N2). */
@QuarkusTest
class EcpayPageTest extends EcpaySimulatedTest {

    @Test
    void aPackageIsSentOnByItselfOrByItsButton() {
        Response page = show(packageLink(), "en");
        assertThat(page.asString())
                .contains("<h1>Pay for your order</h1>", "<dd>NT$ 150</dd>", "<button type=\"submit\">")
                .doesNotContain("onload", "style=\"");
        assertThat(forms(page)).hasSize(1);
        assertThat(found(page, "<script>([^<]*)</script>")).hasSize(1);
    }

    @Test
    void aPlanIsPaidInOneOfTwoWaysAndNothingIsSentBeforeThePayerHasChosen() {
        Response page = show(planLink("monthly"), "en");
        assertThat(forms(page)).hasSize(2);
        assertThat(page.asString())
                .doesNotContain("<script")
                .contains("The card is charged NT$ 599 now and again every month")
                .contains("<h2>Pay once</h2>");
        assertThat(forms(page).getFirst()).contains("name=\"PeriodType\" value=\"M\"");
        assertThat(forms(page).getLast()).doesNotContain("PeriodType").contains("value=\"ALL\"");
        assertThat(show(planLink("yearly"), "en").asString()).contains("again every year");
    }

    @Test
    void onlyItsOwnStyleScriptAndFormsMayBeUsed() throws Exception {
        Response page = show(packageLink(), "en");
        String policy = page.header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "form-action " + simulators + ";", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        for (String tag : List.of("style", "script")) {
            String content = found(page, "(?s)<" + tag + ">(.*?)</" + tag + ">").getFirst();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            assertThat(policy)
                    .contains(tag + "-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
        }
        assertThat(page.headers().asList())
                .extracting(header -> header.getName() + ": " + header.getValue())
                .contains("Referrer-Policy: no-referrer", "Cache-Control: no-store", "X-Frame-Options: DENY");
    }

    @Test
    void speaksThePayersLanguage() {
        String link = planLink("monthly");
        Set<String> titles = new HashSet<>();
        for (String language : Messages.LANGUAGES) {
            Response page = show(link, language);
            assertThat(page.asString())
                    .contains("<html lang=\"" + language + "\">")
                    .doesNotContain("ecpay_page_", "{0}");
            assertThat(page.header("Content-Language")).isEqualTo(language);
            titles.addAll(found(page, "<h1>(.*)</h1>"));
        }
        assertThat(titles).hasSize(Messages.LANGUAGES.size());
    }

    @Test
    void theFormIsTakenByEcpayAsItStands() {
        Response page = show(planLink("monthly"), "zh-TW");
        for (String form : forms(page)) {
            Map<String, Object> fields = new LinkedHashMap<>();
            Pattern.compile("name=\"([^\"]*)\" value=\"([^\"]*)\"")
                    .matcher(form)
                    .results()
                    .forEach(field -> fields.put(field.group(1), field.group(2).replace("&amp;", "&")));
            assertThat(send(fields)).matches("[0-9A-Z]{20}");
        }
    }

    private String packageLink() {
        return asUser().body(Map.of("package_id", packageId("small")))
                .post("/api/v1/credits/purchase")
                .path("payment_url");
    }

    private String planLink(String cycle) {
        LiveMode.enter();
        return subscribe("pro", Map.of("payment_method", "ecpay", "billing_cycle", cycle))
                .statusCode(200)
                .extract()
                .path("checkout_url");
    }

    private static Response show(String url, String language) {
        URI link = URI.create(url);
        return given().header("Accept-Language", language).get(link.getPath() + "?" + link.getQuery());
    }

    private static List<String> forms(Response page) {
        return found(page, "(?s)(<form.*?</form>)");
    }

    private static List<String> found(Response page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page.asString())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
