package ai.vidgo.gateway.forwarding;

import ai.vidgo.platform.tracing.TraceParent;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a request belongs to (W3C Trace Context): the caller's when it names a proper one, else a new one. The
 * door is a step of its own in it, also where it notes none.
 */
final class TraceContext {

    /** Vendors' notes on the trace, worth nothing without one. */
    static final String STATE = "tracestate";

    private static final int TRACE_ID = 3 + 32;
    private static final String FLAGS = "-00";

    private TraceContext() {}

    /** The header for the next step. Its numbers are no secrets and need only be different. */
    static String next(@Nullable String received) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String step = hex(random.nextLong(1, Long.MAX_VALUE));
        return received != null && TraceParent.isProper(received)
                ? received.substring(0, TRACE_ID) + '-' + step + received.substring(received.length() - FLAGS.length())
                : "00-" + hex(random.nextLong()) + hex(random.nextLong(1, Long.MAX_VALUE)) + '-' + step + FLAGS;
    }

    private static String hex(long value) {
        return HexFormat.of().toHexDigits(value);
    }
}
