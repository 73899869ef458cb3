package ai.vidgo.gateway.forwarding;

import ai.vidgo.platform.web.ClientAddress;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling, as far as trusted proxies and the connection tell (contract: auth §0 C12). Everything else that the
 * client claims about itself is dropped.
 *
 * @param address the client's IP address
 * @param scheme {@code http} or {@code https} as the client's browser sees it
 * @param host the host, with port when it is not the scheme's own, as the client's browser sees it; empty when unknown
 */
public record ClientOrigin(String address, String scheme, String host) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-_\\[\\]:]{1,255}");

    /**
     * Reads the origin of a request.
     *
     * @param trustedProxies how many proxies stand in front of the gateway, each of which appends the address of its
     *     caller to {@code X-Forwarded-For}; 0 means that clients connect to the gateway itself
     */
    public static ClientOrigin of(HttpServerRequest request, int trustedProxies) {
        String address = ClientAddress.of(request, trustedProxies);
        String scheme = request.isSSL() ? "https" : "http";
        HostAndPort authority = request.authority();
        String host = authority == null ? "" : authority.toString();
        if (trustedProxies <= 0) {
            return new ClientOrigin(address, scheme, host);
        }
        String forwardedScheme = last(request, "X-Forwarded-Proto");
        String forwardedHost = last(request, "X-Forwarded-Host");
        return new ClientOrigin(
                address,
                forwardedScheme != null && SCHEMES.contains(forwardedScheme) ? forwardedScheme : scheme,
                forwardedHost != null && HOST.matcher(forwardedHost).matches() ? forwardedHost : host);
    }

    private static @Nullable String last(HttpServerRequest request, String header) {
        List<String> values = values(request, header);
        return values.isEmpty() ? null : values.getLast();
    }

    private static List<String> values(HttpServerRequest request, String header) {
        List<String> values = new ArrayList<>();
        for (String line : request.headers().getAll(header)) {
            for (String value : line.split(",", -1)) {
                if (!value.isBlank()) {
                    values.add(value.strip());
                }
            }
        }
        return values;
    }
}
