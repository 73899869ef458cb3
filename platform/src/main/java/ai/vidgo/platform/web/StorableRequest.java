package ai.vidgo.platform.web;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ProblemResponses;
import ai.vidgo.platform.error.ValidationProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses the character NUL in an address, because PostgreSQL cannot store or compare it: 422 for a query parameter, 404
 * for a path, which names nothing that we could have.
 */
@Singleton
public class StorableRequest {

    private static final String NUL = "%00";

    private final ProblemResponses responses;

    StorableRequest(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerRequestFilter
    public Optional<Response> check(ContainerRequestContext request, HttpHeaders headers) {
        UriInfo address = request.getUriInfo();
        if (!address.getRequestUri().toASCIIString().contains(NUL)) {
            return Optional.empty();
        }
        return Optional.of(responses.of(problem(address), headers));
    }

    private static Problem problem(UriInfo address) {
        return address.getQueryParameters().entrySet().stream()
                .filter(parameter -> parameter.getValue().stream().anyMatch(value -> value.indexOf('\0') >= 0))
                .map(parameter -> ValidationProblem.of(FieldError.query(
                        parameter.getKey().replace("\0", ""),
                        "string_type",
                        "Input should be a valid value of this parameter",
                        null)))
                .findFirst()
                .orElseGet(() -> Problem.of(404, "not_found"));
    }
}
