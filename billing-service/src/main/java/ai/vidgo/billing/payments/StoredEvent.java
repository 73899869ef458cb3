package ai.vidgo.billing.payments;

import ai.vidgo.platform.sql.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message in our keeping. {@code attempts} counts the tries to apply it that failed or had to wait. */
public record StoredEvent(
        UUID id,
        String provider,
        String eventId,
        String type,
        String raw,
        @Nullable Instant occurredAt,
        Instant receivedAt,
        int attempts,
        @Nullable String traceParent) {

    static StoredEvent of(Row row) {
        return new StoredEvent(
                row.uuid("id"),
                row.text("provider"),
                row.text("event_id"),
                row.text("type"),
                row.text("raw"),
                row.findInstant("occurred_at"),
                row.instant("received_at"),
                row.number("attempts"),
                row.findText("trace_parent"));
    }

    /** When it happened; when we heard of it if the provider did not say. */
    public Instant happenedAt() {
        return occurredAt == null ? receivedAt : occurredAt;
    }
}
