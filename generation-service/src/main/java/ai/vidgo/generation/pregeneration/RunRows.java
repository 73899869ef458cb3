package ai.vidgo.generation.pregeneration;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far runs are, for all instances. */
@Singleton
class RunRows {

    private final Sql sql;
    private final ObjectMapper json;

    RunRows(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A run as its instance wrote it down last. */
    record Run(Progress.View view, Instant beatAt, boolean ended) {}

    /**
     * Stores a run.
     *
     * @param night whose run it is, or null
     * @return false when that night has one
     */
    boolean begin(Progress.View view, @Nullable LocalDate night, Instant now) {
        int stored = sql.update("""
                INSERT INTO pregeneration_runs (id, started_at, beat_at, progress, night) VALUES (?, ?, ?, ?::jsonb, ?)
                ON CONFLICT (night) DO NOTHING""", view.runId(), now, now, write(view), night);
        return stored == 1;
    }

    void beat(Progress.View view, Instant now) {
        sql.update(
                "UPDATE pregeneration_runs SET beat_at = ?, ended = ?, progress = ?::jsonb WHERE id = ?",
                now,
                !view.running(),
                write(view),
                view.runId());
    }

    Optional<Run> latest() {
        return sql.find(
                "SELECT progress, beat_at, ended FROM pregeneration_runs ORDER BY started_at DESC LIMIT 1", this::run);
    }

    private Run run(Row row) {
        try {
            Progress.View view = json.readValue(row.text("progress"), Progress.View.class);
            return new Run(view, row.instant("beat_at"), row.flag("ended"));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the progress of a run is not readable", damaged);
        }
    }

    private String write(Progress.View view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("progress is always JSON", impossible);
        }
    }
}
