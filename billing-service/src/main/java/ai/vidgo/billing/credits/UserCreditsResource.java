package ai.vidgo.billing.credits;

import ai.vidgo.billing.credits.Adjusting.NewBalance;
import ai.vidgo.billing.ledger.Ledger.Bucket;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.ValidationProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jspecify.annotations.Nullable;

/** An administrator changes a user's credits (contract: admin §3). */
@Path("/api/v1/admin/users/{user_id}/credits")
@RolesAllowed("admin")
@RunOnVirtualThread
class UserCreditsResource {

    private final Adjusting adjusting;

    UserCreditsResource(Adjusting adjusting) {
        this.adjusting = adjusting;
    }

    record AdjustIn(
            @NotNull @Min(-Adjusting.MOST) @Max(Adjusting.MOST)
            Integer amount,

            @NotBlank @Size(max = 500) String reason) {}

    record Adjusted(boolean success, String message) {}

    /**
     * Adds to the bonus credits, or takes away bonus, then subscription, then purchased credits; errors as
     * {@link Adjusting} says, and 422 for an amount of 0.
     */
    @POST
    public Adjusted adjust(
            @PathParam("user_id") String userId,
            @NotNull @Valid AdjustIn body,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        if (body.amount() == 0) {
            throw ValidationProblem.of(FieldError.body("amount", "value_error", "must not be 0", 0));
        }
        NewBalance balance = adjusting.adjust(
                key,
                new Adjusting.Wish(userId, Bucket.BONUS, body.amount(), null, "Admin adjustment: " + body.reason()));
        return new Adjusted(true, "The user has " + balance.total() + " credits now");
    }
}
