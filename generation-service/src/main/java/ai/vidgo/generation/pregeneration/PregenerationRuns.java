package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.pregeneration.Seed.Source;
import ai.vidgo.generation.presets.Presets;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs over the seed matrix, one at a time over all instances. A run asks the catalogue which hashes exist and makes the
 * others, a few at a time, then the patterns that the catalogue waits for; a failed seed is counted and left for the next
 * run. Whatever two runs want at the same time one of them makes ({@link Claims}).
 */
@Singleton
class PregenerationRuns {

    private static final Logger LOG = Logger.getLogger(PregenerationRuns.class);

    private final SeedMatrix matrix;
    private final SourcePictures sources;
    private final SeedWork work;
    private final PatternWork patterns;
    private final DemoWork demos;
    private final Presets presets;
    private final RunRows rows;
    private final PregenerationConfig config;
    private final Clock clock;
    private final Crew crew;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Progress latest;

    PregenerationRuns(
            SeedMatrix matrix,
            SourcePictures sources,
            SeedWork work,
            PatternWork patterns,
            DemoWork demos,
            Presets presets,
            RunRows rows,
            PregenerationConfig config,
            Clock clock) {
        this.matrix = matrix;
        this.sources = sources;
        this.work = work;
        this.patterns = patterns;
        this.demos = demos;
        this.presets = presets;
        this.rows = rows;
        this.config = config;
        this.clock = clock;
        this.crew = new Crew(config.concurrency());
    }

    /** A run that this instance leaves is taken up by the next one that is started, wherever. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /**
     * Which part of the matrix.
     *
     * @param tools tool types; empty means all of the matrix and the patterns
     * @param limit materials per tool, existing ones included
     * @param costCapUsd what the run may spend, US dollars
     */
    record Part(Set<String> tools, int limit, BigDecimal costCapUsd) {}

    /** The whole matrix within the configured cost. */
    Part everything() {
        return new Part(Set.of(), Integer.MAX_VALUE, config.costCapUsd());
    }

    /** Starts a run, or joins the one under way on any instance. */
    synchronized UUID start(Part part) {
        return running().or(() -> begin(part, null)).orElseThrow();
    }

    /** Starts the run of a night, unless one is under way or the night has had its own, on any instance. */
    synchronized Optional<UUID> startOnce(LocalDate night, Part part) {
        return running().isPresent() ? Optional.empty() : begin(part, night);
    }

    private Optional<UUID> begin(Part part, @Nullable LocalDate night) {
        List<Seed> chosen = choose(part);
        Progress progress = new Progress(UUID.randomUUID(), chosen.size());
        if (!rows.begin(progress.view(), night, clock.instant())) {
            return Optional.empty();
        }
        latest = progress;
        threads.execute(() -> run(chosen, part, progress));
        return Optional.of(progress.runId());
    }

    private Optional<UUID> running() {
        Progress.View view = progress();
        return view.running() ? Optional.ofNullable(view.runId()) : Optional.empty();
    }

    /** How far the present or the last run is, whichever instance works on it. */
    Progress.View progress() {
        Progress own = latest;
        if (own != null && own.running()) {
            return own.view();
        }
        return rows.latest().map(this::view).orElse(Progress.View.NONE);
    }

    private Progress.View view(RunRows.Run run) {
        boolean alive = !run.ended() && run.beatAt().plus(config.silence()).isAfter(clock.instant());
        return alive ? run.view() : run.view().stopped();
    }

    /** Tells the other instances that a run of this one is alive. */
    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void beat() {
        Progress own = latest;
        if (own != null && own.running()) {
            rows.beat(own.view(), clock.instant());
        }
    }

    /**
     * What a run would make, without making anything.
     *
     * @return by tool, in the order of the matrix
     */
    Map<String, Planned> plan(Part part) {
        List<Seed> chosen = choose(part);
        Set<String> existing = existing(chosen);
        Map<String, Planned> plan = new LinkedHashMap<>();
        Set<String> counted = ConcurrentHashMap.newKeySet();
        for (Seed seed : chosen) {
            Planned one = existing.contains(seed.hash())
                    ? Planned.SKIPPED
                    : new Planned(1, 0, work.estimate(seed).add(estimateSources(seed, counted)));
            plan.merge(seed.tool(), one, Planned::plus);
        }
        pieces(part)
                .forEach(piece -> plan.merge(
                        piece.tool(), new Planned(1, 0, piece.estimate().get()), Planned::plus));
        return plan;
    }

