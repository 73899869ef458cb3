package ai.vidgo.generation.jobs;

import ai.vidgo.platform.metrics.SampledFigures;
import ai.vidgo.platform.metrics.SampledGauge;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many jobs are in which state, and how long those wait that are due. */
@Singleton
class JobGauges implements SampledFigures {

    private static final int MOST_COUNTED = 20_000;
    private static final String UNCERTAIN = "UNCERTAIN";

    /** Only what has a due time is left to do; its index has the order. */
    private static final String BY_STATE = """
            SELECT state, count(*) AS jobs, min(created_at) AS oldest,
                   count(*) FILTER (WHERE due_at <= now.moment AND NOT held) AS due,
                   min(due_at) FILTER (WHERE due_at <= now.moment AND NOT held) AS oldest_due
              FROM (SELECT ?::timestamptz AS moment) AS now,
                   LATERAL (SELECT state, created_at, due_at, coalesce(lease_until > now.moment, false) AS held
                              FROM jobs WHERE due_at IS NOT NULL ORDER BY priority DESC, due_at LIMIT ?) AS unfinished
             GROUP BY state""";

    private final Sql sql;
    private final Clock clock;
    private final JobMeters counters;
    private final Map<String, SampledGauge> states;
    private final SampledGauge due;
    private final SampledGauge oldestDue;
    private final SampledGauge oldestUncertain;

    JobGauges(Sql sql, MeterRegistry meters, Clock clock, JobMeters counters) {
        this.sql = sql;
        this.clock = clock;
        this.counters = counters;
        this.states = Stream.of("RESERVING", "QUEUED", "SUBMITTING", "POLLING", UNCERTAIN, "WATCHING")
                .collect(Collectors.toUnmodifiableMap(
                        state -> state,
                        state -> SampledGauge.register(
                                meters, "vidgo.jobs", "Unfinished jobs", "state", state.toLowerCase(Locale.ROOT))));
        this.due = SampledGauge.register(meters, "vidgo.jobs.due", "Jobs that are due and in nobody's hands");
        this.oldestDue = SampledGauge.register(
                meters, "vidgo.jobs.oldest.due.seconds", "How long the job that waits longest has been due");
        this.oldestUncertain = SampledGauge.register(
                meters, "vidgo.jobs.oldest.uncertain.seconds", "Age of the oldest job with an unknown purchase");
    }

    /** The jobs of one state. */
    private record Unfinished(
            String state,
            long jobs,
            @Nullable Instant oldest,
            long due,
            @Nullable Instant oldestDue) {

        static Unfinished of(Row row) {
            return new Unfinished(
                    row.text("state"),
                    row.count("jobs"),
                    row.findInstant("oldest"),
                    row.count("due"),
                    row.findInstant("oldest_due"));
        }
    }

    @Override
    public void sample() {
        counters.beginAtZero();
        Instant now = clock.instant();
        List<Unfinished> all = sql.list(BY_STATE, Unfinished::of, now, MOST_COUNTED);
        Map<String, Unfinished> byState = all.stream().collect(Collectors.toMap(Unfinished::state, each -> each));
        states.forEach((state, gauge) -> {
            Unfinished some = byState.get(state);
            gauge.set(some == null ? 0 : some.jobs());
        });
        due.set(all.stream().mapToLong(Unfinished::due).sum());
        oldestDue.age(
                all.stream()
                        .map(Unfinished::oldestDue)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null),
                now);
        Unfinished uncertain = byState.get(UNCERTAIN);
        oldestUncertain.age(uncertain == null ? null : uncertain.oldest(), now);
    }

    @Override
    public void unknown() {
        Stream.concat(states.values().stream(), Stream.of(due, oldestDue, oldestUncertain))
                .forEach(SampledGauge::unknown);
    }
}
