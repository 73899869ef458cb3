package ai.vidgo.platform.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.vertx.core.Vertx;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Each request to a service is a step of its caller's trace. Where it stands is in the request's Vert.x context, so that
 * all work for the request finds it, and in the log context as {@code traceId} and {@code spanId}. Of the request only
 * method, route and status are noted: addresses and queries hold people's data and tokens.
 */
@Singleton
class RequestSteps {

    /** Before everything that answers, after the request has its id. */
    private static final int ORDER = -999;

    /** Where Quarkus REST leaves the path template of the resource that answers. */
    private static final String ROUTE = "UrlPathTemplate";

    private static final String OPERATIONS = "/q/";

    private final Traces traces;

    RequestSteps(Traces traces) {
        this.traces = traces;
    }

    void register(@Observes Router router) {
        if (traces.enabled()) {
            router.route().order(ORDER).handler(this::begin);
        }
    }

    private void begin(RoutingContext context) {
        String path = context.request().path();
        if (path == null || !path.startsWith(OPERATIONS)) {
            String method = context.request().method().name();
            Span span = traces.answering(method, context.request().getHeader(TraceParent.HEADER));
            QuarkusContextStorage.INSTANCE.attach(
                    Vertx.currentContext(), Context.root().with(span));
            context.addEndHandler(sent -> Traces.answered(
                    span,
                    method,
                    route(context),
                    sent.succeeded() ? context.response().getStatusCode() : 0));
        }
        context.next();
    }

    private static @Nullable String route(RoutingContext context) {
        return context.request() instanceof HttpServerRequestInternal request
                ? request.context().getLocal(ROUTE)
                : null;
    }
}
