package ai.vidgo.platform.tracing;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header and column {@code traceparent} (W3C Trace Context): which step of which trace something belongs to. */
public final class TraceParent {

    /** The header in which it travels. */
    public static final String HEADER = "traceparent";

    private static final Pattern PROPER = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[0-9a-f]");
    private static final int TRACE = 3;
    private static final int STEP = TRACE + 32 + 1;
    private static final int FLAGS = STEP + 16 + 1;

    private TraceParent() {}

    /** Whether a text names a step that can be continued. */
    public static boolean isProper(@Nullable String text) {
        return text != null && PROPER.matcher(text).matches();
    }

    /** The step that a text names; an invalid one for anything else. */
    static SpanContext parse(@Nullable String text) {
        if (text == null || !isProper(text)) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(
                text.substring(TRACE, STEP - 1),
                text.substring(STEP, FLAGS - 1),
                TraceFlags.fromHex(text, FLAGS),
                TraceState.getDefault());
    }

    /** The text that names a step. */
    static String of(SpanContext step) {
        return "00-" + step.getTraceId() + '-' + step.getSpanId() + '-'
                + step.getTraceFlags().asHex();
    }
}
