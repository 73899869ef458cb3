package ai.vidgo.platform.internal;

import ai.vidgo.platform.tracing.TraceParent;
import ai.vidgo.platform.tracing.Traces;
import ai.vidgo.platform.web.Deadlines;
import ai.vidgo.platform.web.RequestIds;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * Signs the calls of this service to the others, and hands on the request id, where the call stands in a trace, and what is
 * left of the caller's time. When that is over nothing is read for the caller any more: the call fails with 504. What
 * changes something goes on without a deadline, because facts are also told to others after their request.
 */
@Singleton
public class ServiceTokenClientFilter implements ClientRequestFilter {

    private final ServiceTokens tokens;
    private final Traces traces;

    ServiceTokenClientFilter(ServiceTokens tokens, Traces traces) {
        this.tokens = tokens;
        this.traces = traces;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.issue());
        String requestId = RequestIds.current();
        if (requestId != null) {
            request.getHeaders().putSingle(RequestIds.HEADER, requestId);
        }
        String step = traces.current();
        if (step != null) {
            request.getHeaders().putSingle(TraceParent.HEADER, step);
        }
        Deadlines.remaining().ifPresent(left -> {
            if (left.isPositive()) {
                request.getHeaders().putSingle(Deadlines.HEADER, Long.toString(left.toMillis()));
            } else if (HttpMethod.GET.equals(request.getMethod())) {
                request.abortWith(
                        Response.status(Response.Status.GATEWAY_TIMEOUT).build());
            }
        });
    }
}
