package ai.vidgo.catalog.materials;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a material, as far as it is kept (contract: data-catalog-generation §2.2).
 *
 * @param sessionId what the browser calls its session, at most 64 printable ASCII characters; null when it is none
 * @param network the first 24 bits of an IPv4 address, the first 48 of an IPv6 one; null when unknown
 * @param sourcePage the page it happened on
 */
public record Viewer(@Nullable String sessionId, @Nullable String network, String sourcePage) {

    private static final Pattern SESSION = Pattern.compile("[ -~]{1,64}");

    /** A viewer on a tool's page. */
    public static Viewer onToolPage(@Nullable String sessionId, String address) {
        return of(sessionId, address, "tool_page");
    }

    /**
     * A viewer.
     *
     * @param sessionId as the browser sent it; dropped when it has characters that no session id needs, as some of them
     *     cannot be stored
     * @param address IP address as text
     * @param sourcePage {@code landing}, {@code inspiration} or {@code tool_page}
     */
    public static Viewer of(@Nullable String sessionId, String address, String sourcePage) {
        boolean storable = sessionId != null && SESSION.matcher(sessionId).matches();
        return new Viewer(storable ? sessionId : null, network(address), sourcePage);
    }

    static @Nullable String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            int kept = parsed instanceof Inet4Address ? 3 : 6;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException notAnAddress) {
            return null;
        }
    }
}
