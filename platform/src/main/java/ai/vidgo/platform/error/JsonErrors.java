package ai.vidgo.platform.error;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A body that is no JSON, or has a value of the wrong type, is a 422 (contract: auth §0 C5). */
final class JsonErrors {

    private JsonErrors() {}

    static Problem problem(JsonProcessingException e) {
        return ValidationProblem.of(
                e instanceof MismatchedInputException mismatch ? typeError(mismatch) : syntaxError(e));
    }

    private static FieldError syntaxError(JsonProcessingException e) {
        long offset = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getCharOffset());
        return new FieldError(
                "json_invalid",
                List.of("body", offset),
                "JSON decode error",
                Map.of(),
                Map.of("error", "invalid JSON"));
    }

    private static FieldError typeError(MismatchedInputException e) {
        List<Object> location = new ArrayList<>(List.of("body"));
        for (JsonMappingException.Reference reference : e.getPath()) {
            location.add(reference.getFieldName() == null ? reference.getIndex() : reference.getFieldName());
        }
        Class<?> target = e.getTargetType();
        String type = typeWord(target);
        @Nullable
        Object input = e instanceof InvalidFormatException format && format.getValue() instanceof String text
                ? text.substring(0, Math.min(text.length(), 100))
                : null;
        return new FieldError(type, List.copyOf(location), "Input should be a valid value of this field", input, null);
    }

    private static String typeWord(@Nullable Class<?> target) {
        if (target == null) {
            return "value_error";
        }
        if (target == int.class || target == long.class || target == Integer.class || target == Long.class) {
            return "int_parsing";
        }
        if (target == double.class || target == Double.class || Number.class.isAssignableFrom(target)) {
            return "float_parsing";
        }
        if (target == boolean.class || target == Boolean.class) {
            return "bool_parsing";
        }
        if (target == String.class) {
            return "string_type";
        }
        return target.isEnum() ? "enum" : "value_error";
    }
}
