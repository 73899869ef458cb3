package ai.vidgo.platform.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The JSON body of every error: {@code detail} is what the frontend shows, the rest follows RFC 9457.
 *
 * @param detail one sentence, or the list of a validation error, or the object that a path's contract names
 * @param type always {@code about:blank}; the code tells problems apart
 * @param title the reason phrase of the status
 * @param status the HTTP status
 * @param code stable machine-readable code
 * @param requestId the id under which the logs know this request
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ProblemBody(
        Object detail,
        String type,
        String title,
        int status,
        String code,
        @JsonProperty("request_id") @Nullable String requestId) {

    /** A body whose type and title follow from the status. */
    public static ProblemBody of(Object detail, int status, String code, @Nullable String requestId) {
        return new ProblemBody(detail, "about:blank", StatusTitle.of(status), status, code, requestId);
    }
}
