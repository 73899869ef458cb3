package ai.vidgo.platform.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code WHERE} of a statement whose conditions are known only when it is asked. Conditions are constants of the
 * program; what comes from a request is a parameter.
 */
public final class Where {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition with the values of its placeholders. */
    public Where and(String condition, Object... values) {
        conditions.add(condition);
        parameters.addAll(List.of(values));
        return this;
    }

    /** Adds a condition with one placeholder, unless the value is null. */
    public Where andIf(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    /** The clause with a blank before it; empty without conditions. */
    public String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** The values of the placeholders, and those of the placeholders behind the clause. */
    public Object[] parameters(Object... behind) {
        return Stream.concat(parameters.stream(), Stream.of(behind)).toArray();
    }
}
