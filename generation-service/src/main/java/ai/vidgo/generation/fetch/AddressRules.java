package ai.vidgo.generation.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/**
 * Which network addresses belong to the open internet. Everything else could be our own network, the machine itself or
 * a cloud's metadata service. IPv6 forms that carry an IPv4 address are judged by the address they carry.
 */
final class AddressRules {

    private AddressRules() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic4(four.getAddress());
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        boolean special = switch (first) {
            case 0, 10, 127 -> true;
            case 100 -> second >= 64 && second <= 127;
            case 169 -> second == 254;
            case 172 -> second >= 16 && second <= 31;
            case 192 -> isSpecial192(second, third);
            case 198 -> second == 18 || second == 19 || (second == 51 && third == 100);
            case 203 -> second == 0 && third == 113;
            default -> first >= 224;
        };
        return !special;
    }

    private static boolean isSpecial192(int second, int third) {
        boolean protocols = second == 0 && (third == 0 || third == 2);
        boolean relays = second == 88 && third == 99;
        return second == 168 || protocols || relays;
    }

    private static boolean isPublic6(byte[] bytes) {
        if (startsWith(bytes, 0x00, 0x64, 0xFF, 0x9B)) {
            return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (startsWith(bytes, 0x20, 0x02)) {
            return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
        }
        boolean tunnelled = startsWith(bytes, 0x20, 0x01, 0x00, 0x00);
        boolean documentation = startsWith(bytes, 0x20, 0x01, 0x0D, 0xB8);
        boolean globalUnicast = (bytes[0] & 0xE0) == 0x20;
        return globalUnicast && !tunnelled && !documentation;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
