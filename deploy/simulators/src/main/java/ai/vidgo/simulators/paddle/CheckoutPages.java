package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.merchant.Html;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The page where a buyer pays: it stands in for a page of the shop that loads Paddle's script, and works without any. A
 * payment answers once the shop's server was told.
 */
final class CheckoutPages {

    private static final Map<String, String> COUNTRIES = new LinkedHashMap<>();

    static {
        COUNTRIES.put("US", "United States, no tax");
        COUNTRIES.put("TW", "Taiwan, 5 %");
        COUNTRIES.put("JP", "Japan, 10 %");
        COUNTRIES.put("DE", "Germany, 19 %");
        COUNTRIES.put("GB", "United Kingdom, 20 %");
    }

    private final World world;
    private final Books books;
    private final Till till;
    private final Renewals renewals;
    private final Events events;

    CheckoutPages(World world, Books books, Till till, Renewals renewals, Events events) {
        this.world = world;
        this.books = books;
        this.till = till;
        this.renewals = renewals;
        this.events = events;
    }

    void mount(Door door) {
        door.get("/paddle/checkout", call -> show(call.queryParam("_ptxn").orElse(""), Optional.empty()));
        door.post("/paddle/checkout/:id/pay", call -> step(call, true));
        door.post("/paddle/checkout/:id/decline", call -> step(call, false));
    }

    private Reply step(Call call, boolean pays) {
        String id = call.part("id");
        Map<String, String> form = call.form();
        try {
            synchronized (books) {
                ObjectNode bill = books.require("txn", id);
                till.identify(bill, form.getOrDefault("email", ""), form.getOrDefault("country", "US"));
                if (pays) {
                    renewals.pay(bill);
                } else {
                    till.declined(bill, "declined");
                }
            }
        } catch (Refusal refusal) {
            return show(id, Optional.of(refusal.detail()));
        }
        events.flush();
        return show(id, Optional.empty());
    }

    private Reply show(String id, Optional<String> problem) {
        synchronized (books) {
            Optional<ObjectNode> bill = books.find(id).filter(_ -> id.startsWith("txn_"));
            if (bill.isEmpty()) {
                return Reply.html(404, page("Checkout", "<h1>There is no such transaction</h1>"));
            }
            StringBuilder page = new StringBuilder();
            summary(bill.get(), page);
            problem.ifPresent(text -> bad(text, page));
            if (Till.open(bill.get())) {
                form(bill.get(), page);
            } else {
                paid(bill.get(), page);
            }
            history(id, page);
            return Reply.html(200, page("Checkout " + id, page.toString()));
        }
    }

    private void summary(JsonNode bill, StringBuilder page) {
        JsonNode totals = bill.path("details").path("totals");
        String currency = bill.path("currency_code").asText();
        page.append("<h1>Checkout</h1><div class=\"amount\">")
                .append(Html.escape(money(totals.path("grand_total").asLong(), currency)))
                .append("</div><table>");
        for (JsonNode item : bill.path("items")) {
            JsonNode price = item.path("price");
            page.append(Html.row(
                    price.path("name").asText(price.path("description").asText()),
                    money(price.path("unit_price").path("amount").asLong(), currency) + every(price)));
        }
        page.append(Html.row("Tax", money(totals.path("tax").asLong(), currency)))
                .append(Html.row("Transaction", bill.path("id").asText()))
                .append(Html.row(
                        "Order of the shop",
                        bill.path("custom_data").path("order_id").asText("none")))
                .append("</table>");
    }

    private void form(JsonNode bill, StringBuilder page) {
        String error = Till.lastError(bill);
        if (!error.isEmpty()) {
            bad("The payment was refused (" + error + "). You may try again.", page);
        }
        String path = "/paddle/checkout/" + bill.path("id").asText();
        page.append("<form class=\"wide\" method=\"post\" action=\"")
                .append(path)
                .append("/pay\">");
        String customer = bill.path("customer_id").asText("");
        String email =
                books.find(customer).map(found -> found.path("email").asText()).orElse("buyer@example.com");
        page.append("<label>E-mail<input name=\"email\" type=\"email\" required value=\"")
                .append(Html.escape(email))
                .append("\"></label><label>Country<select name=\"country\">");
        String country = books.find(bill.path("address_id").asText(""))
                .map(found -> found.path("country_code").asText())
                .orElse("US");
        COUNTRIES.forEach((code, name) -> page.append("<option value=\"")
                .append(code)
                .append(code.equals(country) ? "\" selected>" : "\">")
                .append(name)
                .append("</option>"));
        page.append("</select></label><button class=\"pay\">Pay</button><button class=\"fail\" formaction=\"")
                .append(path)
                .append("/decline\">Let the card be declined</button>");
        back(bill, "cancelled")
                .ifPresent(url -> page.append("<a class=\"button\" href=\"")
                        .append(Html.escape(url))
                        .append("\">Back without paying</a>"));
        page.append("</form><p class=\"note\">Tax comes on top of the price. The test card is filled in for you.</p>");
    }

    private void paid(JsonNode bill, StringBuilder page) {
        page.append("<div class=\"state\">Paid. Thank you. Receipt ")
                .append(Html.escape(bill.path("invoice_number").asText()))
                .append("</div>");
        back(bill, "success")
                .ifPresent(url -> page.append("<p><a id=\"back\" class=\"button pay\" href=\"")
                        .append(Html.escape(url))
                        .append("\">Continue to the shop</a></p>")
                        .append("<script>setTimeout(()=>document.getElementById('back').click(),1500)</script>"));
    }

    private Optional<String> back(JsonNode bill, String outcome) {
        String order = bill.path("custom_data").path("order_id").asText("");
        return world.settings()
                .paddle()
                .returnUrl()
                .map(url -> url + "?payment=" + outcome + "&order=" + URLEncoder.encode(order, StandardCharsets.UTF_8));
    }

    private void history(String id, StringBuilder page) {
        StringBuilder lines = new StringBuilder();
        for (Events.Webhook webhook : events.log()) {
            JsonNode event = webhook.json();
            boolean about = event.path("data").path("id").asText().equals(id)
                    || event.path("data").path("transaction_id").asText().equals(id);
            for (JsonNode attempt : about ? event.path("attempts") : event.path("none")) {
                lines.append("<br>")
                        .append(Html.escape(event.path("event_type").asText() + " → "
                                + (attempt.path("status").asInt() == 0
                                        ? attempt.path("body").asText()
                                        : attempt.path("status").asText())));
            }
        }
        if (!lines.isEmpty()) {
            page.append("<div class=\"history\">Messages to the shop's server")
                    .append(lines)
                    .append("</div>");
        }
    }

    static String page(String title, String content) {
        return Html.page("Paddle", "#1b5bd6", title, content);
    }

    /** Smallest units as people read them; the simulator sells in currencies with two decimals. */
    static String money(long minor, String currency) {
        return "%s %d.%02d".formatted(currency, minor / 100, minor % 100);
    }

    static String every(JsonNode price) {
        JsonNode cycle = price.path("billing_cycle");
        return cycle.isObject() ? " every " + cycle.path("interval").asText() : "";
    }

    private static void bad(String text, StringBuilder page) {
        page.append("<div class=\"state bad\">").append(Html.escape(text)).append("</div>");
    }
}
