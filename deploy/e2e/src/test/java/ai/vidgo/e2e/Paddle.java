package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** A buyer at the simulated Paddle. */
final class Paddle {

    private Paddle() {}

    /**
     * The address of the checkout page: an order of a plan names it, one of a pack names a link of ours that leads there
     * (contract: billing §4, §5).
     */
    static String checkout(String paymentUrl) {
        if (paymentUrl.contains("_ptxn=")) {
            return paymentUrl;
        }
        Response page = Target.visitor().redirects().follow(false).get(paymentUrl);
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(303);
        return page.header("Location");
    }

    /** Fills in the checkout page and pays; the page afterwards. */
    static String payOnPage(String checkout, String email) {
        Form form = Form.in(Target.open(checkout).asString(), checkout, "name=\"email\"")
                .with(Map.of("email", email, "country", "TW"));
        Response paid = form.submit();
        assertThat(paid.statusCode()).as(paid.asString()).isEqualTo(200);
        return paid.asString();
    }

    /** Pays without the page. */
    static void pay(String checkout, User buyer) {
        Simulators.post("paddle/transactions/" + transaction(checkout) + "/pay", Map.of("email", buyer.email()));
    }

    /** Paddle's number in a checkout address. */
    static String transaction(String checkout) {
        return checkout.substring(checkout.indexOf("_ptxn=") + "_ptxn=".length());
    }

    /** Paddle's subscription that a transaction began. */
    static String subscription(String transaction) {
        JsonPath bill = Simulators.get("paddle/transactions/" + transaction);
        return bill.getString("subscription_id");
    }
}
