package ai.vidgo.gateway.firstpage;

import static ai.vidgo.gateway.answer.PageAssets.escape;

import ai.vidgo.gateway.answer.PageAssets;
import ai.vidgo.gateway.firstpage.Gallery.Preset;
import ai.vidgo.gateway.firstpage.Gallery.Shelf;
import ai.vidgo.gateway.firstpage.Parts.Part;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The HTML of the first page. */
final class PageText {

    private static final int LONGEST_CAPTION = 120;

    private final FirstPageConfig config;
    private final JsonObject accounts;
    private final PageAssets assets;

    PageText(FirstPageConfig config, PageAssets assets) {
        this.config = config;
        this.accounts = config.accounts().map(JsonObject::new).orElseGet(JsonObject::new);
        this.assets = assets;
    }

    String page(List<Part> parts, List<Shelf> shelves) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="description" content="VidGo makes pictures and videos for shops and designers.">
                <title>VidGo</title>
                <link rel="icon" href="%s">
                <style>%s</style>
                </head>
                <body>
                <a class="skip" href="#main">Skip to the content</a>
                <header>
                <h1>VidGo</h1>
                <p class="lead">Pictures and videos for shops and designers, made by AI: visitors try every tool on presets \
                that were made beforehand, subscribers generate for real. This is its backend; no web frontend is \
                installed at this address.</p>
                </header>
                <main id="main">
                <h2 id="parts-title">How the parts are</h2>
                <ul class="parts" id="health" aria-labelledby="parts-title">
                %s</ul>
                <h2>Where to go</h2>
                <ul class="cards">
                %s</ul>
                %s%s</main>
                <footer>All that is shown here carries a watermark; originals belong to subscribers.</footer>
                <script>%s</script>
                </body>
                </html>
                """.formatted(
                PageAssets.ICON, assets.css(), parts(parts), links(), accounts(), gallery(shelves), assets.script());
    }

    /** The origins, other than our own, of the pictures and clips. */
    static Set<String> mediaOrigins(List<Shelf> shelves) {
        Set<String> origins = new TreeSet<>();
        for (Shelf shelf : shelves) {
            for (Preset preset : shelf.presets()) {
                origins.add(origin(preset.address()));
                origins.add(origin(preset.poster()));
            }
        }
        origins.remove("");
        return origins;
    }

    private static String origin(String address) {
        if (!address.startsWith("https://") && !address.startsWith("http://")) {
            return "";
        }
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String parts(List<Part> parts) {
        return parts.stream()
                .map(part -> "<li class=\"%s\"><b>%s</b> <span class=\"state\">%s</span></li>\n"
                        .formatted(part.mood().css(), escape(part.name()), escape(part.state())))
                .collect(Collectors.joining());
    }

    private String links() {
        return link("/api/v1/docs", "API documentation", "Every operation with its fields, errors and examples")
                + link("/api/v1/openapi.json", "OpenAPI document", "For generators of clients")
                + link(config.shopPath().orElse(null), "Shop", "Sign in, buy a plan or credits, see invoices")
                + link(text(config.mailUrl().orElse(null)), "Received mails", "What the product would have sent out")
                + link(
                        text(config.simulatorsUrl().orElse(null)),
                        "Simulated vendors",
                        "AI vendors, ECPay and Paddle, and what they can be told");
    }

    private static @Nullable String text(@Nullable URI address) {
        return address == null ? null : address.toString();
    }

    private static String link(@Nullable String address, String title, String what) {
        return address == null
                ? ""
                : "<li><a href=\"%s\">%s</a><p>%s</p></li>\n".formatted(escape(address), title, what);
    }

    private String accounts() {
        if (accounts.isEmpty()) {
            return "";
        }
        String rows = accounts.fieldNames().stream()
                .map(address -> "<tr><td><code>%s</code></td><td>%s</td></tr>\n"
                        .formatted(escape(address), escape(accounts.getString(address))))
                .collect(Collectors.joining());
        String password = config.accountsPassword()
                .map(word -> "<p>The password of all of them is <code>%s</code>.</p>\n".formatted(escape(word)))
                .orElse("");
        return """
                <h2 id="accounts-title">Accounts to try</h2>
                %s<div class="table" role="region" aria-labelledby="accounts-title" tabindex="0"><table>
                <thead><tr><th scope="col">Address</th><th scope="col">Role</th></tr></thead>
                <tbody>
                %s</tbody></table></div>
                """.formatted(password, rows);
    }

    private static String gallery(List<Shelf> shelves) {
        String shown = shelves.stream()
                .map(shelf -> "<h3>%s</h3>\n<div class=\"gallery\">\n%s</div>\n"
                        .formatted(
                                escape(shelf.title()),
                                shelf.presets().stream().map(PageText::figure).collect(Collectors.joining())))
                .collect(Collectors.joining());
        return "<h2>What it makes</h2>\n"
                + (shown.isEmpty() ? "<p>There are no presets yet; the library is being filled.</p>\n" : shown);
    }

    private static String caption(String prompt) {
        if (prompt.length() <= LONGEST_CAPTION) {
            return prompt;
        }
        // Chinese and Japanese have no spaces to cut at.
        int space = prompt.lastIndexOf(' ', LONGEST_CAPTION);
        return prompt.substring(0, space > LONGEST_CAPTION / 2 ? space : LONGEST_CAPTION) + "…";
    }

    private static String figure(Preset preset) {
        String prompt = caption(preset.prompt());
        String address = escape(preset.address());
        String poster = preset.poster().isEmpty() ? "" : " poster=\"" + escape(preset.poster()) + "\"";
        String shown = preset.clip()
                ? "<video controls playsinline preload=\"%s\"%s src=\"%s\" aria-label=\"%s\"></video>"
                        .formatted(poster.isEmpty() ? "metadata" : "none", poster, address, escape(prompt))
                : "<img loading=\"lazy\" src=\"%s\" alt=\"%s\">".formatted(address, escape(prompt));
        return "<figure>%s<figcaption>%s</figcaption></figure>\n".formatted(shown, escape(prompt));
    }
}
