package ai.vidgo.gateway.forwarding;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is taken off and put on when a request or an answer passes the door. */
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

    /** Claims about the caller or about our own machinery that only the door may make. */
    private static final Set<String> CLAIMS = Set.of(
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

    private ForwardedHeaders() {}

    /** Removes what a client may not say to a service and adds what the door knows. */
    static void request(MultiMap headers, ClientOrigin origin, String requestId) {
        removeHopByHop(headers);
        for (String name : List.copyOf(headers.names())) {
            if (isClaim(name)) {
                headers.remove(name);
            }
        }
        headers.remove(HttpHeaders.EXPECT);
        headers.set("X-Forwarded-For", origin.address());
        headers.set("X-Real-IP", origin.address());
        headers.set("X-Forwarded-Proto", origin.scheme());
        if (!origin.host().isEmpty()) {
            headers.set("X-Forwarded-Host", origin.host());
        }
        headers.set("X-Request-ID", requestId);
        String trace = headers.get(TraceContext.PARENT);
        if (!TraceContext.isProper(trace)) {
            headers.remove(TraceContext.STATE);
        }
        headers.set(TraceContext.PARENT, TraceContext.next(trace));
    }

    /** Says how long the caller waits at most, so that a service need not work for nobody. */
    static void timeout(MultiMap headers, Duration patience) {
        headers.set("X-VidGo-Timeout", Long.toString(patience.toMillis()));
    }

    /** Removes what the service said to the door only. */
    static void response(MultiMap headers) {
        removeHopByHop(headers);
        removeDoorsOwn(headers);
    }

    /** Like {@link #response} for the answer to an upgrade, whose connection headers are the point. */
    static void upgradeResponse(MultiMap headers) {
        removeDoorsOwn(headers);
    }

    /** Like {@link #request}, keeping the headers that ask for the upgrade. */
    static void upgradeRequest(MultiMap headers, ClientOrigin origin, String requestId) {
        request(headers, origin, requestId);
        headers.set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        headers.set(HttpHeaders.UPGRADE, "websocket");
    }

    private static void removeDoorsOwn(MultiMap headers) {
        headers.remove("X-Request-ID");
        for (String name : List.copyOf(headers.names())) {
            if (name.toLowerCase(Locale.ROOT).startsWith("access-control-")) {
                headers.remove(name);
            }
        }
    }

    private static void removeHopByHop(MultiMap headers) {
        List<String> named = new ArrayList<>();
        for (String line : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : line.split(",", -1)) {
                named.add(name.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
        named.stream().filter(ForwardedHeaders::mayBeNamed).forEach(headers::remove);
    }

    /** A client must not make the door drop a header that carries meaning end to end. */
    private static boolean mayBeNamed(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.isEmpty()
                && !lower.equals("authorization")
                && !lower.equals("cookie")
                && !lower.equals("content-type")
                && !lower.equals("content-length")
                && !lower.equals("host");
    }

    private static boolean isClaim(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return CLAIMS.contains(lower) || CLAIM_PREFIXES.stream().anyMatch(lower::startsWith);
    }
}
