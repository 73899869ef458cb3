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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells an owner's server that a task is over, in the form of Standard Webhooks. The same message has the same id however
 * often it is tried; it is tried with growing pauses until an answer of 2xx, a 410, or its time is over. What came of it
 * stands in the task's history.
 */
@Singleton
class CallbackDelivery implements OutboxHandler {

    private static final Logger LOG = Logger.getLogger(CallbackDelivery.class);
    private static final int GONE = 410;

    private final Jobs jobs;
    private final TaskAnswers answers;
    private final CallbackSecrets secrets;
    private final SafePost post;
    private final ObjectMapper json;
    private final TasksConfig config;
    private final Clock clock;

    CallbackDelivery(
            Jobs jobs,
            TaskAnswers answers,
            CallbackSecrets secrets,
            SafePost post,
            ObjectMapper json,
            TasksConfig config,
            Clock clock) {
        this.jobs = jobs;
        this.answers = answers;
        this.secrets = secrets;
        this.post = post;
        this.json = json;
        this.config = config;
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
        // Before the job is read: one that this version does not understand has an end too.
        if (clock.instant().isAfter(event.occurredAt().plus(config.callbackLife()))) {
            giveUp(ended, "not taken within " + config.callbackLife());
            return;
        }
        Optional<JobView> job = jobs.find(ended.ownerId(), ended.jobId());
        if (job.isEmpty()) {
            LOG.infof("nobody is told of task %s: it was removed", ended.jobId());
            return;
        }
        byte[] body = body(ended, event, job.get());
        URI url = URI.create(ended.url());
        switch (post.post(url, headers(ended, event, body), body, config.callbackPatience())) {
            case SafePost.Outcome.Answered answered -> answered(ended, answered.status());
            case SafePost.Outcome.Refused refused -> giveUp(ended, refused.reason());
            case SafePost.Outcome.Silent silent -> throw new NotTaken(silent.reason());
        }
    }

    private void answered(JobEnded ended, int status) {
        if (status / 100 == 2) {
            jobs.told(ended.jobId());
        } else if (status == GONE) {
            giveUp(ended, "HTTP " + GONE);
        } else {
            throw new NotTaken("HTTP " + status);
        }
    }

    private void giveUp(JobEnded ended, String reason) {
        LOG.infof("callback of task %s is given up: %s", ended.jobId(), reason);
        jobs.notTold(ended.jobId(), reason);
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
