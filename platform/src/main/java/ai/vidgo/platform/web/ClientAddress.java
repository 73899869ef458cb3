package ai.vidgo.platform.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The address of the client (contract: auth §0 C12). Each trusted proxy appends the address it saw to
 * {@code X-Forwarded-For}, so the client stands that many places from the right; whatever is further left was written
 * by the client itself and is worth nothing.
 */
@Singleton
public class ClientAddress {

    private static final int MAX_LENGTH = 45;
    private static final int NETWORK_BYTES = 8;

    private final int trustedProxies;

    ClientAddress(WebConfig config) {
        this.trustedProxies = config.trustedProxyCount();
    }

    /** The client's IP address as text; the peer's address when no trusted proxy named one. */
    public String of(HttpServerRequest request) {
        String peer = request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
        List<String> chain = new ArrayList<>();
        for (String header : request.headers().getAll("X-Forwarded-For")) {
            Arrays.stream(header.split(",", -1)).map(String::strip).forEach(chain::add);
        }
        if (trustedProxies == 0 || chain.size() < trustedProxies) {
            return peer;
        }
        String address = chain.get(chain.size() - trustedProxies);
        return address.isEmpty() || address.length() > MAX_LENGTH ? peer : address;
    }

    /** What one subscriber controls of an address: the address itself, or the /64 of an IPv6 one. */
    public static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address) {
                byte[] bytes = parsed.getAddress();
                Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return parsed.getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException notAnAddress) {
            return address;
        }
    }
}
