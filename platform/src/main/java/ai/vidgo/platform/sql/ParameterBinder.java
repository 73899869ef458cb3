package ai.vidgo.platform.sql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Binds the parameters of statements so that each one keeps its type. The driver has a statement parsed and planned anew
 * when a parameter's type is another one than the last time, and a {@code null} has none: a statement some of whose
 * parameters come and go would never stay prepared. So a {@code null} is sent as what was there before.
 */
final class ParameterBinder {

    /** PostgreSQL's names, as the driver sends these; a {@code null} of anything else has no type. */
    private static final Map<Class<?>, String> TYPES = Map.of(
            String.class, "varchar",
            Integer.class, "int4",
            Long.class, "int8",
            Double.class, "float8",
            BigDecimal.class, "numeric",
            Boolean.class, "bool",
            OffsetDateTime.class, "timestamptz",
            UUID.class, "uuid");

    /** By statement, of which a program has few. */
    private final Map<String, AtomicReferenceArray<@Nullable String>> known = new ConcurrentHashMap<>();

    void bind(PreparedStatement prepared, String statement, @Nullable Object... parameters) throws SQLException {
        AtomicReferenceArray<@Nullable String> types =
                known.computeIfAbsent(statement, _ -> new AtomicReferenceArray<>(parameters.length));
        for (int i = 0; i < parameters.length; i++) {
            Object value = bound(parameters[i]);
            String type = types.get(i);
            if (value != null) {
                prepared.setObject(i + 1, value);
                if (type == null) {
                    types.set(i, TYPES.get(value.getClass()));
                }
            } else if (type != null) {
                prepared.setNull(i + 1, Types.OTHER, type);
            } else {
                prepared.setNull(i + 1, Types.NULL);
            }
        }
    }

    private static @Nullable Object bound(@Nullable Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null, default -> value;
        };
    }
}
