package ai.vidgo.generation.jobs;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What vendors report about their tasks, taken as a hint to ask them. */
@Singleton
public class TaskHints {

    private final AttemptRows attempts;
    private final JobRows jobs;
    private final Clock clock;

    TaskHints(AttemptRows attempts, JobRows jobs, Clock clock) {
        this.attempts = attempts;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What proves a notice about a purchase; empty when the provider has no such purchase of ours. */
    public Optional<String> secret(String provider, UUID attemptId) {
        return attempts.find(attemptId)
                .filter(attempt -> attempt.provider().equals(provider))
                .map(attempt -> attempt.terms().secret());
    }

    /**
     * The vendor says that a task has ended. A purchase whose answer was lost gets its task back by this; where we know
     * another task, the one of the answer stands.
     */
    @Transactional
    public void ended(UUID attemptId, String taskId) {
        attempts.find(attemptId).ifPresent(attempt -> {
            attempts.noticed(attemptId, taskId);
            jobs.hint(attempt, clock.instant());
        });
    }
}
