package ai.vidgo.platform.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps everything that a resource can throw to the error body of the contract (auth §0 C4 to C8). */
@Singleton
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final ProblemResponses responses;

    ProblemMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response problem(Problem problem, HttpHeaders headers) {
        return responses.of(problem, headers);
    }

    @ServerExceptionMapper
    public Response mismatchedJson(MismatchedInputException e, HttpHeaders headers) {
        return responses.of(JsonErrors.problem(e), headers);
    }

    @ServerExceptionMapper
    @Priority(Priorities.AUTHENTICATION)
    public Response unauthorized(UnauthorizedException e, HttpHeaders headers) {
        return responses.of(Unauthenticated.problem(headers), headers);
    }

    @ServerExceptionMapper
    @Priority(Priorities.AUTHENTICATION)
    public Response authenticationFailed(AuthenticationFailedException e, HttpHeaders headers) {
        return responses.of(Unauthenticated.problem(headers), headers);
    }

    @ServerExceptionMapper
    @Priority(Priorities.AUTHENTICATION)
    public Response forbidden(ForbiddenException e, HttpHeaders headers) {
        return responses.of(Problem.of(403, "admin_required"), headers);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER)
    public Response notFound(NotFoundException e, HttpHeaders headers) {
        return responses.of(Problem.of(404, "not_found"), headers);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException e, HttpHeaders headers) {
        Problem problem = Problem.of(405, "method_not_allowed");
        String allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return responses.of(allow == null ? problem : problem.with(HttpHeaders.ALLOW, allow), headers);
    }

    @ServerExceptionMapper
    public Response notSupported(NotSupportedException e, HttpHeaders headers) {
        return responses.of(Problem.of(415, "unsupported_media_type"), headers);
    }

    @ServerExceptionMapper
    public Response other(WebApplicationException e, HttpHeaders headers) {
        if (e.getCause() instanceof Problem problem) {
            return responses.of(problem, headers);
        }
        if (e.getCause() instanceof JsonProcessingException malformed) {
            return responses.of(JsonErrors.problem(malformed), headers);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return responses.of(Problem.of(status, codeOf(status)), headers);
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, HttpHeaders headers) {
        if (NoConnection.isBehind(e)) {
            LOG.warnf("no connection to the database: %s", e.toString());
            return responses.of(Problem.of(503, "service_unavailable").with("Retry-After", "1"), headers);
        }
        LOG.error("unexpected failure", e);
        return responses.of(Problem.of(500, "internal_error"), headers);
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "bad_request";
            case 401 -> "could_not_validate_credentials";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "payload_too_large";
            case 415 -> "unsupported_media_type";
            case 429 -> "too_many_requests";
            case 503 -> "service_unavailable";
            default -> status < 500 ? "bad_request" : "internal_error";
        };
    }
}
