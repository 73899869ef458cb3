package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Closing;
import ai.vidgo.billing.ledger.HoldEnd;
import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.platform.outbox.EventConsumer;
import ai.vidgo.platform.outbox.OutboxEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Event {@code job.release}: a job ended without a result, give its credits back. Natural key: the job id. */
@ApplicationScoped
class JobReleased implements EventConsumer {

    private static final Logger LOG = Logger.getLogger(JobReleased.class);

    private final Ledger ledger;

    JobReleased(Ledger ledger) {
        this.ledger = ledger;
    }

    @RegisterForReflection
    record Release(String jobId, @Nullable String reason) {}

    @Override
    public String topic() {
        return "job.release";
    }

    @Override
    public void consume(OutboxEvent event) {
        Release release = event.payloadAs(Release.class);
        Closing closing = ledger.release(release.jobId(), Objects.requireNonNullElse(release.reason(), "job released"));
        if (closing instanceof Closing.EndedBefore(HoldEnd end) && end == HoldEnd.SETTLED) {
            LOG.errorf("job %s was to be released but is settled", release.jobId());
        }
    }
}
