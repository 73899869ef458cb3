package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Reservation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Credits of jobs, for generation-service. Errors as {@link Holds} says. */
@Path("/internal/credits")
@RunOnVirtualThread
class HoldsResource {

    private final Holds holds;

    HoldsResource(Holds holds) {
        this.holds = holds;
    }

    /** {@code followedBy} only in the first call for a job: see {@link Holds#reserve}. */
    record ReserveIn(
            @NotNull UUID userId,
            @NotBlank @Size(max = 64) String jobId,
            @NotBlank String serviceType,
            @Min(0) @Max(100_000) int extraCredits,
            @Nullable String followedBy) {}

    record SettleIn(
            @NotBlank @Size(max = 64) String jobId,
            @Min(0) @Nullable Integer amount) {}

    record ReleaseIn(
            @NotBlank @Size(max = 64) String jobId,
            @Nullable @Size(max = 200) String reason) {}

    record Held(String jobId, String status, int amount, int balance) {}

    record Ended(String jobId, String status, int amount) {}

    @POST
    @Path("/reserve")
    public Held reserve(@NotNull @Valid ReserveIn body) {
        Reservation.Held held =
                holds.reserve(body.userId(), body.jobId(), body.serviceType(), body.extraCredits(), body.followedBy());
        return new Held(body.jobId(), "held", held.amount(), held.balance());
    }

    @POST
    @Path("/settle")
    public Ended settle(@NotNull @Valid SettleIn body) {
        return new Ended(body.jobId(), "settled", holds.settle(body.jobId(), body.amount()));
    }

    @POST
    @Path("/release")
    public Ended release(@NotNull @Valid ReleaseIn body) {
        String reason = body.reason() == null ? "released" : body.reason();
        return new Ended(body.jobId(), "released", holds.release(body.jobId(), reason));
    }
}