    private BigDecimal estimateSources(Seed seed, Set<String> counted) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Source source : seed.sources()) {
            if (counted.add(source.key()) && !sources.isThere(source)) {
                sum = sum.add(sources.estimate(source));
            }
        }
        return sum;
    }

    private List<Piece> pieces(Part part) {
        List<Piece> pieces = new ArrayList<>();
        if (part.tools().isEmpty() || part.tools().contains(PatternWork.TOOL)) {
            patterns.pieces().stream().limit(part.limit()).forEach(pieces::add);
        }
        if (part.tools().contains(DemoWork.TOOL)) {
            pieces.addAll(demos.pieces());
        }
        return pieces;
    }

    private List<Seed> choose(Part part) {
        Map<String, Integer> perTool = new HashMap<>();
        List<Seed> chosen = new ArrayList<>();
        for (Seed seed : matrix.all()) {
            boolean wanted = part.tools().isEmpty() || part.tools().contains(seed.tool());
            if (wanted && config.makes(seed.tool()) && perTool.merge(seed.tool(), 1, Integer::sum) <= part.limit()) {
                chosen.add(seed);
            }
        }
        return chosen;
    }

    private Set<String> existing(List<Seed> chosen) {
        return presets.existing(chosen.stream().map(Seed::hash).toList());
    }

    private void run(List<Seed> chosen, Part part, Progress progress) {
        try {
            Set<String> existing = existing(chosen);
            List<Seed> missing = new ArrayList<>();
            for (Seed seed : chosen) {
                if (existing.contains(seed.hash())) {
                    progress.skipped(seed.tool());
                } else {
                    missing.add(seed);
                }
            }
            SpendingCap cap = new SpendingCap(part.costCapUsd());
            Map<String, Outcome> prepared = prepareSources(missing, cap, progress);
            makeAll(missing, prepared, cap, progress);
            makePieces(pieces(part), cap, progress);
        } catch (RuntimeException broken) {
            LOG.error("pre-generation stopped", broken);
        } finally {
            progress.ended();
            rows.beat(progress.view(), clock.instant());
            LOG.infof("pre-generation ended: %s", progress.view());
        }
    }

    /** How it went with each source picture, by key. Each is made once, whoever needs it. */
    private Map<String, Outcome> prepareSources(List<Seed> missing, SpendingCap cap, Progress progress) {
        Map<String, Source> needed = new LinkedHashMap<>();
        Map<String, Seed> firstUse = new HashMap<>();
        for (Seed seed : missing) {
            for (Source source : seed.sources()) {
                needed.putIfAbsent(source.key(), source);
                firstUse.putIfAbsent(source.key(), seed);
            }
        }
        Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
        crew.each(List.copyOf(needed.values()), source -> {
            progress.working(source.key());
            Outcome outcome = attempt(() -> sources.ensure(source, cap));
            outcomes.put(source.key(), outcome);
            switch (outcome) {
                case Outcome.Stored stored ->
                    progress.paid(
                            Objects.requireNonNull(firstUse.get(source.key())).tool(), stored.costUsd());
                case Outcome.Failed failed -> LOG.warnf("source picture %s: %s", source.key(), failed.reason());
                case Outcome.Skipped _ -> LOG.debugf("source picture %s is there", source.key());
            }
        });
        return outcomes;
    }

    private void makeAll(List<Seed> missing, Map<String, Outcome> prepared, SpendingCap cap, Progress progress) {
        crew.each(missing, seed -> {
            progress.working(seed.tool() + " " + seed.titles().en());
            Outcome outcome = unprepared(seed, prepared).orElseGet(() -> attempt(() -> work.make(seed, cap)));
            count(seed.tool(), seed.titles().en(), outcome, progress);
        });
    }

    /** Why a seed cannot be made, if one of its sources is not there. */
    private Optional<Outcome> unprepared(Seed seed, Map<String, Outcome> prepared) {
        return seed.sources().stream()
                .filter(source -> !sources.isThere(source))
                .findFirst()
                .map(source -> prepared.get(source.key()) instanceof Outcome.Skipped elsewhere
                        ? elsewhere
                        : new Outcome.Failed("its source picture is missing"));
    }

    private void makePieces(List<Piece> pieces, SpendingCap cap, Progress progress) {
        progress.more(pieces.size());
        crew.each(pieces, piece -> {
            progress.working(piece.tool() + " " + piece.name());
            count(piece.tool(), piece.name(), attempt(() -> piece.making().apply(cap)), progress);
        });
    }

    private static void count(String tool, String name, Outcome outcome, Progress progress) {
        switch (outcome) {
            case Outcome.Stored stored -> progress.made(tool, stored.costUsd());
            case Outcome.Skipped skipped -> {
                progress.skipped(tool);
                LOG.infof("%s %s: %s", tool, name, skipped.reason());
            }
            case Outcome.Failed failed -> {
                progress.failed(tool);
                LOG.warnf("%s %s: %s", tool, name, failed.reason());
            }
        }
    }

    /** One seed must not stop the others. */
    private static Outcome attempt(Supplier<Outcome> making) {
        try {
            return making.get();
        } catch (RuntimeException broken) {
            return new Outcome.Failed(Objects.toString(broken.getMessage(), broken.toString()));
        }
    }
}
