package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.ledger.Release;
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
    record JobRelease(String jobId, @Nullable String reason) {}

    @Override
    public String topic() {
        return "job.release";
    }

    @Override
    public void consume(OutboxEvent event) {
        JobRelease release = event.payloadAs(JobRelease.class);
        String reason = Objects.requireNonNullElse(release.reason(), "job released");
        if (ledger.release(release.jobId(), reason) instanceof Release.SettledBefore) {
            LOG.errorf("job %s was to be released but is settled", release.jobId());
        }
    }
}
