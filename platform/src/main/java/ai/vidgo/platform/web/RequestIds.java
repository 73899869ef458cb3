package ai.vidgo.platform.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The id that ties an answer, its log lines and the calls that it caused together. */
public final class RequestIds {

    /** The header in which it travels. */
    public static final String HEADER = "X-Request-ID";

    /** Its name in the log context. */
    public static final String LOG_KEY = "requestId";

    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestIds() {}

    /** The id of the request that this thread works on, or null outside of a request. */
    public static @Nullable String current() {
        return (String) MDC.get(LOG_KEY);
    }

    /** The received id when it is harmless to log, else a new one. */
    public static String acceptOrCreate(@Nullable String received) {
        return received != null && ACCEPTABLE.matcher(received).matches()
                ? received
                : UUID.randomUUID().toString();
    }
}
