package ai.vidgo.generation.overview;

import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts and lists the jobs of everybody; every answer is one statement over an index. */
@Singleton
class GenerationFigures {

    static final String BY_DAY = """
            SELECT to_char(day, 'YYYY-MM-DD') AS date, count(job.id) AS count
              FROM generate_series(?::timestamp, ?::timestamp, interval '1 day') AS day
              LEFT JOIN jobs job ON job.created_at >= day AT TIME ZONE 'UTC'
                                AND job.created_at < (day + interval '1 day') AT TIME ZONE 'UTC'
             GROUP BY day ORDER BY day""";

    static final String NEWEST = """
            SELECT job.id, job.service_type, job.request #>> '{candidate,topic}' AS topic, g.status,
                   CASE WHEN job.result ->> 'kind' = 'image' THEN job.result ->> 'original_key' END AS image_key,
                   CASE WHEN job.result ->> 'kind' = 'video' THEN job.result ->> 'original_key' END AS video_key,
                   job.created_at,
                   (SELECT jsonb_agg(jsonb_build_object(
                               'step', a.number, 'provider', a.provider, 'fallback', a.backup, 'model', a.model,
                               'status', lower(a.state), 'error', a.error_class) ORDER BY a.number)
                      FROM attempts a WHERE a.job_id = job.id) AS steps
              FROM (SELECT * FROM jobs ORDER BY created_at DESC, id LIMIT ?) job
              JOIN generations g ON g.id = job.id
             ORDER BY job.created_at DESC, job.id""";

    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    GenerationFigures(Sql sql, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Generations of one UTC day. */
    @RegisterForReflection
    record Day(String date, long count) {}

    /**
     * One purchase, or one try at it.
     *
     * @param step its number, from 1
     * @param fallback whether another provider stood before it
     * @param status {@code submitting}, {@code submitted}, {@code succeeded}, {@code failed} or {@code unknown}
     * @param error class of the error, null without one
     */
    @RegisterForReflection
    record Step(
            int step,
            String provider,
            boolean fallback,
            @Nullable String model,
            String status,
            @Nullable String error) {}

    /**
     * A generation of any user.
     *
     * @param imageKey store key of the clean picture, if it is one
     * @param videoKey store key of the clean clip, if it is one
     */
    record Generation(
            UUID id,
            String serviceType,
            @Nullable String topic,
            String status,
            @Nullable String imageKey,
            @Nullable String videoKey,
            Instant createdAt,
            List<Step> steps) {}

    /** The given number of UTC days, oldest first, ending today; days without generations are zero. */
    List<Day> days(int count) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return sql.list(
                BY_DAY,
                row -> new Day(row.text("date"), row.count("count")),
                today.minusDays(count - 1L).toString(),
                today.toString());
    }

    /** Generations of today. */
    long today() {
        return days(1).getFirst().count();
    }

    /** The newest generations of all users, with what was tried for each. */
    List<Generation> newest(int limit) {
        return sql.list(NEWEST, this::read, limit);
    }

    private Generation read(Row row) {
        return new Generation(
                row.uuid("id"),
                row.text("service_type"),
                row.findText("topic"),
                row.text("status"),
                row.findText("image_key"),
                row.findText("video_key"),
                row.instant("created_at"),
                steps(row.findText("steps")));
    }

    private List<Step> steps(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        try {
            return json.readValue(text, STEPS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("steps are not readable", e);
        }
    }
}
