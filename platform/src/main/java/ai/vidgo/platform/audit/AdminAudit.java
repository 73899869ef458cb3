package ai.vidgo.platform.audit;

import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.outbox.Outbox;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.web.RequestIds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The append-only trail of what administrators did (contract: admin §8). An entry commits with the change that it reports:
 * in this service's table {@code admin_audit}, and through the outbox in the trail of all services that auth-service
 * keeps for {@code GET /admin/audit}.
 */
@ApplicationScoped
public class AdminAudit {

    /** The outbox topic that carries entries to auth-service. */
    public static final String TOPIC = "admin.audited";

    private static final String INSERT = """
            INSERT INTO admin_audit (id, service, actor_id, action, target_type, target_id, before, after, request_id,
                                     occurred_at)
            VALUES (?, ?, ?::uuid, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?) ON CONFLICT (id) DO NOTHING""";

    private final Sql sql;
    private final Outbox outbox;
    private final CurrentCaller caller;
    private final ObjectMapper json;
    private final Clock clock;
    private final String service;
    private final boolean central;

    AdminAudit(
            Sql sql,
            Outbox outbox,
            CurrentCaller caller,
            ObjectMapper json,
            Clock clock,
            AuditConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.outbox = outbox;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
        this.service = service;
        this.central = config.central();
    }

    /**
     * Records what the caller of the present request does, in the caller's transaction.
     *
     * @throws ai.vidgo.platform.error.Problem 401 when nobody is signed in
     * @throws jakarta.transaction.TransactionalException when there is no transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AdminAction action) {
        write(caller.require().userId(), action);
    }

    /** Records what an operator does at the command line, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordOperator(AdminAction action) {
        write(null, action);
    }

    /** Keeps an entry of any service in this service's table; one that is there already stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(AuditEntry entry) {
        sql.update(
                INSERT,
                entry.id(),
                entry.service(),
                entry.actorId(),
                entry.action(),
                entry.targetType(),
                entry.targetId(),
                text(entry.before()),
                text(entry.after()),
                entry.requestId(),
                entry.occurredAt());
    }

    private void write(@Nullable UUID actor, AdminAction action) {
        AuditEntry entry = new AuditEntry(
                UUID.randomUUID(),
                service,
                actor,
                action.action(),
                action.targetType(),
                action.targetId(),
                tree(action.before()),
                tree(action.after()),
                RequestIds.current(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        keep(entry);
        if (!central) {
            outbox.publish(TOPIC, entry.id().toString(), entry);
        }
    }

    private @Nullable JsonNode tree(@Nullable Object state) {
        return state == null ? null : json.valueToTree(state);
    }

    private static @Nullable String text(@Nullable JsonNode state) {
        return state == null || state.isNull() ? null : state.toString();
    }
}
