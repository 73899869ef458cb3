package ai.vidgo.platform.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.QuarkusContextStorage;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a trace that we draw ourselves (decision record 0020). What is attached to a step are ids of our own,
 * names of topics, states and vendors: never an address, a name, a text, a token or a query.
 *
 * <p>Costs nothing to speak of while tracing is off. The present step of a thread is kept by us and not in the request's
 * Vert.x context: work that a request sets off runs beside it in the same context, and its steps would be mixed up.
 */
@Singleton
public class Traces {

    private static final ThreadLocal<@Nullable Span> PRESENT = new ThreadLocal<>();

    private final boolean enabled;
    private final Tracer tracer;

    /** Public for what runs without a container. */
    @Inject
    public Traces(
            OpenTelemetry telemetry,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "false") boolean disabled) {
        this.enabled = !disabled;
        this.tracer = telemetry.getTracer("ai.vidgo");
    }

    /** Whether steps are noted at all. */
    public boolean enabled() {
        return enabled;
    }

    /** The name of the present step, to be stored or sent with what follows from it; null outside of a trace. */
    public @Nullable String current() {
        if (!enabled) {
            return null;
        }
        SpanContext step = present().getSpanContext();
        return step.isValid() ? TraceParent.of(step) : null;
    }

    /**
     * Does work as a step of the present trace, or of a new one.
     *
     * @param name what is done, without anything of a user
     * @param attributes what tells this step from others of its name
     */
    public <T> T step(String name, Map<String, String> attributes, Supplier<T> work) {
        return enabled ? within(begin(name, SpanKind.INTERNAL, present()), attributes, work) : work.get();
    }

    /**
     * Does work that follows from something earlier, as a step of its trace.
     *
     * @param cause {@link #current} of then, as it was stored; null begins a new trace
     */
    public <T> T resume(String name, @Nullable String cause, Map<String, String> attributes, Supplier<T> work) {
        return enabled
                ? within(begin(name, SpanKind.INTERNAL, Span.wrap(TraceParent.parse(cause))), attributes, work)
                : work.get();
    }

    /** Like {@link #resume(String, String, Map, Supplier)} for work without a result. */
    public void resume(String name, @Nullable String cause, Map<String, String> attributes, Runnable work) {
        this.<@Nullable Object>resume(name, cause, attributes, () -> {
            work.run();
            return null;
        });
    }

    private static <T> T within(Span span, Map<String, String> attributes, Supplier<T> work) {
        attributes.forEach(span::setAttribute);
        Span outer = PRESENT.get();
        PRESENT.set(span);
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            failed(span, failure.getClass().getSimpleName());
            throw failure;
        } finally {
            restore(outer);
            span.end();
        }
    }

    /**
     * Begins the step in which this process answers a request.
     *
     * @param traceparent the caller's header, or null
     */
    public Span answering(String method, @Nullable String traceparent) {
        Span span = begin(method, SpanKind.SERVER, Span.wrap(TraceParent.parse(traceparent)));
        return span.setAttribute("http.request.method", method);
    }

    /**
     * Ends the answer to a request.
     *
     * @param route which of our paths it was, with names in the place of values; null for none
     * @param status 0 when there was no answer
     */
    public static void answered(Span span, String method, @Nullable String route, int status) {
        if (route != null) {
            span.updateName(method + " " + route).setAttribute("http.route", route);
        }
        if (status > 0) {
            span.setAttribute("http.response.status_code", status);
        }
        if (status == 0 || status >= 500) {
            failed(span, status == 0 ? "no_answer" : Integer.toString(status));
        }
        span.end();
    }

    /** The header for what a step asks of others. */
    public static String header(Span span) {
        return TraceParent.of(span.getSpanContext());
    }

    private Span begin(String name, SpanKind kind, Span parent) {
        SpanBuilder builder = tracer.spanBuilder(name).setSpanKind(kind);
        return (parent.getSpanContext().isValid()
                        ? builder.setParent(Context.root().with(parent))
                        : builder.setNoParent())
                .startSpan();
    }

    private static Span present() {
        Span step = PRESENT.get();
        return step == null
                ? Span.fromContext(orRoot(QuarkusContextStorage.getOtelContext(Vertx.currentContext())))
                : step;
    }

    private static Context orRoot(@Nullable Context context) {
        return context == null ? Context.root() : context;
    }

    private static void restore(@Nullable Span outer) {
        if (outer == null) {
            PRESENT.remove();
        } else {
            PRESENT.set(outer);
        }
    }

    /** The kind of a failure only: messages may quote what users wrote. */
    private static void failed(Span span, String kind) {
        span.setStatus(StatusCode.ERROR).setAttribute("error.type", kind);
    }
}
