package ai.vidgo.generation.credits;

import ai.vidgo.generation.credits.BillingCredits.HoldRequest;
import ai.vidgo.platform.outbox.Outbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The money side of a job. Reserving is a call, because the caller waits for the verdict; settling and releasing are
 * outbox events in the transaction that ends the job, because they must not get lost (architecture §5, §7). All three
 * are idempotent in billing under the job id.
 */
@ApplicationScoped
public class Credits {

    private static final Logger LOG = Logger.getLogger(Credits.class);

    private final BillingCredits billing;
    private final Outbox outbox;

    Credits(@RestClient BillingCredits billing, Outbox outbox) {
        this.billing = billing;
        this.outbox = outbox;
    }

    /**
     * Holds the list price of a service, plus extras, for a job. One retry when billing cannot be reached.
     *
     * @param extraCredits credits on top of the list price, for options that cost more
     * @param followedBy service whose list price the balance must cover besides, or null
     */
    public Reservation reserve(
            UUID userId, UUID jobId, String serviceType, int extraCredits, @Nullable String followedBy) {
        HoldRequest request = new HoldRequest(userId, jobId, serviceType, extraCredits, followedBy);
        try {
            return ask(request);
        } catch (ProcessingException lost) {
            LOG.infof("reservation repeated after a lost answer: job=%s", jobId);
        }
        try {
            return ask(request.repeated());
        } catch (ProcessingException lost) {
            return new Reservation.Unclear("billing not reachable");
        }
    }

    /** Captures the held price; delivered at least once after the caller's transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(UUID jobId, int amount) {
        outbox.publish("job.settle", jobId.toString(), new Settlement(jobId, amount));
    }

    /** Gives the held price back; delivered at least once after the caller's transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(UUID jobId, String reason) {
        outbox.publish("job.release", jobId.toString(), new Release(jobId, reason));
    }

    private Reservation ask(HoldRequest request) {
        try {
            return new Reservation.Held(billing.reserve(request).amount());
        } catch (WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            return switch (status) {
                case 402 -> new Reservation.InsufficientCredits();
                case 403 -> new Reservation.PlanNotAllowed();
                default -> new Reservation.Unclear("billing answered " + status);
            };
        }
    }

    @RegisterForReflection
    record Settlement(UUID jobId, int amount) {}

    @RegisterForReflection
    record Release(UUID jobId, String reason) {}
}
