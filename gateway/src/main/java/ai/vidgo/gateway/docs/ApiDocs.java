package ai.vidgo.gateway.docs;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.answer.BuiltIn;
import ai.vidgo.gateway.answer.FixedText;
import ai.vidgo.gateway.answer.PageAssets;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code /api/v1/openapi.json} and {@code /api/v1/docs}. The document is part of this build: a test keeps it what the
 * services' builds say, so that nobody has to be asked for it.
 */
public final class ApiDocs {

    private static final String DOCUMENT = "/api/v1/openapi.json";
    private static final String PAGE = "/api/v1/docs";

    private final PageAssets assets = PageAssets.load("docs/docs.css", "docs/docs.js");
    private final Map<String, FixedText> texts = new ConcurrentHashMap<>();
    private final Answers answers;

    /** Reads nothing yet: a process that nobody asks for its document starts without it. */
    public ApiDocs(Answers answers) {
        this.answers = answers;
    }

    /** Whether a template of the routing table is one of these. */
    public boolean owns(String template) {
        return template.equals(DOCUMENT) || template.equals(PAGE);
    }

    /** Answers a template of the routing table. */
    public void answer(HttpServerRequest request, String template) {
        if (HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method())) {
            if (template.equals(PAGE)) {
                request.response().putHeader("Content-Security-Policy", assets.policy(Set.of()));
            }
            texts.computeIfAbsent(template, this::make).answer(request, answers);
        } else {
            answers.methodNotAllowed(request, "GET, HEAD");
        }
    }

    private FixedText make(String template) {
        String document = BuiltIn.text("openapi.json");
        return template.equals(PAGE)
                ? new FixedText("text/html; charset=utf-8", new DocsPage(new JsonObject(document), assets).text())
                : new FixedText("application/json", document);
    }
}
