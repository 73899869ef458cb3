package ai.vidgo.auth.audit;

import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.audit.AuditEntry;
import ai.vidgo.platform.outbox.EventConsumer;
import ai.vidgo.platform.outbox.OutboxEvent;
import jakarta.inject.Singleton;

/** Takes the other services' entries into the trail of all services. */
@Singleton
class AuditTrail implements EventConsumer {

    private final AdminAudit audit;

    AuditTrail(AdminAudit audit) {
        this.audit = audit;
    }

    @Override
    public String topic() {
        return AdminAudit.TOPIC;
    }

    @Override
    public void consume(OutboxEvent event) {
        audit.keep(event.payloadAs(AuditEntry.class));
    }
}
