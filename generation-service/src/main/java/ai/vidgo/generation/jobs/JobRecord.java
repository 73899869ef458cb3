package ai.vidgo.generation.jobs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job with everything that was decided about it, for administrators.
 *
 * @param state the engine's own state, for example {@code POLLING}
 * @param hold {@code NONE}, {@code HELD}, {@code SETTLED} or {@code RELEASED}
 * @param decisions what was decided and why, oldest first
 * @param attempts the purchases, oldest first
 * @param lateResult whether a result came after the credits went back; it is kept and never charged
 */
@RegisterForReflection
public record JobRecord(
        UUID id,
        UUID ownerId,
        String serviceType,
        String operation,
        String state,
        String hold,
        int price,
        @Nullable String failure,
        boolean cancelled,
        Instant createdAt,
        Instant deadline,
        boolean lateResult,
        List<Decided> decisions,
        List<Purchase> attempts) {

    /**
     * One decision.
     *
     * @param event for example {@code asked}, {@code skipped}, {@code adapted}, {@code refused}
     */
    @RegisterForReflection
    public record Decided(
            Instant at,
            String event,
            @Nullable String provider,
            @Nullable String errorClass,
            @Nullable String reason) {}

    /**
     * One purchase.
     *
     * @param taskId the provider's name of the task
     * @param costUsd what the provider reported, else null
     * @param reservedUsd what it was expected to cost
     */
    @RegisterForReflection
    public record Purchase(
            int number,
            String provider,
            boolean backup,
            String state,
            @Nullable String model,
            @Nullable String taskId,
            @Nullable String errorClass,
            @Nullable String error,
            @Nullable BigDecimal costUsd,
            @Nullable BigDecimal reservedUsd,
            Instant createdAt) {}
}
