package ai.vidgo.platform.error;

import ai.vidgo.platform.web.RequestIds;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Turns problems into JSON responses; the one place that knows the body's shape. */
@Singleton
public class ProblemResponses {

    private final Messages messages;

    ProblemResponses(Messages messages) {
        this.messages = messages;
    }

    /** The response of a problem, in the language of the request. */
    public Response of(Problem problem, @Nullable HttpHeaders request) {
        Object detail = problem.detail();
        if (detail == null) {
            String language = request == null ? null : request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
            detail = messages.text(problem, language);
        }
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(ProblemBody.of(detail, problem.status(), problem.code(), RequestIds.current()));
        problem.headers().forEach(response::header);
        return response.build();
    }
}
