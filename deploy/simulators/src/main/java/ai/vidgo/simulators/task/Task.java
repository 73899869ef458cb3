package ai.vidgo.simulators.task;

import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.file.StoredFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One accepted order. Its phase follows from the simulated time, its faults and the real work behind it. */
public final class Task {

    private static final System.Logger LOG = System.getLogger(Task.class.getName());

    private final String id;
    private final Purchase purchase;
    private final Instant createdAt;
    private final Instant startsAt;
    private final Instant endsAt;
    private final CompletableFuture<List<StoredFile>> work;
    private final List<JsonNode> notices = new ArrayList<>();
    private int reads;
    private int readsAfterEnd;
    private boolean cancelled;
    private BigDecimal refunded = BigDecimal.ZERO;

    Task(
            String id,
            Purchase purchase,
            Instant createdAt,
            Instant startsAt,
            Instant endsAt,
            CompletableFuture<List<StoredFile>> work) {
        this.id = id;
        this.purchase = purchase;
        this.createdAt = createdAt;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.work = work;
    }

    /** The vendor's number for it. */
    public String id() {
        return id;
    }

    /** What was ordered. */
    public Purchase purchase() {
        return purchase;
    }

    /** When it was accepted. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it leaves the queue. */
    public Instant startsAt() {
        return startsAt;
    }

    /** When it is due to be done. */
    public Instant endsAt() {
        return endsAt;
    }

    /** Where it stands at the given time. */
    public synchronized Phase phase(Instant now) {
        if (cancelled) {
            return Phase.CANCELLED;
        }
        if (now.isBefore(startsAt) || purchase.faults().has(FaultMode.STUCK_PENDING)) {
            return Phase.PENDING;
        }
        if (now.isBefore(endsAt) || purchase.faults().has(FaultMode.STUCK_PROCESSING) || !work.isDone()) {
            return Phase.RUNNING;
        }
        return fails() || isFlipped() ? Phase.FAILED : Phase.COMPLETED;
    }

    private boolean isFlipped() {
        return purchase.faults().has(FaultMode.FLIP) && readsAfterEnd <= 1;
    }

    /** The results; empty until the work is done or when it failed. */
    public List<StoredFile> results() {
        return work.isDone() && !work.isCompletedExceptionally() ? work.join() : List.of();
    }

    /** Blocks until the work behind the task has ended, well or badly. */
    void awaitWork(Duration limit) {
        try {
            work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(System.Logger.Level.WARNING, "work of task " + id + " broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Why the work itself broke, if it did. */
    public Optional<String> breakage() {
        return work.isCompletedExceptionally()
                ? Optional.of(String.valueOf(work.exceptionNow().getMessage()))
                : Optional.empty();
    }

    /** Counts one status read at the given time and returns how many there were with it. */
    public synchronized int read(Instant now) {
        if (!now.isBefore(endsAt) && work.isDone()) {
            readsAfterEnd++;
        }
        return ++reads;
    }

    /** How often the status was read. */
    public synchronized int reads() {
        return reads;
    }

    /** Withdraws the task and refunds it, which works only while it is pending. */
    public synchronized boolean cancel(Instant now) {
        if (phase(now) != Phase.PENDING) {
            return false;
        }
        cancelled = true;
        refund();
        return true;
    }

    /** Gives the price back, once. */
    public synchronized void refund() {
        if (refunded.signum() == 0) {
            refunded = purchase.price();
            purchase.account().refund(refunded);
        }
    }

    /** What was given back. */
    public synchronized BigDecimal refunded() {
        return refunded;
    }

    /** Records a webhook delivery. */
    public synchronized void noticed(JsonNode delivery) {
        notices.add(delivery);
    }

    /** All webhook deliveries. */
    public synchronized List<JsonNode> notices() {
        return List.copyOf(notices);
    }

    private boolean fails() {
        return purchase.faults().has(FaultMode.FAIL)
                || purchase.faults().has(FaultMode.POLICY_LATE)
                || work.isCompletedExceptionally();
    }
}
