package ai.vidgo.platform.error;

import ai.vidgo.platform.json.SnakeCase;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Writes Bean Validation failures in the form of the contract (auth §0 C5). */
@Singleton
public class ValidationMapper {

    private static final List<String> SECRET_WORDS = List.of("password", "token", "secret", "code");

    private final ProblemResponses responses;

    ValidationMapper(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException e, HttpHeaders headers) {
        List<FieldError> errors = e.getConstraintViolations().stream()
                .map(ValidationMapper::error)
                .sorted(Comparator.comparing(error -> error.loc().toString()))
                .toList();
        return responses.of(ValidationProblem.of(errors), headers);
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        Constraint constraint = Constraint.of(violation);
        List<Object> location = location(violation);
        return new FieldError(
                constraint.type(),
                location,
                violation.getMessage(),
                input(location, violation.getInvalidValue()),
                constraint.context());
    }

    /** Method parameters that are beans are the body; simple ones are query parameters named by their Java name. */
    private static List<Object> location(ConstraintViolation<?> violation) {
        List<Object> location = new ArrayList<>();
        @Nullable String parameter = null;
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    location.add(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    location.add(SnakeCase.of(node.getName()));
                }
            }
        }
        if (!location.isEmpty() || parameter == null) {
            location.addFirst("body");
            return List.copyOf(location);
        }
        return parameter.equals("body") || parameter.equals("request")
                ? List.of("body")
                : List.of("query", SnakeCase.of(parameter));
    }

    private static @Nullable Object input(List<Object> location, @Nullable Object value) {
        String field = location.getLast().toString();
        boolean secret = SECRET_WORDS.stream().anyMatch(field::contains);
        return secret || !(value instanceof String || value instanceof Number || value instanceof Boolean)
                ? null
                : value;
    }

    /** The type word and the limits that clients of the original know. */
    private record Constraint(String type, @Nullable Map<String, Object> context) {

        static Constraint of(ConstraintViolation<?> violation) {
            String name = violation
                    .getConstraintDescriptor()
                    .getAnnotation()
                    .annotationType()
                    .getSimpleName();
            Map<String, Object> limits = violation.getConstraintDescriptor().getAttributes();
            return switch (name) {
                case "NotNull" -> new Constraint("missing", null);
                case "NotBlank", "NotEmpty" ->
                    violation.getInvalidValue() == null
                            ? new Constraint("missing", null)
                            : new Constraint("string_too_short", Map.of("min_length", 1));
                case "Size" -> size(violation.getInvalidValue(), limits);
                case "Min", "DecimalMin" -> new Constraint("greater_than_equal", limit("ge", limits));
                case "Max", "DecimalMax" -> new Constraint("less_than_equal", limit("le", limits));
                case "Positive" -> new Constraint("greater_than", Map.of("gt", 0));
                case "PositiveOrZero" -> new Constraint("greater_than_equal", Map.of("ge", 0));
                case "Pattern" -> new Constraint("string_pattern_mismatch", null);
                default -> new Constraint("value_error", null);
            };
        }

        private static Constraint size(@Nullable Object value, Map<String, Object> limits) {
            int minimum = (Integer) limits.getOrDefault("min", 0);
            int maximum = (Integer) limits.getOrDefault("max", Integer.MAX_VALUE);
            boolean text = value instanceof CharSequence;
            int length = lengthOf(value);
            boolean tooShort = length < minimum;
            return new Constraint(
                    (text ? "string_" : "") + (tooShort ? "too_short" : "too_long"),
                    tooShort ? Map.of("min_length", minimum) : Map.of("max_length", maximum));
        }

        private static int lengthOf(@Nullable Object value) {
            return switch (value) {
                case CharSequence text -> text.length();
                case Collection<?> list -> list.size();
                case null, default -> 0;
            };
        }

        private static Map<String, Object> limit(String name, Map<String, Object> limits) {
            Map<String, Object> context = new LinkedHashMap<>();
            context.put(name, limits.get("value"));
            return context;
        }
    }
}
