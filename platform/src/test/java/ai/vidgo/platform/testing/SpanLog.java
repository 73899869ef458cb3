package ai.vidgo.platform.testing;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** The latest steps that the service under test has ended, of all traces. Tests run with tracing on. */
@Singleton
@Unremovable
public class SpanLog implements SpanProcessor {

    private static final int KEPT = 5_000;

    private final Deque<SpanData> ended = new ConcurrentLinkedDeque<>();
    private final AtomicInteger size = new AtomicInteger();

    /** What switches tracing on, and notes every trace. */
    public static void settings(Map<String, String> settings) {
        settings.put("quarkus.otel.sdk.disabled", "false");
        settings.put("quarkus.otel.traces.sampler.arg", "1.0");
    }

    /** The ended steps of a trace, in the order of their ends. */
    public List<SpanData> ofTrace(String traceId) {
        return ended.stream().filter(span -> span.getTraceId().equals(traceId)).toList();
    }

    /** All that is remembered. */
    public Collection<SpanData> all() {
        return List.copyOf(ended);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        ended.addLast(span.toSpanData());
        if (size.incrementAndGet() > KEPT) {
            size.decrementAndGet();
            ended.pollFirst();
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
