package ai.vidgo.gateway.firstpage;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.answer.PageAssets;
import ai.vidgo.gateway.calls.Remembered;
import ai.vidgo.gateway.calls.ServiceCalls;
import ai.vidgo.gateway.firstpage.Gallery.Shelf;
import ai.vidgo.gateway.health.Materials;
import ai.vidgo.gateway.health.MaterialsReadiness;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * The page at {@code /} where no frontend is installed: what this is, how its parts are, what was made with it, and where
 * to go on. Everything on it is public anyway, or set for it by whoever runs the installation.
 */
public final class FirstPage {

    private final FirstPageConfig config;
    private final Answers answers;
    private final PageAssets assets;
    private final PageText text;
    private final Remembered<JsonObject> health;
    private final Remembered<List<Shelf>> gallery;
    private final Supplier<Future<Materials>> materials;

    /**
     * The page.
     *
     * @param health how services and stores are, in the shape of {@code /admin/health}; must not fail
     */
    public FirstPage(
            FirstPageConfig config,
            ServiceCalls calls,
            Supplier<Future<JsonObject>> health,
            MaterialsReadiness readiness,
            Answers answers,
            Clock clock) {
        this.config = config;
        this.answers = answers;
        this.assets = PageAssets.load("first-page/page.css", "first-page/page.js");
        this.text = new PageText(config, assets);
        this.health = new Remembered<>(health, config.healthFresh(), clock);
        this.gallery = new Remembered<>(new Gallery(calls, config.patience())::shelves, config.galleryFresh(), clock);
        this.materials = readiness::current;
    }

    /** Whether the page stands before a frontend that is installed. */
    public boolean standsBeforeFrontend() {
        return config.beforeFrontend();
    }

    /** Answers with the page as it is now. */
    public void answer(HttpServerRequest request) {
        request.pause();
        Future<JsonObject> parts = health.get();
        Future<List<Shelf>> shelves = gallery.get();
        Future<Materials> known = materials.get();
        Future.all(parts, shelves, known)
                .onSuccess(all -> {
                    request.resume();
                    String page = text.page(Parts.of(parts.result(), known.result()), shelves.result());
                    send(request, page, shelves.result());
                })
                .onFailure(broken -> {
                    request.resume();
                    answers.problem(request, 500, "internal_error");
                });
    }

    private void send(HttpServerRequest request, String page, List<Shelf> shelves) {
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", assets.policy(PageText.mediaOrigins(shelves)));
        answers.send(request, 200, "text/html; charset=utf-8", Buffer.buffer(page));
    }
}
