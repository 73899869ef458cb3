package ai.vidgo.generation.history;

import ai.vidgo.generation.jobs.JobHistory;
import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.generation.requests.ResultAddresses;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.paging.Cursor;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own generations. All paths want a token (401); somebody else's generation is 404. */
@Path("/api/v1/generate/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My results")
@Authenticated
@RunOnVirtualThread
class HistoryResource {

    private final JobHistory history;
    private final Jobs jobs;
    private final ResultAddresses addresses;
    private final Messages messages;
    private final CurrentCaller caller;

    HistoryResource(JobHistory history, Jobs jobs, ResultAddresses addresses, Messages messages, CurrentCaller caller) {
        this.history = history;
        this.jobs = jobs;
        this.addresses = addresses;
        this.messages = messages;
        this.caller = caller;
    }

    /**
     * A page, newest first.
     *
     * @param service only of this entry of the price list
     * @param status only {@code pending}, {@code processing}, {@code completed} or {@code failed} ones
     * @param kind only with an {@code image} or a {@code video}
     * @param cursor {@code next_cursor} of the page before
     * @param limit 1 to 100
     * @throws Problem 422 {@code invalid_cursor}, or for an unknown status or kind
     */
    @GET
    @Operation(summary = "My generations, newest first")
    public HistoryPage page(
            @QueryParam("service") @Size(max = 50) @Nullable String service,
            @QueryParam("status") @Nullable String status,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
            @HeaderParam("Accept-Language") @Nullable String language) {
        JobHistory.Filter filter = new JobHistory.Filter(service, status(status), kind(kind));
        Cursor after = cursor == null ? null : Cursor.decode(cursor);
        List<JobHistory.Entry> entries = history.list(caller.require().userId(), filter, after, limit + 1);
        boolean more = entries.size() > limit;
        List<JobHistory.Entry> shown = more ? entries.subList(0, limit) : entries;
        return new HistoryPage(
                shown.stream().map(entry -> item(entry, language)).toList(), more ? cursor(shown.getLast()) : null);
    }

    /**
     * The address of a result to download, clean unless the plan has a mark; it expires.
     *
     * @throws Problem 404 {@code not_found} also without a result
     */
    @GET
    @Path("/{task_id}/download")
    @Operation(summary = "The address of a result to download")
    public Download download(@PathParam("task_id") String taskId) {
        JobView job = jobs.find(caller.require().userId(), id(taskId)).orElseThrow(() -> Problem.of(404, "not_found"));
        String url = addresses.of(job);
        if (url == null) {
            throw Problem.of(404, "not_found");
        }
        String ending = url.substring(url.lastIndexOf('.') + 1);
        return new Download(url, "vidgo_" + taskId.substring(0, 8) + "." + ending, true);
    }

    /**
     * Removes a generation, and its media with the last generation that starts from them.
     *
     * @throws Problem 404 {@code not_found}, 409 {@code jobs_running} while it runs, 503 {@code service_unavailable} while
     *     nobody knows which of them the library shows
     */
    @DELETE
    @Path("/{task_id}")
    @Operation(summary = "Remove a generation and its media")
    public Removed remove(@PathParam("task_id") String taskId) {
        history.remove(caller.require().userId(), id(taskId));
        return new Removed(true);
    }

    private HistoryItem item(JobHistory.Entry entry, @Nullable String language) {
        JobView job = entry.job();
        String error =
                job.failure() == null ? null : messages.text(job.failure().code(), language);
        return new HistoryItem(
                job.id().toString(),
                entry.serviceType(),
                job.status().name().toLowerCase(Locale.ROOT),
                entry.prompt(),
                job.result() == null ? null : job.result().kind(),
                addresses.of(job),
                addresses.thumbnail(job),
                job.creditsUsed(),
                error,
                entry.createdAt(),
                entry.finishedAt());
    }

    private static String cursor(JobHistory.Entry last) {
        return new Cursor(last.createdAt(), last.job().id()).encode();
    }

    private static JobView.@Nullable Status status(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(JobView.Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> unknown("status", "pending, processing, completed or failed", name));
    }

    private static @Nullable String kind(@Nullable String name) {
        if (name != null && !name.equals("image") && !name.equals("video")) {
            throw unknown("kind", "image or video", name);
        }
        return name;
    }

    private static Problem unknown(String parameter, String known, String given) {
        return ValidationProblem.of(FieldError.query(parameter, "enum", "Input should be " + known, given));
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.of(404, "not_found"));
    }

    /**
     * A page.
     *
     * @param nextCursor for the next page, null on the last one
     */
    @RegisterForReflection
    @Schema(name = "HistoryPage")
    record HistoryPage(List<HistoryItem> items, @Nullable String nextCursor) {}

    /**
     * One generation.
     *
     * @param serviceType entry of the price list
     * @param prompt what the provider was told
     * @param kind {@code image} or {@code video}
     * @param resultUrl expires; ask again for a fresh one
     * @param error text for the user when it failed
     * @param creditsUsed credits really captured
     */
    @RegisterForReflection
    @Schema(name = "HistoryItem")
    record HistoryItem(
            String taskId,
            @Schema(examples = "product_scene") String serviceType,

            @Schema(
                    enumeration = {"pending", "processing", "completed", "failed"},
                    examples = "completed")
            String status,

            @Nullable String prompt,
            @Schema(examples = "image") @Nullable String kind,
            @Nullable String resultUrl,
            @Nullable String thumbnailUrl,
            @Schema(examples = "10") int creditsUsed,
            @Nullable String error,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    /** An address to download. */
    @RegisterForReflection
    @Schema(name = "ResultDownload")
    record Download(
            String downloadUrl,
            @Schema(examples = "vidgo_5f0c6d1e.png") String filename,
            boolean canDownload) {}

    /** The answer to a removal. */
    @RegisterForReflection
    @Schema(name = "ResultRemoved")
    record Removed(boolean success) {}
}
