package ai.vidgo.generation.tasks;

import ai.vidgo.generation.fetch.SafePost;
import ai.vidgo.generation.jobs.JobEnded;
import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.platform.outbox.OutboxEvent;
import ai.vidgo.platform.outbox.OutboxHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells an owner's server that a task is over, in the form of Standard Webhooks. The same message has the same id however
 * often it is tried; it is tried with growing pauses until an answer of 2xx, a 410, or an hour is over. The patience with
 * a slow server is short, because facts about money leave by the same relay.
 */
@Singleton
class CallbackDelivery implements OutboxHandler {

    private static final Logger LOG = Logger.getLogger(CallbackDelivery.class);
    private static final Duration GIVE_UP = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int GONE = 410;

    private final Jobs jobs;
    private final TaskAnswers answers;
    private final CallbackSecrets secrets;
    private final SafePost post;
    private final ObjectMapper json;
    private final Clock clock;

    CallbackDelivery(
            Jobs jobs, TaskAnswers answers, CallbackSecrets secrets, SafePost post, ObjectMapper json, Clock clock) {
        this.jobs = jobs;
        this.answers = answers;
        this.secrets = secrets;
        this.post = post;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The body.
     *
     * @param type {@code generation.completed} or {@code generation.failed}
     * @param data the task as {@code GET /generate/tasks/{task_id}} answers it
     */
    @RegisterForReflection
    record Letter(String type, Instant timestamp, TaskAnswer data) {}

    /** The server did not take it; it is tried again. */
    static final class NotTaken extends RuntimeException {
        NotTaken(String reason) {
            super(reason, null, false, false);
        }
    }

    @Override
    public String topic() {
        return JobEnded.TOPIC;
    }

    @Override
    public void deliver(OutboxEvent event) {
        JobEnded ended = event.payloadAs(JobEnded.class);
        Optional<JobView> job = jobs.find(ended.ownerId(), ended.jobId());
        if (job.isEmpty() || clock.instant().isAfter(event.occurredAt().plus(GIVE_UP))) {
            LOG.infof("callback of task %s is given up", ended.jobId());
            return;
        }
        byte[] body = body(ended, event, job.get());
        switch (post.post(URI.create(ended.url()), headers(ended, event, body), body, PATIENCE)) {
            case SafePost.Outcome.Answered answered -> {
                if (answered.status() / 100 != 2 && answered.status() != GONE) {
                    throw new NotTaken("HTTP " + answered.status());
                }
            }
            case SafePost.Outcome.Refused refused ->
                LOG.infof("callback of task %s is given up: %s", ended.jobId(), refused.reason());
            case SafePost.Outcome.Silent silent -> throw new NotTaken(silent.reason());
        }
    }

    private Map<String, String> headers(JobEnded ended, OutboxEvent event, byte[] body) {
        String id = "msg_" + event.id();
        long timestamp = clock.instant().getEpochSecond();
        return Map.of(
                "content-type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                secrets.sign(ended.ownerId(), id, timestamp, body));
    }

    private byte[] body(JobEnded ended, OutboxEvent event, JobView job) {
        String type = job.status() == JobView.Status.COMPLETED ? "generation.completed" : "generation.failed";
        try {
            return json.writeValueAsBytes(new Letter(type, event.occurredAt(), answers.of(ended.ownerId(), job, null)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a task can be written", impossible);
        }
    }
}
