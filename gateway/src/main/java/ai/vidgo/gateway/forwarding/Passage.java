package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.routing.Service;
import ai.vidgo.platform.tracing.TraceParent;
import ai.vidgo.platform.tracing.Traces;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.MultiMap;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request on its way to a service, as it is timed and as a step of its trace. Lives on one event loop. */
final class Passage {

    private final Passages passages;
    private final Service service;
    private final String method;
    private final String route;
    private final @Nullable Span step;
    private final long startedNanos = System.nanoTime();
    private long sentNanos = startedNanos;
    private boolean streaming;
    private boolean ended;

    Passage(Passages passages, Traces traces, Visit visit, Service service, String route) {
        this.passages = passages;
        this.service = service;
        this.method = visit.request().method().name();
        this.route = route;
        this.step = traces.enabled()
                ? traces.answering(method, visit.request().getHeader(TraceParent.HEADER))
                        .setAttribute("vidgo.service", service.id())
                : null;
    }

    /** The request is sent on: the service's step follows from this one. */
    void sent(MultiMap headers) {
        sentNanos = System.nanoTime();
        if (step != null) {
            headers.set(TraceParent.HEADER, Traces.header(step));
        }
    }

    /** The head of the service's answer is there. */
    void answered() {
        passages.noteUpstream(service, System.nanoTime() - sentNanos);
    }

    /** The answer is a stream of events, which may last for hours. */
    void streams() {
        streaming = true;
        passages.streams(service).incrementAndGet();
    }

    /** The service gave no answer; what the client did wrong is not its failure. */
    void unanswered(Throwable failure) {
        String reason = switch (failure) {
            case TimeoutException silent -> "silent";
            case ConnectionPoolTooBusyException busy -> "busy";
            case Failures.LeftAlone leftAlone -> "left_alone";
            default -> Failures.isLoss(failure) ? "unreachable" : null;
        };
        if (reason != null) {
            passages.noteFailure(service, reason);
        }
    }

    /** The passage is over; said again it changes nothing. Status 0 when the client left before there was an answer. */
    void end(int status) {
        if (ended) {
            return;
        }
        ended = true;
        passages.note(service, status, System.nanoTime() - startedNanos);
        if (streaming) {
            passages.streams(service).decrementAndGet();
        }
        if (step != null) {
            Traces.answered(step, method, route, status);
        }
    }
}
