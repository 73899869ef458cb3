package ai.vidgo.generation.moderation;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Administration of the lists (contract: catalog §3.6), with the words that models suggest and the texts that a person
 * should see (contract: providers §5).
 */
@Path("/api/v1/demo/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
class AdminBlockCacheResource {

    private final BlockWords words;
    private final SuggestionRows suggestions;
    private final ReviewQueue reviews;

    AdminBlockCacheResource(BlockWords words, SuggestionRows suggestions, ReviewQueue reviews) {
        this.words = words;
        this.suggestions = suggestions;
        this.reviews = reviews;
    }

    /**
     * A word to be refused from now on.
     *
     * @param reason one of the block reasons, {@code custom_rule} when left out
     */
    @RegisterForReflection
    @Schema(name = "NewBlockWord")
    record NewWord(
            @NotNull @Size(min = 2, max = 100) String word,
            @Nullable String reason) {}

    @RegisterForReflection
    @Schema(name = "BlockWordAdded")
    record Added(String status, String word, String reason) {}

    /** Adds a word to the lists, on all instances at once. */
    @POST
    @Path("/block-cache/add")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a block word")
    public Added add(@NotNull @Valid NewWord body) {
        String given = body.reason() == null ? Harm.CUSTOM.reason() : body.reason();
        Harm reason = Harm.ofReason(given)
                .orElseThrow(() -> ValidationProblem.of(FieldError.body(
                        "reason",
                        "enum",
                        "Input should be one of "
                                + Arrays.stream(Harm.values()).map(Harm::reason).toList(),
                        given)));
        if (Normalised.of(body.word()).length() < 2) {
            throw ValidationProblem.of(FieldError.body(
                    "word", "string_too_short", "Value should have at least 2 visible characters", body.word()));
        }
        words.add(body.word(), reason);
        return new Added("success", body.word(), reason.reason());
    }

    @RegisterForReflection
    @Schema(name = "BlockWordRemoved")
    record Removed(String status, String word, String message) {}

    /** Takes a word off the lists, also a shipped one; it stays off after a restart. */
    @DELETE
    @Path("/block-cache/remove")
    @Operation(summary = "Remove a block word")
    public Removed remove(@QueryParam("word") @NotNull @Size(min = 2, max = 100) String word) {
        return words.remove(word)
                ? new Removed("success", word, "The word is allowed again")
                : new Removed("not_found", word, "The word is not on the lists");
    }

    @RegisterForReflection
    @Schema(name = "BlockWordsCleared")
    record Cleared(String status, int entriesRemoved) {}

    /** Goes back to the lists that ship with the service. */
    @POST
    @Path("/block-cache/clear")
    @Operation(summary = "Forget all changes of the block lists")
    public Cleared clear() {
        return new Cleared("cleared", words.clear());
    }

    @RegisterForReflection
    @Schema(name = "BlockWordSuggestions")
    record Suggestions(List<SuggestionRows.Suggestion> suggestions, int count) {}

    /** Words that a model found in texts that it refused, the most frequent first; adding one accepts it. */
    @GET
    @Path("/block-cache/suggestions")
    @Operation(summary = "List the words that models suggest to block")
    public Suggestions suggestions(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<SuggestionRows.Suggestion> open = suggestions.open(limit);
        return new Suggestions(open, open.size());
    }

    /** Does not want to be told of a word again. */
    @DELETE
    @Path("/block-cache/suggestions")
    @Operation(summary = "Dismiss a suggested block word")
    public Removed dismiss(@QueryParam("word") @NotNull @Size(min = 2, max = 100) String word) {
        return words.dismiss(word)
                ? new Removed("success", word, "The word is not suggested any more")
                : new Removed("not_found", word, "The word is not suggested");
    }

    @RegisterForReflection
    @Schema(name = "ModerationReviews")
    record Reviews(List<ReviewRows.Review> reviews, int count) {}

    /** Texts that were let through and that a person should see, the oldest first. */
    @GET
    @Path("/moderation/reviews")
    @Operation(summary = "List the prompts that call for a look by a person")
    public Reviews reviews(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        List<ReviewRows.Review> oldest = reviews.oldest(limit);
        return new Reviews(oldest, oldest.size());
    }

    /** A person has seen it; 404 when it is not in the queue. */
    @DELETE
    @Path("/moderation/reviews/{id}")
    @Operation(summary = "Take a prompt out of the review queue")
    public void reviewed(@PathParam("id") String id) {
        if (!reviews.done(id)) {
            throw Problem.of(404, "not_found");
        }
    }
}
