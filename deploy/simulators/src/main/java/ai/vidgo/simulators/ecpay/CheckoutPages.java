package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.merchant.Html;
import ai.vidgo.simulators.web.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The payment page. It works without script; with script the browser returns to the shop by itself. */
final class CheckoutPages {

    private static final List<String> METHODS = List.of("Credit", "ATM", "CVS", "BARCODE");

    private final Cashier cashier;

    CheckoutPages(Cashier cashier) {
        this.cashier = cashier;
    }

    /** The page of an order in its present state. */
    Reply show(EcpayOrder order) {
        StringBuilder page = new StringBuilder("<h1>Order summary</h1><div class=\"amount\">NT$ ")
                .append(Html.escape(order.field("TotalAmount")))
                .append("</div><table>")
                .append(Html.row("Item", order.field("ItemName").replace("#", ", ")))
                .append(Html.row("Description", order.field("TradeDesc")))
                .append(Html.row("Order number", order.number()))
                .append(Html.row("Merchant", order.field("MerchantID")))
                .append(Html.row("Payment", order.method() + period(order)))
                .append("</table>");
        switch (order.payment()) {
            case OPEN -> open(order, page);
            case FAILED -> {
                page.append("<div class=\"state bad\">The payment was refused. You may try again.</div>");
                open(order, page);
                back(order, page);
            }
            case ISSUED -> issued(order, page);
            case PAID -> {
                page.append("<div class=\"state\">Paid. Thank you.</div>");
                back(order, page);
            }
        }
        history(order, page);
        return Reply.html(200, page("Pay " + order.number(), page.toString()));
    }

    /** The page that a form gets which the vendor does not accept. */
    Reply refusal(String code, String reason) {
        String content = "<h1>Transaction failed</h1><div class=\"state bad\">" + Html.escape(code + " " + reason)
                + "</div><p class=\"note\">The order form was not accepted; nothing was created.</p>";
        return Reply.html(200, page("Transaction failed", content)).with("X-Sim-Error", code);
    }

    private static void open(EcpayOrder order, StringBuilder page) {
        if ("ALL".equals(order.field("ChoosePayment"))) {
            List<String> hidden = Arrays.asList(order.field("IgnorePayment").split("#", -1));
            page.append("<p class=\"note\">How would you like to pay?</p>");
            METHODS.stream()
                    .filter(method -> !hidden.contains(method))
                    .forEach(method -> page.append(Html.button(
                            path(order, "choose"),
                            method,
                            method.equals(order.method()) ? "on" : "",
                            Map.of("method", method))));
            page.append("<br>");
        }
        if (order.paysLater()) {
            page.append(Html.button(
                    path(order, "choose"), "Get the payment number", "pay", Map.of("method", order.method())));
        } else {
            page.append(Html.button(path(order, "pay"), "Pay NT$ " + order.field("TotalAmount"), "pay", Map.of()));
            page.append(Html.button(path(order, "fail"), "Let the payment fail", "fail", Map.of()));
            page.append("<p class=\"note\">Test card 4311-9522-2222-2222 is filled in for you.</p>");
        }
        page.append("<p class=\"note\">To pay later, leave this page: it keeps its address, <a href=\"")
                .append(path(order))
                .append("\">")
                .append(path(order))
                .append("</a>.</p>");
    }

    /** How often the card will be charged. */
    private static String period(EcpayOrder order) {
        if (!order.periodic()) {
            return "";
        }
        String unit = switch (order.field("PeriodType")) {
            case "D" -> "days";
            case "Y" -> "years";
            default -> "months";
        };
        return ", charged every " + order.field("Frequency") + " " + unit + ", " + order.field("ExecTimes")
                + " times in all";
    }

    private void issued(EcpayOrder order, StringBuilder page) {
        Map<String, String> number = cashier.numberMessage(order);
        page.append("<div class=\"state\">Your payment number was issued. Pay before ")
                .append(Html.escape(number.getOrDefault("ExpireDate", "")))
                .append(".</div><table>");
        for (String name : List.of("BankCode", "vAccount", "PaymentNo", "Barcode1", "Barcode2", "Barcode3")) {
            String value = number.getOrDefault(name, "");
            page.append(value.isEmpty() ? "" : Html.row(name, value));
        }
        page.append("</table>")
                .append(Html.button(path(order, "pay"), "Pay now (simulate the transfer)", "pay", Map.of()))
                .append(Html.button(path(order, "expire"), "Let the term pass", "fail", Map.of()))
                .append("<p class=\"note\">Or pay later: this page keeps its address, <a href=\"")
                .append(path(order))
                .append("\">")
                .append(path(order))
                .append("</a>.</p>");
        String redirect = order.field("ClientRedirectURL");
        if (!redirect.isEmpty()) {
            page.append(Html.button(redirect, "Back to the shop", "", number));
        } else if (!order.field("ClientBackURL").isEmpty()) {
            link(order, page);
        }
    }

    private void back(EcpayOrder order, StringBuilder page) {
        String result = order.field("OrderResultURL");
        boolean byBrowser = !result.isEmpty() && !order.paysLater();
        if (byBrowser) {
            page.append("<div id=\"back\">")
                    .append(Html.button(result, "Continue to the shop", "pay", cashier.browserMessage(order)))
                    .append("</div>");
            if (order.payment() == Payment.PAID) {
                page.append("<script>setTimeout(()=>document.querySelector('#back form').submit(),1200)</script>");
            }
        } else if (!order.field("ClientBackURL").isEmpty()) {
            link(order, page);
        }
    }

    private static void link(EcpayOrder order, StringBuilder page) {
        page.append("<p><a href=\"")
                .append(Html.escape(order.field("ClientBackURL")))
                .append("\">Back to the shop</a></p>");
    }

    private static void history(EcpayOrder order, StringBuilder page) {
        if (order.callbacks().isEmpty()) {
            return;
        }
        page.append("<div class=\"history\">Messages to the shop's server");
        order.callbacks()
                .forEach(attempt -> page.append("<br>")
                        .append(Html.escape(
                                TaiwanTime.seconds(attempt.at()) + " " + attempt.kind() + " → " + attempt.summary())));
        page.append("</div>");
    }

    private static String path(EcpayOrder order, String step) {
        return path(order) + "/" + step;
    }

    private static String path(EcpayOrder order) {
        return "/ecpay/pages/" + order.number();
    }

    private static String page(String title, String content) {
        return Html.page("ECPay", "#00863f", title, content);
    }
}
