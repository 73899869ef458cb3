package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.billing.ledger.Settlement;
import ai.vidgo.platform.outbox.EventConsumer;
import ai.vidgo.platform.outbox.OutboxEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Event {@code job.settle}: a job has its result, charge it. Natural key: the job id. */
@ApplicationScoped
class JobSettled implements EventConsumer {

    private static final Logger LOG = Logger.getLogger(JobSettled.class);

    private final Ledger ledger;
    private final LowBalance lowBalance;

    JobSettled(Ledger ledger, LowBalance lowBalance) {
        this.ledger = ledger;
        this.lowBalance = lowBalance;
    }

    @RegisterForReflection
    record Settle(String jobId, @Nullable Integer amount) {}

    @Override
    public String topic() {
        return "job.settle";
    }

    /** An answer other than done will not change by repetition, so it is reported and the event counts as applied. */
    @Override
    public void consume(OutboxEvent event) {
        Settle settle = event.payloadAs(Settle.class);
        switch (ledger.settle(settle.jobId(), settle.amount())) {
            case Settlement.Charged(int amount, UUID userId, int balance) -> lowBalance.charged(userId, balance);
            case Settlement refused -> LOG.errorf("job %s was not charged: %s", settle.jobId(), refused);
        }
    }
}
