package ai.vidgo.generation.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a job's decision record: what was decided, about whom and why.
 *
 * @param event for example {@code skipped}, {@code asked}, {@code accepted}, {@code refused}, {@code unknown}
 * @param reason for the administrator; without keys, bodies and prompts
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Decision(
        Instant at,
        String event,
        @Nullable String provider,
        @Nullable String errorClass,
        @Nullable String reason) {

    /** The owner's server was told of the end. */
    static final String TOLD = "told";

    /** The owner's server could not be told of the end. */
    static final String NOT_TOLD = "not_told";

    static Decision of(Instant at, String event) {
        return new Decision(at, event, null, null, null);
    }

    static Decision of(Instant at, String event, String provider, @Nullable String reason) {
        return new Decision(at, event, provider, null, reason);
    }
}
