package ai.vidgo.auth.throttle;

import ai.vidgo.platform.web.ClientAddress;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from.
 *
 * @param address IP address as text
 * @param network what one subscriber controls: the address itself, or the /64 of an IPv6 address
 * @param userAgent what the client calls itself, at most 300 characters
 * @param device what this service once gave the browser to be known by, unverified
 */
public record Client(
        String address,
        String network,
        @Nullable String userAgent,
        @Nullable String device) {

    /** The cookie of {@link #device}. */
    public static final String DEVICE_COOKIE = "vidgo_device";

    private static final int LONGEST_USER_AGENT = 300;

    /** The client of a request, as trusted proxies saw it. */
    public static Client of(HttpServerRequest request, ClientAddress addresses) {
        String address = addresses.of(request);
        String agent = request.getHeader("User-Agent");
        if (agent != null && agent.length() > LONGEST_USER_AGENT) {
            agent = agent.substring(0, LONGEST_USER_AGENT);
        }
        Cookie device = request.getCookie(DEVICE_COOKIE);
        return new Client(address, ClientAddress.network(address), agent, device == null ? null : device.getValue());
    }
}
