package ai.vidgo.billing.credits;

import ai.vidgo.billing.credits.Adjusting.NewBalance;
import ai.vidgo.billing.ledger.Ledger.Bucket;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An administrator adds credits to one of a user's buckets (contract: billing §6). */
@Path("/api/v1/credits/add")
@RolesAllowed("admin")
@RunOnVirtualThread
class AddCreditsResource {

    private final Adjusting adjusting;
    private final Clock clock;

    AddCreditsResource(Adjusting adjusting, Clock clock) {
        this.adjusting = adjusting;
        this.clock = clock;
    }

    record Added(boolean success, NewBalance newBalance) {}

    /**
     * Adds credits; errors as {@link Adjusting} says, and 400 {@code unknown_credit_type}.
     *
     * @param expiresAt when added bonus credits expire, ISO-8601 with zone; without it, never
     */
    @POST
    public Added add(
            @QueryParam("user_id") @NotNull String userId,
            @QueryParam("amount") @NotNull @Min(1) @Max(Adjusting.MOST) Integer amount,
            @QueryParam("credit_type") @DefaultValue("bonus") String creditType,
            @QueryParam("description") @Size(max = 500) @Nullable String description,
            @QueryParam("expires_at") @Nullable String expiresAt,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        Bucket bucket = bucket(creditType);
        String reason = description == null ? "Added by an administrator" : description;
        Instant expiry = expiresAt == null ? null : expiry(bucket, expiresAt);
        return new Added(true, adjusting.adjust(key, new Adjusting.Wish(userId, bucket, amount, expiry, reason)));
    }

    private static Bucket bucket(String creditType) {
        return switch (creditType) {
            case "bonus" -> Bucket.BONUS;
            case "subscription" -> Bucket.SUBSCRIPTION;
            case "purchased" -> Bucket.PURCHASED;
            default -> throw Problem.of(400, "unknown_credit_type");
        };
    }

    private Instant expiry(Bucket bucket, String text) {
        return parse(text)
                .filter(time -> bucket == Bucket.BONUS && time.isAfter(clock.instant()))
                .orElseThrow(() -> ValidationProblem.of(FieldError.query(
                        "expires_at", "datetime_parsing", "must be a time to come, for bonus credits only", text)));
    }

    private static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
