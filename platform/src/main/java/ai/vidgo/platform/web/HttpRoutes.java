package ai.vidgo.platform.web;

import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.ProblemBody;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.MDC;

/**
 * What holds for every request before and after the resources: a request id, no trailing slash, a JSON body for an
 * unknown path (contract: auth §0 C8).
 */
@Singleton
public class HttpRoutes {

    private final Messages messages;

    HttpRoutes(Messages messages) {
        this.messages = messages;
    }

    void register(@Observes Router router) {
        router.route().order(-1000).handler(HttpRoutes::assignRequestId);
        router.route().order(-999).handler(HttpRoutes::redirectTrailingSlash);
        router.route().last().handler(this::answerUnknownPath);
    }

    private static void assignRequestId(RoutingContext context) {
        String id = RequestIds.acceptOrCreate(context.request().getHeader(RequestIds.HEADER));
        context.put(RequestIds.LOG_KEY, id);
        context.response().putHeader(RequestIds.HEADER, id);
        MDC.put(RequestIds.LOG_KEY, id);
        Deadlines.begin(context.request().getHeader(Deadlines.HEADER));
        context.next();
    }

    private static void redirectTrailingSlash(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path();
        if (path == null
                || path.length() < 2
                || !path.endsWith("/")
                || path.startsWith("//")
                || path.startsWith("/q/")) {
            context.next();
            return;
        }
        String target = path.substring(0, path.length() - 1);
        String query = request.query();
        context.response()
                .setStatusCode(307)
                .putHeader(HttpHeaders.LOCATION, query == null ? target : target + "?" + query)
                .end();
    }

    private void answerUnknownPath(RoutingContext context) {
        String detail = messages.text("not_found", context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        ProblemBody body = ProblemBody.of(detail, 404, "not_found", context.get(RequestIds.LOG_KEY));
        context.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(new JsonObject()
                        .put("detail", body.detail())
                        .put("type", body.type())
                        .put("title", body.title())
                        .put("status", body.status())
                        .put("code", body.code())
                        .put("request_id", body.requestId())
                        .encode());
    }
}
