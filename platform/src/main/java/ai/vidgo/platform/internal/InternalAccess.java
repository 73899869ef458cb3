package ai.vidgo.platform.internal;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ProblemResponses;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses every call to {@code /internal/**} that no service has signed, whatever the resource forgot to say. */
@Singleton
public class InternalAccess {

    private static final String PREFIX = "Bearer ";

    private final ServiceTokens tokens;
    private final ProblemResponses responses;

    InternalAccess(ServiceTokens tokens, ProblemResponses responses) {
        this.tokens = tokens;
        this.responses = responses;
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHENTICATION)
    public Optional<Response> check(ContainerRequestContext request, HttpHeaders headers) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith("/internal/") && !path.startsWith("internal/")) {
            return Optional.empty();
        }
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header != null
                && header.startsWith(PREFIX)
                && tokens.verify(header.substring(PREFIX.length())).isPresent()) {
            return Optional.empty();
        }
        Problem problem = Problem.of(401, "not_authenticated").with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Optional.of(responses.of(problem, headers));
    }
}
