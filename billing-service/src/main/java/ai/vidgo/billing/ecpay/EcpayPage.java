package ai.vidgo.billing.ecpay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page that hands a payer over to ECPay. It works without script, because every form has a button; the one script
 * that it may run is named to the browser by its hash.
 */
final class EcpayPage {

    private static final String SCRIPT = "document.forms[0].submit()";

    private EcpayPage() {}

    /** One form that sends itself where scripts run. */
    static String single(String action, Map<String, String> form) {
        return page(form(action, form, "前往付款 Continue to payment") + "<script>" + SCRIPT + "</script>");
    }

    /** Two ways to pay for a plan; the payer decides, so nothing is sent by itself. */
    static String choice(String action, Map<String, String> periodic, Map<String, String> once) {
        return page(form(action, periodic, "信用卡定期扣款 Card, renews by itself") + form(action, once, "單次付款 Pay once"));
    }

    /** What the page may do: post to ECPay and run its own script. */
    static String policy(String action) {
        return "default-src 'none'; script-src 'sha256-" + hash(SCRIPT) + "'; form-action " + origin(action)
                + "; frame-ancestors 'none'; base-uri 'none'";
    }

    private static String page(String content) {
        return """
                <!doctype html>
                <html lang="zh-Hant"><head><meta charset="utf-8"><title>VidGo</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body>
                %s</body></html>
                """.formatted(content);
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

    private static String origin(String address) {
        int path = address.indexOf('/', address.indexOf("://") + 3);
        return path < 0 ? address : address.substring(0, path);
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
