package ai.vidgo.generation.moderation;

import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.crypto.Sha256;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Texts that were let through and that an administrator should see: wording that joins youth and appearance, and what a
 * model was not sure about. Kept for 90 days at most and not longer than the account of who wrote it, whom nobody is
 * shown. What was made of such a text waits in the catalogue's queue like every other result.
 */
@ApplicationScoped
class ReviewQueue {

    private static final Logger LOG = Logger.getLogger(ReviewQueue.class);
    private static final int LONGEST_TEXT = 2000;
    private static final Duration KEPT = Duration.ofDays(90);

    private final ReviewRows rows;
    private final AdminAudit audit;
    private final Clock clock;

    ReviewQueue(ReviewRows rows, AdminAudit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a text into the queue; one that cannot be stored is lost with a warning, the verdict stands.
     *
     * @param author null for a visitor's and for the library's
     */
    void note(String text, String source, @Nullable UUID author) {
        String shown = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
        try {
            rows.note(Sha256.hex(Normalised.of(text)), shown.replace("\u0000", ""), source, author, clock.instant());
        } catch (IllegalStateException databaseAway) {
            LOG.warnf("a doubtful text did not get into the review queue: %s", databaseAway.getMessage());
        }
    }

    List<ReviewRows.Review> oldest(int limit) {
        return rows.oldest(limit);
    }

    /** An administrator has seen it. */
    @Transactional
    boolean done(String id) {
        boolean there = rows.delete(id);
        if (there) {
            audit.record(new AdminAction("moderation_review.done", "moderation_review", id, null, null));
        }
        return there;
    }

    /** Hourly at half past. */
    @Scheduled(cron = "0 30 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void purge() {
        rows.purge(clock.instant().minus(KEPT));
    }
}
