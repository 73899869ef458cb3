package ai.vidgo.local.mail;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The catcher's web pages, and its JSON for tests: {@code GET /api/messages?to=ADDRESS}, {@code DELETE /api/messages}.
 * A mail's HTML is shown in a frame that may neither run scripts nor load anything.
 */
final class MailPages implements HttpHandler {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM, HH:mm:ss", java.util.Locale.ENGLISH)
            .withZone(ZoneId.systemDefault());
    private static final String HTML = "text/html; charset=utf-8";
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private final MailStore store;

    MailPages(MailStore store) {
        this.store = store;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (exchange.getRequestMethod() + " " + path) {
                case "GET /" -> answer(exchange, 200, HTML, PAGE_POLICY, list(store.newestFirst()));
                case "GET /api/messages" -> messages(exchange);
                case "DELETE /api/messages" -> {
                    store.clear();
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> message(exchange, path);
            }
        }
    }

    private void messages(HttpExchange exchange) throws IOException {
        Optional<String> to = parameter(exchange, "to");
        List<ReceivedMail> found = store.newestFirst().stream()
                .filter(mail -> to.isEmpty() || mail.isFor(to.get()))
                .toList();
        answer(exchange, 200, "application/json", PAGE_POLICY, json.writeValueAsString(found));
    }

    private void message(HttpExchange exchange, String path) throws IOException {
        List<String> parts = Arrays.asList(path.split("/", -1));
        Optional<ReceivedMail> mail =
                parts.size() >= 3 && parts.get(1).equals("messages") ? store.find(parts.get(2)) : Optional.empty();
        if (mail.isEmpty() || !exchange.getRequestMethod().equals("GET")) {
            answer(
                    exchange,
                    404,
                    HTML,
                    PAGE_POLICY,
                    page("Not here", "<p>There is no such page. <a href='/'>All mails</a>"));
        } else if (parts.size() == 4 && parts.get(3).equals("html")) {
            answer(exchange, 200, HTML, MAIL_POLICY, orEmpty(mail.get().html()));
        } else {
            answer(exchange, 200, HTML, PAGE_POLICY, single(mail.get()));
        }
    }

    private static String list(List<ReceivedMail> mails) {
        if (mails.isEmpty()) {
            return page("Mails", "<h1>Mails</h1><p>None yet. Register an account and its code arrives here.");
        }
        String rows = mails.stream()
                .map(mail -> "<a class=mail href='/messages/%s'><b>%s</b><span>%s</span><time>%s</time></a>"
                        .formatted(
                                mail.id(),
                                escaped(mail.subject()),
                                escaped(String.join(", ", mail.to())),
                                TIME.format(mail.receivedAt())))
                .collect(Collectors.joining("\n"));
        return page("Mails", "<h1>Mails <small>%d</small></h1>\n%s".formatted(mails.size(), rows));
    }

    private static String single(ReceivedMail mail) {
        String html =
                mail.html() == null ? "" : "<iframe sandbox src='/messages/%s/html'></iframe>".formatted(mail.id());
        String text = mail.text() == null ? "" : "<h2>As text</h2><pre>%s</pre>".formatted(escaped(mail.text()));
        return page(mail.subject(), """
                <p><a href='/'>All mails</a></p>
                <h1>%s</h1>
                <p class=head>from %s to %s, %s</p>
                %s%s""".formatted(
                        escaped(mail.subject()),
                        escaped(mail.from()),
                        escaped(String.join(", ", mail.to())),
                        TIME.format(mail.receivedAt()),
                        html,
                        text));
    }

    private static String page(String title, String body) {
        return """
                <!doctype html><html lang=en><meta charset=utf-8><title>%s</title>
                <meta name=viewport content='width=device-width'>
                <style>
                body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430 }
                h1 { font-size: 1.5rem } h1 small, .head, time, .mail span { color: #6a7688; font-weight: normal }
                .mail { display: grid; grid-template-columns: 1fr 1fr auto; gap: 1rem; padding: .7rem 0; border-top: 1px solid #e3e8ef; color: inherit; text-decoration: none }
                .mail:hover { background: #f4f7fb }
                iframe { width: 100%%; height: 32rem; border: 1px solid #e3e8ef; border-radius: 8px }
                pre { background: #f4f7fb; padding: 1rem; border-radius: 8px; white-space: pre-wrap }
                </style>
                <body>%s</body></html>
                """.formatted(escaped(title), body);
    }

    private static Optional<String> parameter(HttpExchange exchange, String name) {
        String query = orEmpty(exchange.getRequestURI().getRawQuery());
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    private static void answer(HttpExchange exchange, int status, String type, String policy, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
