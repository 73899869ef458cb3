package ai.vidgo.generation.workflow;

import ai.vidgo.generation.workflow.RunRows.NewItem;
import ai.vidgo.generation.workflow.RunRows.Run;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.privacy.PersonalData;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Starts runs of the administrator who asks, and leaves a line about each in the trail. They end with the account. */
@ApplicationScoped
class Runs implements PersonalData {

    private final RunRows rows;
    private final AdminAudit audit;
    private final CurrentCaller caller;
    private final WorkflowConfig config;
    private final Clock clock;

    Runs(RunRows rows, AdminAudit audit, CurrentCaller caller, WorkflowConfig config, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.caller = caller;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Stores a run; its first items are due at once.
     *
     * @param kind what it is started as
     * @param category the category it is about, or null
     * @return the run's id
     */
    @Transactional
    UUID start(String kind, @Nullable String category, List<NewItem> items) {
        UUID id = UUID.randomUUID();
        UUID owner = caller.require().userId();
        rows.insert(new Run(id, owner, kind, category), items, config.parallel(), clock.instant());
        Started started = new Started(kind, category, items.size());
        audit.record(new AdminAction("generation.run_started", "run", id.toString(), null, started));
        return id;
    }

    @Override
    public String section() {
        return "workflow_runs";
    }

    @Override
    public List<Run> export(UUID userId) {
        return rows.of(userId);
    }

    @Override
    @Transactional
    public void erase(UUID userId) {
        rows.deleteOf(userId);
    }

    /** What the trail says. */
    @RegisterForReflection
    record Started(String kind, @Nullable String category, int items) {}
}
