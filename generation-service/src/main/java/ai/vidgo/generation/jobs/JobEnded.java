package ai.vidgo.generation.jobs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A job is over and its owner wants to be told.
 *
 * @param url where
 */
@RegisterForReflection
public record JobEnded(UUID jobId, UUID ownerId, String url) {

    /** The topic of the outbox. */
    public static final String TOPIC = "job.ended";
}
