package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.error.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The page that hands a payer over to ECPay. It works without script, because every form has a button; the one style sheet
 * and the one script that it may use are named to the browser by their hashes. Its link is signed, so it is told to nobody.
 */
@ApplicationScoped
class EcpayPage {

    private static final String SCRIPT = "document.forms[0].submit()";

    private static final String STYLE = """
            *{box-sizing:border-box}
            body{margin:0;padding:2rem 1rem;background:#f5f5f7;color:#1d1d1f;font:1rem/1.5 system-ui,sans-serif}
            main{max-width:32rem;margin:0 auto}
            section,header{margin:0 0 1rem;padding:1.5rem;background:#fff;border-radius:.75rem}
            .brand{margin:0 0 1rem;font-weight:700;font-size:1.25rem}
            h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25}
            h2{margin:0 0 .5rem;font-size:1.125rem}
            p{margin:0 0 .5rem}
            dl{margin:0;display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem}
            dt{color:#55555a}
            dd{margin:0;text-align:right;overflow-wrap:anywhere}
            button{width:100%;margin-top:.75rem;padding:.75rem 1.5rem;border:0;border-radius:.5rem;\
            background:#4338ca;color:#fff;font:inherit;font-weight:600;cursor:pointer}
            button:hover{background:#3730a3}
            :focus-visible{outline:3px solid #f59e0b;outline-offset:2px}
            """;

    private final Messages messages;

    EcpayPage(Messages messages) {
        this.messages = messages;
    }

    /** One form that sends itself where scripts run. */
    Response single(Order order, String action, Map<String, String> form, @Nullable String language) {
        Texts texts = new Texts(messages, language);
        String content = section(texts.of("wait"), "", form(action, form, texts.of("continue")));
        return answer(order, action, texts, content + "<script>" + SCRIPT + "</script>");
    }

    /** Two ways to pay for a plan; the payer decides, so nothing is sent by itself. */
    Response choice(
            Order order,
            String action,
            Map<String, String> periodic,
            Map<String, String> once,
            @Nullable String language) {
        Texts texts = new Texts(messages, language);
        String cycle = "Y".equals(periodic.get("PeriodType")) ? "yearly" : "monthly";
        return answer(
                order,
                action,
                texts,
                section(
                                texts.of("renewing"),
                                texts.of("renewing_" + cycle, money(order)),
                                form(action, periodic, texts.of("renewing_button")))
                        + section(
                                texts.of("once"), texts.of("once_text"), form(action, once, texts.of("once_button"))));
    }

    /** The texts of one language. */
    private record Texts(Messages messages, @Nullable String acceptLanguage) {

        String of(String name, Object... arguments) {
            return escape(messages.text("ecpay_page_" + name, acceptLanguage, arguments));
        }

        String language() {
            return Messages.language(acceptLanguage);
        }
    }

    private static Response answer(Order order, String action, Texts texts, String content) {
        return Response.ok(page(order, texts, content), "text/html; charset=utf-8")
                .header("Content-Language", texts.language())
                .header("Content-Security-Policy", policy(action))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Vary", "Accept-Language")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** What the page may do: look as it does, post to ECPay and run its own script. */
    private static String policy(String action) {
        return "default-src 'none'; style-src 'sha256-" + Sha256.base64(STYLE) + "'; script-src 'sha256-"
                + Sha256.base64(SCRIPT) + "'; form-action " + origin(action)
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String page(Order order, Texts texts, String content) {
        return """
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s – VidGo</title>
                <style>%3$s</style>
                </head>
                <body>
                <main>
                <header>
                <p class="brand">VidGo</p>
                <h1>%2$s</h1>
                <dl><dt>%4$s</dt><dd>%5$s</dd><dt>%6$s</dt><dd>%7$s</dd><dt>%8$s</dt><dd>%9$s</dd></dl>
                </header>
                %10$s</main>
                </body>
                </html>
                """.formatted(
                        texts.language(),
                        texts.of("title"),
                        STYLE,
                        texts.of("item"),
                        escape(order.item()),
                        texts.of("amount"),
                        escape(money(order)),
                        texts.of("order"),
                        escape(order.number()),
                        content);
    }

    private static String section(String heading, String text, String form) {
        return "<section>\n<h2>" + heading + "</h2>\n" + (text.isEmpty() ? "" : "<p>" + text + "</p>\n") + form
                + "</section>\n";
    }

    private static String form(String action, Map<String, String> form, String label) {
        String inputs = form.entrySet().stream()
                .map(field -> "<input type=\"hidden\" name=\"" + escape(field.getKey()) + "\" value=\""
                        + escape(field.getValue()) + "\">")
                .collect(Collectors.joining("\n"));
        return """
                <form method="post" action="%s">
                %s
                <button type="submit">%s</button>
                </form>
                """.formatted(escape(action), inputs, label);
    }

    private static String money(Order order) {
        return String.format(Locale.ROOT, "NT$ %,d", order.amount().toBigInteger());
    }

    private static String origin(String address) {
        int path = address.indexOf('/', address.indexOf("://") + 3);
        return path < 0 ? address : address.substring(0, path);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
