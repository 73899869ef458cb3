package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.presets.WantedShowcase;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs over the seed matrix, one at a time in this instance. A run asks the catalogue which hashes exist and makes the
 * others, a few at a time, then the patterns that the catalogue waits for; a failed seed is counted and left for the next
 * run. Two instances that run at once may buy
 * a seed twice, but the library keeps one.
 */
@Singleton
class PregenerationRuns {

    private static final Logger LOG = Logger.getLogger(PregenerationRuns.class);

    private final SeedMatrix matrix;
    private final SourcePictures sources;
    private final SeedWork work;
    private final PatternWork patterns;
    private final Presets presets;
    private final PregenerationConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Progress latest;

    PregenerationRuns(
            SeedMatrix matrix,
            SourcePictures sources,
            SeedWork work,
            PatternWork patterns,
            Presets presets,
            PregenerationConfig config) {
        this.matrix = matrix;
        this.sources = sources;
        this.work = work;
        this.patterns = patterns;
        this.presets = presets;
        this.config = config;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /**
     * Starts a run, or joins the one under way.
     *
     * @param tools tool types; empty means all
     * @param limit materials per tool, existing ones included
     */
    synchronized UUID start(Set<String> tools, int limit) {
        if (latest != null && latest.running()) {
            return latest.runId();
        }
        List<Seed> chosen = choose(tools, limit);
        Progress progress = new Progress(UUID.randomUUID(), chosen.size());
        latest = progress;
        int patternLimit = tools.isEmpty() || tools.contains(PatternWork.TOOL) ? limit : 0;
        threads.execute(() -> run(chosen, patternLimit, progress));
        return progress.runId();
    }

    /** How far the present or the last run is. */
    synchronized Progress.View progress() {
        return latest == null ? Progress.View.NONE : latest.view();
    }

    private List<Seed> choose(Set<String> tools, int limit) {
        Map<String, Integer> perTool = new HashMap<>();
        List<Seed> chosen = new ArrayList<>();
        for (Seed seed : matrix.all()) {
            boolean wanted = tools.isEmpty() || tools.contains(seed.tool());
            boolean possible = config.withClips() || !seed.tool().equals(SeedMatrix.SHORT_VIDEO);
            if (wanted && possible && perTool.merge(seed.tool(), 1, Integer::sum) <= limit) {
                chosen.add(seed);
            }
        }
        return chosen;
    }

    private void run(List<Seed> chosen, int patternLimit, Progress progress) {
        try {
            Set<String> existing =
                    presets.existing(chosen.stream().map(Seed::hash).toList());
            List<Seed> missing = new ArrayList<>();
            for (Seed seed : chosen) {
                if (existing.contains(seed.hash())) {
                    progress.skipped(seed.tool());
                } else {
                    missing.add(seed);
                }
            }
            SpendingCap cap = new SpendingCap(config.costCapUsd());
            Set<String> ready = prepareSources(missing, cap, progress);
            makeAll(missing, ready, cap, progress);
            if (patternLimit > 0) {
                makePatterns(patternLimit, cap, progress);
            }
        } catch (RuntimeException broken) {
            LOG.error("pre-generation stopped", broken);
        } finally {
            progress.ended();
            LOG.infof("pre-generation ended: %s", progress.view());
        }
    }

    /** Keys of the source pictures that are in the store afterwards. Each is made once, whoever needs it. */
    private Set<String> prepareSources(List<Seed> missing, SpendingCap cap, Progress progress) {
        Map<String, Seed> bySource = new HashMap<>();
        missing.forEach(seed -> bySource.putIfAbsent(seed.source().key(), seed));
        Set<String> ready = ConcurrentHashMap.newKeySet();
        inParallel(List.copyOf(bySource.values()), seed -> {
            progress.working(seed.source().key());
            switch (sources.ensure(seed.source(), cap)) {
                case SourcePictures.Outcome.Ready there -> {
                    ready.add(seed.source().key());
                    progress.paid(seed.tool(), there.costUsd());
                }
                case SourcePictures.Outcome.Missing not ->
                    LOG.warnf("source picture %s: %s", seed.source().key(), not.reason());
            }
        });
        return ready;
    }

    private void makeAll(List<Seed> missing, Set<String> ready, SpendingCap cap, Progress progress) {
        inParallel(missing, seed -> {
            progress.working(seed.tool() + " " + seed.titles().en());
            SeedWork.Outcome outcome = ready.contains(seed.source().key())
                    ? attempt(() -> work.make(seed, cap))
                    : new SeedWork.Outcome.Failed("its source picture is missing");
            count(seed.tool(), seed.titles().en(), outcome, progress);
        });
    }

    private void makePatterns(int limit, SpendingCap cap, Progress progress) {
        List<WantedShowcase> wanted = patterns.wanted().stream().limit(limit).toList();
        progress.more(wanted.size());
        inParallel(wanted, pattern -> {
            progress.working(PatternWork.TOOL + " " + pattern.prompt());
            count(PatternWork.TOOL, pattern.prompt(), attempt(() -> patterns.make(pattern, cap)), progress);
        });
    }

    private static void count(String tool, String name, SeedWork.Outcome outcome, Progress progress) {
        switch (outcome) {
            case SeedWork.Outcome.Stored stored -> progress.made(tool, stored.costUsd());
            case SeedWork.Outcome.Failed failed -> {
                progress.failed(tool);
                LOG.warnf("%s %s: %s", tool, name, failed.reason());
            }
        }
    }

    /** One seed must not stop the others. */
    private static SeedWork.Outcome attempt(Supplier<SeedWork.Outcome> making) {
        try {
            return making.get();
        } catch (RuntimeException broken) {
            return new SeedWork.Outcome.Failed(Objects.toString(broken.getMessage(), broken.toString()));
        }
    }

    private <T> void inParallel(List<T> things, Consumer<T> task) {
        Semaphore slots = new Semaphore(config.concurrency());
        try (ExecutorService group = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                slots.acquire();
                group.execute(() -> {
                    try {
                        task.accept(thing);
                    } catch (RuntimeException broken) {
                        LOG.errorf(broken, "pre-generation of %s", thing);
                    } finally {
                        slots.release();
                    }
                });
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
