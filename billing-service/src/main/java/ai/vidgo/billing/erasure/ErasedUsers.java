package ai.vidgo.billing.erasure;

import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;

/** The table {@code erased_users}: features look there for data that could not go at once. */
@Singleton
public class ErasedUsers {

    private final Sql sql;
    private final Clock clock;

    ErasedUsers(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Remembers that a user is gone. */
    public void add(UUID userId) {
        sql.update(
                "INSERT INTO erased_users (user_id, erased_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                userId,
                clock.instant());
    }
}
