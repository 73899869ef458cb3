package ai.vidgo.generation.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Decides whether an address may be fetched and resolves its name exactly once: the answer that was checked is the one
 * that is connected to, so a name server cannot change its mind in between.
 */
final class DestinationRules {

    private static final List<String> FORBIDDEN_SUFFIXES = List.of(".internal", ".local", ".localhost");

    private final Set<String> allowedHosts;
    private final boolean plainHttp;
    private final Resolver resolver;

    DestinationRules(List<String> allowedHosts, boolean plainHttp, Resolver resolver) {
        this.allowedHosts = new HashSet<>();
        allowedHosts.forEach(each -> this.allowedHosts.add(each.strip().toLowerCase(Locale.ROOT)));
        this.plainHttp = plainHttp;
        this.resolver = resolver;
    }

    /** Looks a host name up. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * Checks and resolves.
     *
     * @throws Forbidden with the reason
     */
    Destination check(URI url) throws Forbidden {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new Forbidden("scheme", true);
        }
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            throw new Forbidden("no host, or credentials in the address", true);
        }
        boolean tls = scheme.equals("https");
        String host = url.getHost().toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        boolean exempt = isExempt(host, port);
        if (!exempt) {
            requireOrdinary(tls, host, port);
        }
        return new Destination(url, host, port, tls, pick(host, exempt));
    }

    /** Whether a host may be asked without TLS, by its name; where the name leads to is another question. */
    boolean allowsPlainHttp(URI url) {
        int port = url.getPort() >= 0 ? url.getPort() : 80;
        return plainHttp || isExempt(url.getHost().toLowerCase(Locale.ROOT), port);
    }

    private boolean isExempt(String host, int port) {
        return allowedHosts.contains(host + ":" + port);
    }

    private void requireOrdinary(boolean tls, String host, int port) throws Forbidden {
        if (!tls && !plainHttp) {
            throw new Forbidden("plain http", true);
        }
        if (port != 443 && port != 80) {
            throw new Forbidden("port " + port, true);
        }
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (name.equals("localhost") || FORBIDDEN_SUFFIXES.stream().anyMatch(name::endsWith)) {
            throw new Forbidden("internal name", true);
        }
    }

    /** One private address among several is enough to refuse the name. */
    private InetAddress pick(String host, boolean exempt) throws Forbidden {
        InetAddress[] addresses;
        try {
            addresses = resolver.resolve(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (UnknownHostException unknown) {
            throw new Forbidden("unknown host", false);
        }
        if (addresses.length == 0) {
            throw new Forbidden("unknown host", false);
        }
        if (!exempt && !Arrays.stream(addresses).allMatch(AddressRules::isPublic)) {
            throw new Forbidden("address is not on the open internet", true);
        }
        return addresses[0];
    }

    /** The address must not be fetched. */
    static final class Forbidden extends Exception {
        private final String reason;
        private final boolean permanent;

        Forbidden(String reason, boolean permanent) {
            super(reason, null, false, false);
            this.reason = reason;
            this.permanent = permanent;
        }

        /** Whether asking again can't change it. */
        boolean permanent() {
            return permanent;
        }

        FetchResult.Refused refused() {
            return new FetchResult.Refused(reason, permanent);
        }
    }
}
