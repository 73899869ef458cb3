package ai.vidgo.platform.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a 422 answer (contract: auth §0 C5).
 *
 * @param type what is wrong, in the vocabulary of the original's clients: {@code missing}, {@code string_too_short}, ...
 * @param loc where: {@code body}, {@code query}, {@code path} or {@code header}, then the field names or list indexes
 * @param msg one sentence
 * @param input the value that was refused; never a password
 * @param ctx the limits that were broken, absent when there are none
 */
@RegisterForReflection
public record FieldError(
        String type,
        List<Object> loc,
        String msg,
        @Nullable Object input,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> ctx) {

    /** A refused field of the JSON body. */
    public static FieldError body(String field, String type, String message, @Nullable Object input) {
        return new FieldError(type, List.of("body", field), message, input, null);
    }

    /** A refused query parameter. */
    public static FieldError query(String parameter, String type, String message, @Nullable Object input) {
        return new FieldError(type, List.of("query", parameter), message, input, null);
    }
}
