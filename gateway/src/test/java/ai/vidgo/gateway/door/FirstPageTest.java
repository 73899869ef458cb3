package ai.vidgo.gateway.door;

import static ai.vidgo.gateway.door.AdminViewsTest.tells;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstPageTest {

    private static final String PARTS = "{\"database\":\"healthy\",\"redis\":\"healthy\"}";

    @TempDir
    Path dist;

    private TestDoor door = TestDoor.open();

    @BeforeEach
    void servicesAreWell() {
        furnish(door);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void showsThePartsAndWhatWasMade() {
        String page = page().body();

        assertThat(page)
                .contains("<li class=\"good\"><b>billing</b> <span class=\"state\">healthy</span></li>")
                .contains("<li class=\"good\"><b>database</b>")
                .contains("<li class=\"good\"><b>presets</b> <span class=\"state\">ready</span></li>")
                .contains("<h3>Product scenes</h3>")
                .contains("<img loading=\"lazy\" src=\"/static/watermarked/a.png\" alt=\"A red cup\">")
                .contains("<video controls playsinline preload=\"none\" poster=\"/static/watermarked/b.png\""
                        + " src=\"/static/watermarked/b.mp4\" aria-label=\"A turning cup\"></video>")
                .contains("href=\"/api/v1/docs\"")
                .doesNotContain("<h3>Virtual try-on</h3>");
    }

    @Test
    void nothingOnThePageRunsOrIsLoadedButItsOwn() {
        Answer answer = page();

        assertThat(answer.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("script-src 'sha256-", "img-src 'self' data:;", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).doesNotContain("style=\"", "onclick", "src=\"http", "href=\"http");
    }

    @Test
    void picturesOfAnotherOriginMayBeLoadedFromThereOnly() {
        presets("product_scene", preset("A cup", "https://media.example/w/a.png"));

        assertThat(page().header("Content-Security-Policy"))
                .contains("img-src 'self' https://media.example data:; media-src 'self' https://media.example;");
    }

    @Test
    void aPromptIsTextWhateverItSays() {
        presets("product_scene", preset("<script>alert(1)</script>\" onload=\"x", "/static/watermarked/a.png"));

        assertThat(page().body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x")
                .doesNotContain("<script>alert");
    }

    @Test
    void isThereWhileServicesAreAway() {
        door.billing.close();
        door.catalog.close();

        Answer answer = page();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<li class=\"bad\"><b>billing</b> <span class=\"state\">does not answer</span></li>")
                .contains("<li class=\"wait\"><b>presets</b>")
                .contains("There are no presets yet");
    }

    @Test
    void manyVisitorsAreNotManyCalls() {
        for (int i = 0; i < 20; i++) {
            page();
        }

        assertThat(door.billing.seen()).hasSize(1);
    }

    @Test
    void aFreshInstallationNamesNoAccountsAndNoToolsOfDevelopers() {
        assertThat(page().body()).doesNotContain("Accounts to try", "Received mails", "Simulated vendors", "Shop");
    }

    @Test
    void aLocalStackNamesThem() {
        reopen(
                Optional.empty(),
                Map.of(
                        "mail-url", "http://localhost:8025",
                        "simulators-url", "http://localhost:8005",
                        "shop-path", "/shop",
                        "accounts", "{\"admin@vidgo.local\":\"administrator\"}",
                        "accounts-password", "a<b"));

        assertThat(page().body())
                .contains("<a href=\"http://localhost:8025\">Received mails</a>")
                .contains("<a href=\"http://localhost:8005\">Simulated vendors</a>")
                .contains("<a href=\"/shop\">Shop</a>")
                .contains("<td><code>admin@vidgo.local</code></td><td>administrator</td>")
                .contains("<code>a&lt;b</code>");
    }

    @Test
    void aFrontendTakesItsPlaceUnlessToldOtherwise() throws IOException {
        Files.writeString(dist.resolve("index.html"), "<title>Frontend</title>");
        reopen(Optional.of(dist), Map.of());
        assertThat(page().body()).isEqualTo("<title>Frontend</title>");

        reopen(Optional.of(dist), Map.of("before-frontend", "true"));
        assertThat(page().body()).contains("<title>VidGo</title>");
        assertThat(Wire.get(door.port(), "/shop", "Accept: text/html").body()).isEqualTo("<title>Frontend</title>");
    }

    @Test
    void headHasNoBodyAndWritesAreNoPage() {
        assertThat(Wire.send(door.port(), "HEAD", "/", "").body()).isEmpty();
        assertThat(Wire.send(door.port(), "POST", "/", "{}").status()).isEqualTo(404);
    }

    private Answer page() {
        return Wire.get(door.port(), "/", "Accept: text/html");
    }

    private void reopen(Optional<Path> frontend, Map<String, String> settings) {
        door.close();
        door = TestDoor.setup().frontend(frontend).firstPage(settings).open();
        furnish(door);
    }

    private static void furnish(TestDoor door) {
        tells(door.auth, Map.of("/internal/parts", PARTS));
        tells(door.billing, Map.of("/internal/parts", PARTS));
        tells(door.generation, Map.of("/internal/parts", PARTS, "/internal/providers", "{\"configured\":[]}"));
        tells(
                door.catalog,
                library(Map.of(
                        "product_scene",
                        preset("A red cup", "/static/watermarked/a.png"),
                        "short_video",
                        "{\"prompt\":\"A turning cup\",\"result_video_url\":\"/static/watermarked/b.mp4\","
                                + "\"result_watermarked_url\":\"/static/watermarked/b.mp4\","
                                + "\"thumbnail_url\":\"/static/watermarked/b.png\"}")));
    }

    private void presets(String tool, String preset) {
        tells(door.catalog, library(Map.of(tool, preset)));
    }

    private static Map<String, String> library(Map<String, String> presets) {
        Map<String, String> answers = new HashMap<>();
        answers.put("/internal/parts", PARTS);
        answers.put("/internal/materials/readiness", "{\"ready\":true,\"materials\":{}}");
        presets.forEach((tool, preset) ->
                answers.put("/api/v1/demo/presets/" + tool, "{\"success\":true,\"presets\":[" + preset + "]}"));
        return answers;
    }

    private static String preset(String prompt, String address) {
        return "{\"prompt\":\"" + prompt.replace("\"", "\\\"") + "\",\"result_watermarked_url\":\"" + address + "\"}";
    }
}
