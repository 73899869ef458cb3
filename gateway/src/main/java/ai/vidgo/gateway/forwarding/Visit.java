package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.routing.RequestPath;
import io.vertx.core.http.HttpServerRequest;

/**
 * One request at the door with what the door found out about it.
 *
 * @param request the request, its body not read yet
 * @param path its path, known to be unambiguous
 * @param origin who is calling
 * @param requestId the id in logs, answers and calls to services
 */
public record Visit(HttpServerRequest request, RequestPath path, ClientOrigin origin, String requestId) {

    /** Path and query as the service gets them; never the absolute form, whatever the client sent. */
    String target() {
        String query = request.query();
        return query == null ? path.raw() : path.raw() + "?" + query;
    }
}
