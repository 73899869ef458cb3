package ai.vidgo.simulators.merchant;

import java.util.Map;

/** Pieces of the vendors' pages, which work without script. */
public final class Html {

    private Html() {}

    /** Text that is safe inside elements and quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A form with one button; hidden fields go with it. */
    public static String button(String action, String label, String style, Map<String, String> hidden) {
        StringBuilder form = new StringBuilder("<form method=\"post\" action=\"")
                .append(escape(action))
                .append("\">");
        hidden.forEach((name, value) -> form.append("<input type=\"hidden\" name=\"")
                .append(escape(name))
                .append("\" value=\"")
                .append(escape(value))
                .append("\">"));
        return form.append("<button class=\"")
                .append(style)
                .append("\">")
                .append(escape(label))
                .append("</button></form>")
                .toString();
    }

    /** A line of a table. */
    public static String row(String name, String value) {
        return "<tr><th>" + escape(name) + "</th><td>" + escape(value) + "</td></tr>";
    }

    /**
     * A whole page.
     *
     * @param vendor whose page it is
     * @param color the vendor's colour, as CSS writes it
     */
    public static String page(String vendor, String color, String title, String content) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width,initial-scale=1"><title>%s</title><style>
                :root{--brand:%s}*{box-sizing:border-box}
                body{margin:0;background:#eef2f5;font:16px/1.5 system-ui,"Noto Sans TC",sans-serif;color:#233}
                header{background:var(--brand);color:#fff;padding:14px 24px;font-weight:600}
                header small{opacity:.85;font-weight:400;margin-left:10px}
                main{max-width:640px;margin:28px auto;background:#fff;border-radius:12px;padding:26px 30px;
                box-shadow:0 6px 24px #0b2b3a1a}
                h1{font-size:20px;margin:0 0 14px}h2{font-size:16px;margin:22px 0 8px}
                .amount{font-size:34px;font-weight:700;color:var(--brand);margin:6px 0 18px}
                table{width:100%%;border-collapse:collapse;margin:0 0 20px;font-size:15px}
                th{text-align:left;color:#667;font-weight:500;padding:6px 12px 6px 0;width:40%%;vertical-align:top}
                td{padding:6px 0;word-break:break-word}form{display:inline-block;margin:0 8px 8px 0}
                label{display:block;margin:0 0 12px;color:#667;font-size:14px}
                input,select{display:block;width:100%%;font:inherit;color:#233;padding:8px 10px;margin-top:4px;
                border:1px solid #cbd5da;border-radius:8px;background:#fff}form.wide{display:block;margin:0}
                button,a.button{font:inherit;padding:10px 22px;border-radius:8px;border:1px solid #cbd5da;background:#fff;
                color:#233;cursor:pointer;margin:0 8px 8px 0;text-decoration:none;display:inline-block}
                form:not(.wide) button{margin:0}
                button.pay,a.pay{background:var(--brand);border-color:var(--brand);color:#fff;font-weight:600}
                .fail{color:#b3261e;border-color:#e3b4b0}.on{border:2px solid var(--brand)}
                .note{font-size:14px;color:#667}.state{padding:10px 14px;border-radius:8px;background:#e8f7ee;margin-bottom:16px}
                .bad{background:#fdecea}.history{font-size:13px;color:#556;border-top:1px solid #e4eaed;padding-top:12px;
                margin-top:18px}
                </style></head><body><header>%s simulator <small>no real money moves here</small></header>
                <main>%s</main></body></html>
                """.formatted(escape(title), color, escape(vendor), content);
    }
}
