package ai.vidgo.platform.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Work that only one instance of a service does at a time, such as a scheduled job (contract: operations §3). The lock
 * is the database's, so an instance that dies lets go of it.
 */
@ApplicationScoped
public class ClusterLock {

    /** An instance that hangs for longer than this loses its turn to another one. */
    private static final int LONGEST_TURN_SECONDS = 600;

    private final Sql sql;

    ClusterLock(Sql sql) {
        this.sql = sql;
    }

    /**
     * Runs the work unless another instance is at it. A transaction holds the lock meanwhile, and the work is outside of
     * it and of any of the caller's: each of its statements commits by itself, or in a transaction that the work begins.
     *
     * @param name of the work, unique in the service
     * @return whether it ran
     */
    public boolean runAlone(String name, Runnable work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_TURN_SECONDS).call(() -> {
            boolean mine = sql.one(
                    "SELECT pg_try_advisory_xact_lock(hashtextextended(current_schema() || '/' || ?, 0)) AS mine",
                    row -> row.flag("mine"),
                    name);
            if (mine) {
                QuarkusTransaction.suspendingExisting().run(work);
            }
            return mine;
        });
    }
}
