package ai.vidgo.gateway.forwarding;

import ai.vidgo.platform.tracing.TraceParent;
import ai.vidgo.platform.web.Deadlines;
import ai.vidgo.platform.web.RequestIds;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is left out and put on when a request or an answer passes the door. Each head is gone through once. */
final class ForwardedHeaders {

    /** Meant for one connection only (RFC 9110 §7.6.1). */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Claims about the caller or about our own machinery that only the door may make, and what it says itself. */
    private static final Set<String> CLAIMS = Set.of(
            "expect",
            "host",
            "traceparent",
            "tracestate",
            "x-request-id",
            "forwarded",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-service-token",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-method-override");

    private static final List<String> CLAIM_PREFIXES = List.of("x-forwarded-", "x-internal-", "x-vidgo-");

    /** A {@code Connection} header must not make the door drop what carries meaning end to end. */
    private static final Set<String> END_TO_END =
            Set.of("", "authorization", "cookie", "content-type", "content-length", "host");

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence REAL_IP = HttpHeaders.createOptimized("X-Real-IP");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestIds.HEADER);
    private static final CharSequence TIMEOUT = HttpHeaders.createOptimized(Deadlines.HEADER);
    private static final String DOORS_OWN_PREFIX = "access-control-";

    private ForwardedHeaders() {}

    /** Passes on what a client may say to a service, and adds what the door knows. */
    static void request(MultiMap from, MultiMap to, ClientOrigin origin, String requestId) {
        Set<String> named = namedByConnection(from);
        from.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(lower) && !isClaim(lower) && !named.contains(lower)) {
                to.add(name, value);
            }
        });
        to.set(FORWARDED_FOR, origin.address());
        to.set(REAL_IP, origin.address());
        to.set(FORWARDED_PROTO, origin.scheme());
        if (!origin.host().isEmpty()) {
            to.set(FORWARDED_HOST, origin.host());
        }
        to.set(REQUEST_ID, requestId);
        String trace = from.get(TraceParent.HEADER);
        if (TraceParent.isProper(trace)) {
            from.getAll(TraceContext.STATE).forEach(state -> to.add(TraceContext.STATE, state));
        }
        to.set(TraceParent.HEADER, TraceContext.next(trace));
    }

    /** Says how long the caller waits at most, so that a service need not work for nobody. */
    static void timeout(MultiMap to, Duration patience) {
        to.set(TIMEOUT, Long.toString(patience.toMillis()));
    }

    /** Passes on what a service said to more than the door. */
    static void response(MultiMap from, MultiMap to) {
        Set<String> named = namedByConnection(from);
        from.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(lower) && !isDoorsOwn(lower) && !named.contains(lower)) {
                to.add(name, value);
            }
        });
    }

    /** Like {@link #response} for the answer to an upgrade, whose connection headers are the point. */
    static void upgradeResponse(MultiMap from, MultiMap to) {
        from.forEach((name, value) -> {
            if (!isDoorsOwn(name.toLowerCase(Locale.ROOT))) {
                to.add(name, value);
            }
        });
    }

    /** Like {@link #request}, with the headers that ask for the upgrade. */
    static void upgradeRequest(MultiMap from, MultiMap to, ClientOrigin origin, String requestId) {
        request(from, to, origin, requestId);
        to.set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        to.set(HttpHeaders.UPGRADE, "websocket");
    }

    /** The headers that the sender meant for this connection only. */
    private static Set<String> namedByConnection(MultiMap headers) {
        List<String> lines = headers.getAll(HttpHeaders.CONNECTION);
        if (lines.isEmpty() || (lines.size() == 1 && lines.getFirst().equalsIgnoreCase("keep-alive"))) {
            return Set.of();
        }
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !END_TO_END.contains(name))
                .collect(Collectors.toSet());
    }

    private static boolean isDoorsOwn(String lower) {
        return lower.equals("x-request-id") || lower.startsWith(DOORS_OWN_PREFIX);
    }

    private static boolean isClaim(String lower) {
        if (CLAIMS.contains(lower)) {
            return true;
        }
        for (String prefix : CLAIM_PREFIXES) {
            if (lower.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
