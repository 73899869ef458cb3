package ai.vidgo.generation.tasks;

import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of a generation by its id. */
@Path("/api/v1/generate/tasks/{task_id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class TaskResource {

    /** How long a cancellation is waited for before its answer says that the task still runs. */
    private static final Duration CANCEL_WITHIN = Duration.ofSeconds(5);

    private final Jobs jobs;
    private final CurrentCaller caller;
    private final TaskAnswers answers;

    TaskResource(Jobs jobs, CurrentCaller caller, TaskAnswers answers) {
        this.jobs = jobs;
        this.caller = caller;
        this.answers = answers;
    }

    /**
     * The caller's task.
     *
     * @throws Problem 401 without a valid token, 404 {@code not_found} for an unknown or malformed id and for somebody
     *     else's task
     */
    @GET
    @RunOnVirtualThread
    public TaskAnswer task(
            @PathParam("task_id") String taskId, @HeaderParam("Accept-Language") @Nullable String language) {
        return answer(Ids.parse(taskId).flatMap(id -> jobs.find(owner(), id)), language);
    }

    /**
     * Cancels the caller's task and gives its credits back; answers with the task as it is then. A task that is over
     * stays as it is, and what is being bought this very moment is ended when that is known.
     *
     * @throws Problem as {@link #task}
     */
    @DELETE
    @RunOnVirtualThread
    public TaskAnswer cancel(
            @PathParam("task_id") String taskId, @HeaderParam("Accept-Language") @Nullable String language) {
        return answer(Ids.parse(taskId).flatMap(id -> jobs.cancel(owner(), id, CANCEL_WITHIN)), language);
    }

    private UUID owner() {
        return caller.require().userId();
    }

    private TaskAnswer answer(Optional<JobView> found, @Nullable String language) {
        return answers.of(owner(), found.orElseThrow(() -> Problem.of(404, "not_found")), language);
    }
}
