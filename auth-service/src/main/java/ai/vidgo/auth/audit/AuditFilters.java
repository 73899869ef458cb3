package ai.vidgo.auth.audit;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.paging.Cursor;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filters; all that are given must fit. Times are ISO 8601 with zone, {@code to} is exclusive. */
final class AuditFilters {
    @QueryParam("actor_id")
    @Nullable
    String actorId;

    @QueryParam("action")
    @Nullable
    String action;

    @QueryParam("target_type")
    @Nullable
    String targetType;

    @QueryParam("target_id")
    @Nullable
    String targetId;

    @QueryParam("service")
    @Nullable
    String service;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    AuditQuery query() {
        return new AuditQuery(
                parsed("actor_id", actorId, UUID::fromString),
                action,
                targetType,
                targetId,
                service,
                parsed("from", from, AuditFilters::instant),
                parsed("to", to, AuditFilters::instant),
                cursor == null ? null : Cursor.decode(cursor));
    }

    private static Instant instant(String text) {
        // A plus that was not encoded arrives as a blank.
        return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }

    private static <T> @Nullable T parsed(String name, @Nullable String text, Function<String, T> parser) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw ValidationProblem.of(FieldError.query(
                    name, "value_error", "Input should be a valid value of this parameter", text));
        }
    }
}
