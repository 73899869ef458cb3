package ai.vidgo.generation.tasks;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.Ids;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What happens to a generation, as it happens. */
@Path("/api/v1/generate/tasks/{task_id}/events")
@Authenticated
class TaskEventsResource {

    private final TaskEvents events;
    private final CurrentCaller caller;

    TaskEventsResource(TaskEvents events, CurrentCaller caller) {
        this.events = events;
        this.caller = caller;
    }

    /**
     * Server-sent events of the caller's task: {@code progress} with {@code {task_id, at, event, text}}, and one
     * {@code end} with the task as {@code GET /generate/tasks/{task_id}} answers it, after which the stream closes. Ids
     * are places in the task's record, so that any instance goes on where {@code Last-Event-ID} says. A comment keeps an
     * idle stream open; a stream ends after some minutes and is to be taken up again. 204, which tells a browser to stop,
     * when nothing comes after {@code Last-Event-ID}.
     *
     * @throws Problem 401 without a valid token, 404 {@code not_found} for an unknown id and for somebody else's task,
     *     429 {@code too_many_requests} while the caller has too many streams open, 503 {@code service_unavailable} while all
     *     have
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @RunOnVirtualThread
    @Operation(summary = "Follow a generation by server-sent events")
    @APIResponse(responseCode = "200", ref = "GenerationTaskEvents")
    @APIResponse(responseCode = "204", description = "Nothing comes after Last-Event-ID; a browser then stops asking")
    public Multi<OutboundSseEvent> events(
            @PathParam("task_id") String taskId,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @HeaderParam("Accept-Language") @Nullable String language,
            @Context Sse sse) {
        UUID owner = caller.require().userId();
        UUID id = Ids.parse(taskId).orElseThrow(() -> Problem.of(404, "not_found"));
        int seen = lastEventId != null && lastEventId.matches("\\d{1,9}") ? Integer.parseInt(lastEventId) : 0;
        return switch (events.follow(owner, id, seen, language, sse)) {
            case TaskEvents.Following.Stream stream -> stream.events();
            case TaskEvents.Following.Nothing _ ->
                throw new WebApplicationException(Response.noContent().build());
            case TaskEvents.Following.Unknown _ -> throw Problem.of(404, "not_found");
            case TaskEvents.Following.TooMany _ ->
                throw Problem.of(429, "too_many_requests").with("Retry-After", "5");
            case TaskEvents.Following.Full _ ->
                throw Problem.of(503, "service_unavailable").with("Retry-After", "5");
        };
    }
}
