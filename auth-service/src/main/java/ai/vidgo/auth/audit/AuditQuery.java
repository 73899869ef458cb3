package ai.vidgo.auth.audit;

import ai.vidgo.platform.paging.Cursor;
import ai.vidgo.platform.sql.Where;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail are wanted; null means any.
 *
 * @param from the earliest time
 * @param until the time before which they happened
 * @param after the last entry of the page before
 */
record AuditQuery(
        @Nullable UUID actor,
        @Nullable String action,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable String service,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Cursor after) {

    /** Newest first; the names of administrators come from their accounts, as long as these exist. */
    static String newest(Where where) {
        return "SELECT a.*, u.email AS actor_email FROM admin_audit a LEFT JOIN users u ON u.id = a.actor_id"
                + where.sql() + " ORDER BY a.occurred_at DESC, a.id DESC LIMIT ?";
    }

    Where where() {
        Where where = new Where()
                .andIf("a.actor_id = ?", actor)
                .andIf("a.action = ?", action)
                .andIf("a.target_type = ?", targetType)
                .andIf("a.target_id = ?", targetId)
                .andIf("a.service = ?", service)
                .andIf("a.occurred_at >= ?", from)
                .andIf("a.occurred_at < ?", until);
        return after == null ? where : where.and("(a.occurred_at, a.id) < (?, ?)", after.at(), after.id());
    }
}
