package ai.vidgo.generation.jobs;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was decided about jobs: in full for administrators, in plain words for owners. */
@Singleton
public class JobRecords {

    private static final TypeReference<List<Decision>> DECISIONS = new TypeReference<>() {};

    /** What an owner hears of. The rest is about vendors, or comes after the end. */
    private static final Set<String> FOR_OWNERS = Set.of(
            "held",
            "waiting",
            "asked",
            "adapted",
            "prepared",
            "trained",
            "accepted",
            "refused",
            "unknown",
            "found",
            "written_off",
            "delivered",
            "failed",
            "not_reserved",
            Decision.TOLD,
            Decision.NOT_TOLD);

    private final Sql sql;
    private final AttemptRows attempts;
    private final ObjectMapper json;

    JobRecords(Sql sql, AttemptRows attempts, ObjectMapper json) {
        this.sql = sql;
        this.attempts = attempts;
        this.json = json;
    }

    /** What happened to the owner's job, oldest first; empty for an unknown id and for somebody else's job. */
    public Optional<List<JobEvent>> events(UUID ownerId, UUID jobId) {
        return sql.find(
                        "SELECT decision FROM jobs WHERE id = ? AND owner_id = ?",
                        row -> read(row.text("decision")),
                        jobId,
                        ownerId)
                .map(JobRecords::forOwner);
    }

    private static List<JobEvent> forOwner(List<Decision> decisions) {
        List<JobEvent> events = new ArrayList<>();
        for (int place = 0; place < decisions.size(); place++) {
            Decision decision = decisions.get(place);
            if (FOR_OWNERS.contains(decision.event())) {
                events.add(new JobEvent(place + 1, decision.at(), "job_event_" + decision.event()));
            }
        }
        return events;
    }

    /** Everything about a job of any user. */
    public Optional<JobRecord> find(UUID jobId) {
        return sql.find("SELECT * FROM jobs WHERE id = ?", this::record, jobId);
    }

    private JobRecord record(Row row) {
        UUID id = row.uuid("id");
        String failure = row.findText("failure");
        return new JobRecord(
                id,
                row.uuid("owner_id"),
                row.text("service_type"),
                row.text("operation"),
                row.text("state"),
                row.text("hold"),
                row.number("price"),
                failure,
                row.findInstant("cancelled_at") != null,
                row.instant("created_at"),
                row.instant("deadline"),
                failure != null && row.findText("result") != null,
                read(row.text("decision")).stream()
                        .map(each -> new JobRecord.Decided(
                                each.at(), each.event(), each.provider(), each.errorClass(), each.reason()))
                        .toList(),
                attempts.of(id).stream().map(JobRecords::purchase).toList());
    }

    private static JobRecord.Purchase purchase(Attempt attempt) {
        return new JobRecord.Purchase(
                attempt.number(),
                attempt.provider(),
                attempt.backup(),
                attempt.state().name(),
                attempt.model(),
                attempt.taskId(),
                attempt.errorClass() == null ? null : attempt.errorClass().name(),
                attempt.outcome().reason(),
                attempt.costUsd(),
                attempt.terms().reservedUsd(),
                attempt.createdAt());
    }

    private List<Decision> read(String text) {
        try {
            return json.readValue(text, DECISIONS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision record is not readable", e);
        }
    }
}
