package ai.vidgo.generation.providers;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    /** Whether it makes an operation with what a caller brings along, rather than leaving a picture out. */
    default boolean offers(Operation operation, boolean withPicture) {
        return capabilities().contains(operation);
    }

    /** Whether a key is set. A provider without one is left out of every route, which is not a failure. */
    boolean configured();

    /**
     * Buys what has to exist before the purchase proper, where a vendor sells in two steps. The caller commits the token
     * and hands it to {@link #submit}, so that a repetition of the second step does not buy the first again.
     */
    default Preparation prepare(GenerationRequest request) {
        return new Preparation.NotNeeded();
    }

    /** Buys once. The caller has committed the attempt row before and commits the outcome right after. */
    Submission submit(GenerationRequest request);

    /**
     * Asks how the task is.
     *
     * @param age time since the task was accepted; decides the wait until the next poll
     */
    Poll poll(String taskId, Operation operation, Duration age);

    /** Takes a task back that nobody wants any more, where the vendor documents a way. */
    default Withdrawal withdraw(String taskId) {
        return new Withdrawal.NotOffered();
    }

    /**
     * The vendor's name of the task of a purchase whose answer was lost, by the vendor's list of tasks; empty where there
     * is no list, where it could not be read, and where the purchase is not in it, which proves nothing. Free, and may be
     * repeated.
     */
    default Optional<String> find(UUID attemptId) {
        return Optional.empty();
    }

    /** How long the clip is that this vendor makes for a wished length, seconds. */
    default int clipSeconds(Operation operation, int wished) {
        return wished;
    }

    /** What of a request this vendor will do otherwise than wished: sizes, lengths, things it has no field for. */
    default List<Adaptation> adaptations(GenerationRequest request) {
        return List.of();
    }

    /** Whether the vendor answers and knows our key, by a read that costs nothing. */
    default Reachability check() {
        return Reachability.ok();
    }

    /** What a request will cost by the configured price table, US dollars; zero when unknown. */
    BigDecimal estimate(GenerationRequest request);
}
