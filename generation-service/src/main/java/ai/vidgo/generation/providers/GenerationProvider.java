package ai.vidgo.generation.providers;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;

/**
 * A vendor that makes pictures or clips: one adapter per vendor, speaking exactly its documented wire format (contract:
 * external-providers). Adapters never retry, never throw for anything the vendor or the network does, and keep keys and
 * bodies out of messages and logs. Calls block; run them on a virtual thread.
 */
public interface GenerationProvider {

    /** The name in routing tables, rows and answers, for example {@code piapi}. */
    String name();

    /** What this adapter can make with the present configuration. */
    Set<Operation> capabilities();

    /** Whether a key is set. A provider without one is left out of every route, which is not a failure. */
    boolean configured();

    /** Buys once. The caller has committed the attempt row before and commits the outcome right after. */
    Submission submit(GenerationRequest request);

    /**
     * Asks how the task is.
     *
     * @param age time since the task was accepted; decides the wait until the next poll
     */
    Poll poll(String taskId, Operation operation, Duration age);

    /** What a request will cost by the configured price table, US dollars; zero when unknown. */
    BigDecimal estimate(GenerationRequest request);
}
