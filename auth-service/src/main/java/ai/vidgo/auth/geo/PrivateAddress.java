package ai.vidgo.auth.geo;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Addresses that no country owns. */
final class PrivateAddress {

    private static final int UNIQUE_LOCAL_MASK = 0xFE;
    private static final int UNIQUE_LOCAL = 0xFC;

    private PrivateAddress() {}

    /** Whether an address is loopback, link-local, private, or no address at all. */
    static boolean is(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed.isLoopbackAddress()
                    || parsed.isLinkLocalAddress()
                    || parsed.isSiteLocalAddress()
                    || parsed.isAnyLocalAddress()
                    || (parsed instanceof Inet6Address && (parsed.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL);
        } catch (IllegalArgumentException notAnAddress) {
            return true;
        }
    }
}
