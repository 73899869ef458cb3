package ai.vidgo.generation.tasks;

import ai.vidgo.generation.jobs.JobEvent;
import ai.vidgo.generation.jobs.JobRecords;
import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a task's record again and again and hands on what is new. The record lies in the database and its places are the
 * events' ids, so that a stream may begin on one instance and go on at another.
 */
@Singleton
class TaskEvents {

    private static final Logger LOG = Logger.getLogger(TaskEvents.class);

    private final Jobs jobs;
    private final JobRecords records;
    private final TaskAnswers answers;
    private final TasksConfig config;
    private final ExecutorService threads;
    private final Semaphore free;
    private final Map<UUID, Integer> openByOwner = new ConcurrentHashMap<>();

    TaskEvents(
            Jobs jobs,
            JobRecords records,
            TaskAnswers answers,
            TasksConfig config,
            @VirtualThreads ExecutorService threads) {
        this.jobs = jobs;
        this.records = records;
        this.answers = answers;
        this.config = config;
        this.threads = threads;
        this.free = new Semaphore(config.streams());
    }

    /** What came of asking for a stream. */
    sealed interface Following {

        /** It is open. */
        record Stream(Multi<OutboundSseEvent> events) implements Following {}

        /** The task is over and the client has heard it all. */
        record Nothing() implements Following {}

        /** No such task of the caller. */
        record Unknown() implements Following {}

        /** As many streams are open as one instance keeps. */
        record Full() implements Following {}

        /** As many streams are open as one owner may have at one instance. */
        record TooMany() implements Following {}
    }

    /** The wire shape of a step in a stream. */
    @RegisterForReflection
    record Progress(String taskId, Instant at, String event, String text) {}

    /** Follows the owner's task from behind the given event. */
    Following follow(UUID owner, UUID jobId, int seen, @Nullable String language, Sse sse) {
        Optional<JobView> job = jobs.find(owner, jobId);
        if (job.isEmpty()) {
            return new Following.Unknown();
        }
        if (job.get().over() && seen > lastId(owner, jobId)) {
            return new Following.Nothing();
        }
        if (openByOwner.merge(owner, 1, Integer::sum) > config.streamsPerUser()) {
            oneLess(owner);
            return new Following.TooMany();
        }
        if (!free.tryAcquire()) {
            oneLess(owner);
            return new Following.Full();
        }
        AtomicBoolean open = new AtomicBoolean(true);
        return new Following.Stream(Multi.createFrom().emitter(emitter -> {
            emitter.onTermination(() -> {
                if (open.getAndSet(false)) {
                    free.release();
                    oneLess(owner);
                }
            });
            threads.execute(() -> new Run(owner, jobId, language, sse, emitter, open, seen).run());
        }));
    }

    private void oneLess(UUID owner) {
        openByOwner.computeIfPresent(owner, (_, open) -> open == 1 ? null : open - 1);
    }

    private int lastId(UUID owner, UUID jobId) {
        List<JobEvent> events = records.events(owner, jobId).orElse(List.of());
        return events.isEmpty() ? 0 : events.getLast().id();
    }

    /** One open stream. */
    private final class Run {

        private final UUID owner;
        private final UUID jobId;
        private final @Nullable String language;
        private final Sse sse;
        private final MultiEmitter<? super OutboundSseEvent> emitter;
        private final AtomicBoolean open;
        private int seen;

        Run(
                UUID owner,
                UUID jobId,
                @Nullable String language,
                Sse sse,
                MultiEmitter<? super OutboundSseEvent> emitter,
                AtomicBoolean open,
                int seen) {
            this.owner = owner;
            this.jobId = jobId;
            this.language = language;
            this.sse = sse;
            this.emitter = emitter;
            this.open = open;
            this.seen = seen;
        }

        void run() {
            try {
                follow();
                emitter.complete();
            } catch (InterruptedException shuttingDown) {
                Thread.currentThread().interrupt();
                emitter.complete();
            } catch (RuntimeException databaseAway) {
                // The client comes again with the last id that it has seen.
                LOG.warnf("a stream of task %s ends: %s", jobId, databaseAway.getMessage());
                emitter.complete();
            }
        }

        private void follow() throws InterruptedException {
            long start = System.nanoTime();
            long spoken = start;
            while (open.get() && System.nanoTime() - start < config.streamLife().toNanos()) {
                // In this order: what led to the end stands in the record when the end is seen.
                Optional<JobView> job = jobs.find(owner, jobId);
                boolean news = handOn();
                if (job.isEmpty() || job.get().over()) {
                    job.ifPresent(this::end);
                    return;
                }
                if (news) {
                    spoken = System.nanoTime();
                } else if (System.nanoTime() - spoken > config.heartbeat().toNanos()) {
                    emitter.emit(sse.newEventBuilder().comment("still there").build());
                    spoken = System.nanoTime();
                }
                Thread.sleep(config.look());
            }
        }

        private boolean handOn() {
            int before = seen;
            for (JobEvent event : records.events(owner, jobId).orElse(List.of())) {
                if (event.id() > seen) {
                    TaskAnswer.Step step = answers.step(event, language);
                    send("progress", event.id(), new Progress(jobId.toString(), step.at(), step.event(), step.text()));
                    seen = event.id();
                }
            }
            return seen > before;
        }

        private void end(JobView job) {
            send("end", seen + 1, answers.of(owner, job, language));
        }

        private void send(String name, int id, Object data) {
            emitter.emit(sse.newEventBuilder()
                    .name(name)
                    .id(Integer.toString(id))
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(data)
                    .build());
        }
    }
}
