package ai.vidgo.platform.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * How long the caller of the present request still waits. The door says it in {@link #HEADER}, and every call to another
 * service hands on what is left, so that nobody works for a caller who has gone. Requests that say nothing, and work
 * outside of requests, have no deadline.
 */
public final class Deadlines {

    /** Milliseconds from the arrival of the request. */
    public static final String HEADER = "X-VidGo-Timeout";

    private static final String KEY = "deadline";
    private static final Pattern MILLIS = Pattern.compile("\\d{1,9}");

    private Deadlines() {}

    /** A request has arrived with this header. */
    static void begin(@Nullable String header) {
        if (header != null && MILLIS.matcher(header).matches()) {
            long until = System.nanoTime()
                    + Duration.ofMillis(Long.parseLong(header)).toNanos();
            MDC.put(KEY, Long.toString(until));
        } else {
            MDC.remove(KEY);
        }
    }

    /** What is left of the present request's time, not positive when it is over; empty when there is no deadline. */
    public static Optional<Duration> remaining() {
        return Optional.ofNullable((String) MDC.get(KEY))
                .map(until -> Duration.ofNanos(Long.parseLong(until) - System.nanoTime()));
    }
}
