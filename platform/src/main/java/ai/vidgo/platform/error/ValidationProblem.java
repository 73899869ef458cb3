package ai.vidgo.platform.error;

import java.util.List;

/** A 422 answer made by hand, for rules that Bean Validation cannot express (contract: auth §0 C5). */
public final class ValidationProblem {

    /** The code of every validation error. */
    public static final String CODE = "validation_error";

    private ValidationProblem() {}

    /** A 422 with the given entries. */
    public static Problem of(FieldError... errors) {
        return of(List.of(errors));
    }

    /** A 422 with the given entries. */
    public static Problem of(List<FieldError> errors) {
        return Problem.of(422, CODE).detail(errors);
    }
}
