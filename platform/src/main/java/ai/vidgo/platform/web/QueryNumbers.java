package ai.vidgo.platform.web;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.ValidationProblem;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A query parameter that should be a number or a truth value and is not gives 422, not 404 (contract: auth §0 C5). */
@Provider
public class QueryNumbers implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        String parameter = parameter(annotations);
        if (parameter == null) {
            return null;
        }
        if (rawType == Integer.class || rawType == int.class) {
            return (ParamConverter<T>) new Converter<>(parameter, "int_parsing", Integer::valueOf);
        }
        if (rawType == Double.class || rawType == double.class) {
            return (ParamConverter<T>) new Converter<>(parameter, "float_parsing", Double::valueOf);
        }
        if (rawType == Boolean.class || rawType == boolean.class) {
            return (ParamConverter<T>) new Converter<>(parameter, "bool_parsing", QueryNumbers::truth);
        }
        return null;
    }

    private static @Nullable String parameter(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
        }
        return null;
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true", "True", "1", "on", "yes" -> true;
            case "false", "False", "0", "off", "no" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private record Converter<T>(String parameter, String type, Function<String, T> parse) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return parse.apply(text.strip());
            } catch (IllegalArgumentException notParsable) {
                // Any other exception of a converter would become a 404.
                throw new WebApplicationException(ValidationProblem.of(
                        FieldError.query(parameter, type, "Input should be a valid value of this parameter", text)));
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
