package ai.vidgo.platform.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The address of the client (contract: auth §0 C12). Each trusted proxy appends the address it saw to
 * {@code X-Forwarded-For}, so the client stands that many places from the right; whatever is further left was written
 * by the client itself and is worth nothing.
 */
@Singleton
public class ClientAddress {

    /** Stands for a peer that has none: nobody's address. */
    private static final String UNKNOWN = "0.0.0.0";

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}(%[A-Za-z0-9]{1,16})?");
    private static final int NETWORK_BYTES = 8;

    private final int trustedProxies;

    ClientAddress(WebConfig config) {
        this.trustedProxies = config.trustedProxyCount();
    }

    /** The client's IP address as text; the peer's address when no trusted proxy named one. */
    public String of(HttpServerRequest request) {
        return of(request, trustedProxies);
    }

    /**
     * The client's IP address as text. It is the peer's when the chain is shorter than the proxies are many: the request
     * has gone past one of them, and then the client may have written all of it.
     *
     * @param trustedProxies how many proxies append the address of their caller to {@code X-Forwarded-For}; 0 means that
     *     clients connect to this process itself
     */
    public static String of(HttpServerRequest request, int trustedProxies) {
        SocketAddress connected = request.remoteAddress();
        String peer = connected == null || connected.hostAddress() == null ? UNKNOWN : connected.hostAddress();
        List<String> chain = trustedProxies <= 0 ? List.of() : chain(request);
        if (chain.isEmpty() || chain.size() < trustedProxies) {
            return peer;
        }
        String address = chain.get(chain.size() - trustedProxies);
        return ADDRESS.matcher(address).matches() ? address : peer;
    }

    private static List<String> chain(HttpServerRequest request) {
        List<String> chain = new ArrayList<>();
        for (String line : request.headers().getAll("X-Forwarded-For")) {
            Arrays.stream(line.split(",", -1)).map(String::strip).forEach(chain::add);
        }
        return chain;
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
