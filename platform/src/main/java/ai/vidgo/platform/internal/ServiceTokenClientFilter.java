package ai.vidgo.platform.internal;

import ai.vidgo.platform.web.RequestIds;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Signs the calls of this service to the others and hands the request id on. */
@Singleton
public class ServiceTokenClientFilter implements ClientRequestFilter {

    private final ServiceTokens tokens;

    ServiceTokenClientFilter(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.issue(null));
        String requestId = RequestIds.current();
        if (requestId != null) {
            request.getHeaders().putSingle(RequestIds.HEADER, requestId);
        }
    }
}
