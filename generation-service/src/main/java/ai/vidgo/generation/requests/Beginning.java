package ai.vidgo.generation.requests;

import java.util.UUID;

/** How far a generating request is once nothing is left but waiting. */
public sealed interface Beginning {

    /** It is answered: by a preset, or because its caller may not generate. */
    record Answered(Answer answer) implements Beginning {}

    /**
     * Its price is held and its job runs.
     *
     * @param repeated whether the job was there before, under the same idempotency key: it may be over by now
     */
    record Running(UUID jobId, boolean repeated) implements Beginning {}
}
