package ai.vidgo.simulators.task;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.fault.Fault;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.file.FileShelf;
import ai.vidgo.simulators.file.StoredFile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** All tasks that were accepted since the last reset, in order: the ledger. */
public final class TaskBook {

    private static final double QUEUE_SHARE = 0.25;

    private final SimClock clock;
    private final WorkPool pool;
    private final FileShelf shelf;
    private final long seed;
    private final Map<String, Task> tasks = new LinkedHashMap<>();
    private Random random;

    /** How the work behind a task is begun. */
    @FunctionalInterface
    private interface Start {
        CompletableFuture<List<StoredFile>> work(Supplier<List<StoredFile>> work);
    }

    /** An empty book; durations follow the seed. */
    public TaskBook(SimClock clock, WorkPool pool, FileShelf shelf, long seed) {
        this.clock = clock;
        this.pool = pool;
        this.shelf = shelf;
        this.seed = seed;
        this.random = new Random(seed);
    }

    /** Enters a task whose price was already taken, and starts the work behind it. */
    public Task accept(String id, Purchase purchase) {
        return enter(id, purchase, pool::submit);
    }

    private Task enter(String id, Purchase purchase, Start start) {
        Instant now = clock.instant();
        long millis = purchase.faults()
                .find(FaultMode.SLOW)
                .map(slow -> slow.number(30) * 1000)
                .orElseGet(() -> draw(purchase));
        CompletableFuture<List<StoredFile>> work =
                needsWork(purchase) ? start.work(() -> store(purchase)) : CompletableFuture.completedFuture(List.of());
        Task task = new Task(
                id, purchase, now, now.plusMillis(Math.round(millis * QUEUE_SHARE)), now.plusMillis(millis), work);
        synchronized (tasks) {
            tasks.put(id, task);
        }
        return task;
    }

    /** Enters a task that is answered in the same call; blocks until its results exist. */
    public Task acceptNow(String id, Purchase purchase) {
        Task task = enter(id, purchase, pool::submitNow);
        try {
            clock.waitUntil(task.endsAt());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        task.awaitWork(Duration.ofSeconds(60));
        return task;
    }

    /** The task of a vendor with that number. */
    public Optional<Task> find(Provider provider, String id) {
        synchronized (tasks) {
            return Optional.ofNullable(tasks.get(id))
                    .filter(task -> task.purchase().provider() == provider);
        }
    }

    /** The task of the same operation that the vendor accepted before this one. */
    public Optional<Task> before(Task task) {
        List<Task> earlier = all().stream()
                .takeWhile(each -> each != task)
                .filter(each -> each.purchase().provider() == task.purchase().provider())
                .filter(each ->
                        each.purchase().operation().equals(task.purchase().operation()))
                .toList();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast());
    }

    /** How many tasks of an account have not ended. */
    public long running(Account account) {
        Instant now = clock.instant();
        return all().stream()
                .filter(each -> each.purchase().account() == account)
                .filter(each -> !each.phase(now).terminal())
                .count();
    }

    /** All tasks in the order of their acceptance. */
    public List<Task> all() {
        synchronized (tasks) {
            return new ArrayList<>(tasks.values());
        }
    }

    /** Forgets all tasks. */
    public void reset() {
        synchronized (tasks) {
            tasks.clear();
            random = new Random(seed);
        }
    }

    private long draw(Purchase purchase) {
        synchronized (tasks) {
            return purchase.pace().draw(random);
        }
    }

    private static boolean needsWork(Purchase purchase) {
        return purchase.faults()
                .find(FaultMode.FAIL, FaultMode.POLICY_LATE, FaultMode.STUCK_PENDING, FaultMode.STUCK_PROCESSING)
                .map(Fault::mode)
                .isEmpty();
    }

    private List<StoredFile> store(Purchase purchase) {
        try {
            List<Artifact> artifacts = purchase.work().call();
            return artifacts.stream()
                    .map(artifact -> shelf.put(artifact, purchase.faults()))
                    .toList();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
