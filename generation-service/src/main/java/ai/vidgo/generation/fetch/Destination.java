package ai.vidgo.generation.fetch;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;

/** A checked address, with the one network address that the connection is pinned to. */
record Destination(URI url, String host, int port, boolean tls, InetAddress pinned) {

    /**
     * A request that can reach nothing else: the name stays in the Host header and in the TLS handshake, the socket goes to
     * the checked address, and redirects are not followed.
     */
    RequestOptions request(HttpMethod method, Duration connectTimeout) {
        String path = url.getRawPath();
        String query = url.getRawQuery();
        return new RequestOptions()
                .setMethod(method)
                .setServer(SocketAddress.inetSocketAddress(port, pinned.getHostAddress()))
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setURI((path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query))
                .setFollowRedirects(false)
                .setConnectTimeout(connectTimeout.toMillis());
    }
}
