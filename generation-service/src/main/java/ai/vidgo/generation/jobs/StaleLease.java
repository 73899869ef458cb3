package ai.vidgo.generation.jobs;

import java.util.UUID;

/** Another worker has taken the job over: whatever this one was about to write is void. */
final class StaleLease extends RuntimeException {

    StaleLease(UUID job, long fence) {
        super("job " + job + " was claimed by another worker after fence " + fence, null, false, false);
    }
}
