package ai.vidgo.generation.workflow;

import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.generation.requests.ResultAddresses;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Runs and their items as administrators see them. */
@Singleton
class RunViews {

    private final RunRows rows;
    private final Topics topics;
    private final Jobs jobs;
    private final ResultAddresses addresses;
    private final Messages messages;

    RunViews(RunRows rows, Topics topics, Jobs jobs, ResultAddresses addresses, Messages messages) {
        this.rows = rows;
        this.topics = topics;
        this.jobs = jobs;
        this.addresses = addresses;
        this.messages = messages;
    }

    /**
     * A run.
     *
     * @param status {@code running} or {@code completed}
     * @param results of the items that are done
     */
    @RegisterForReflection
    @Schema(name = "WorkflowRun")
    record RunView(
            String jobId,
            @Schema(examples = "category") String kind,
            @Nullable String category,
            @Schema(examples = "running") String status,
            int total,
            long succeeded,
            long failed,
            List<WorkflowAnswer> results) {}

    /**
     * The run of an id.
     *
     * @throws Problem 404 {@code not_found}
     */
    RunView run(UUID id, @Nullable String language) {
        RunRows.Run run = rows.find(id).orElseThrow(() -> Problem.of(404, "not_found"));
        List<Item> items = rows.items(id);
        List<Item> done = items.stream().filter(Item::done).toList();
        Map<UUID, JobView> made = jobs.find(
                run.ownerId(),
                done.stream().flatMap(item -> item.jobs().stream()).toList());
        return new RunView(
                id.toString(),
                run.kind(),
                run.category(),
                done.size() == items.size() ? "completed" : "running",
                items.size(),
                done.stream().filter(item -> item.error() == null).count(),
                done.stream().filter(item -> item.error() != null).count(),
                done.stream().map(item -> of(item, made, language)).toList());
    }

    /** What came of an item so far. */
    WorkflowAnswer of(Item item, @Nullable String language) {
        return of(item, jobs.find(item.ownerId(), item.jobs()), language);
    }

    private WorkflowAnswer of(Item item, Map<UUID, JobView> made, @Nullable String language) {
        @Nullable String image = null;
        @Nullable String video = null;
        for (UUID id : item.jobs()) {
            JobView job = made.get(id);
            if (job != null && job.result() != null) {
                boolean clip = job.result().kind().equals("video");
                image = clip ? image : addresses.of(job);
                video = clip ? addresses.of(job) : video;
            }
        }
        return new WorkflowAnswer(
                item.done() && item.error() == null,
                item.subject(),
                item.category(),
                outputType(item),
                image,
                video,
                item.error() == null ? null : Reason.text(item.error(), messages, language),
                item.steps(),
                seconds(item),
                metadata(item));
    }

    private String outputType(Item item) {
        return switch (item.kind()) {
            case TOPIC ->
                topics.find(item.subject()).map(Topics.Topic::outputType).orElse("image");
            case DEMO_VIDEO -> "video";
            case DEMO_IMAGE -> "image";
        };
    }

    private static Map<String, Object> metadata(Item item) {
        if (!item.partial()) {
            return Map.of();
        }
        return Map.of(item.steps().contains(Pipelines.CLIP_TO_STYLE) ? "style_transfer_failed" : "partial", true);
    }

    private static double seconds(Item item) {
        return item.startedAt() == null || item.finishedAt() == null
                ? 0
                : Duration.between(item.startedAt(), item.finishedAt()).toMillis() / 1000.0;
    }
}
