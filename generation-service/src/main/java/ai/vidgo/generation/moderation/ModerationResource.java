package ai.vidgo.generation.moderation;

import ai.vidgo.platform.entitlement.Entitlements;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What anybody may ask about the lists (contract: catalog §3.3). */
@Path("/api/v1/demo")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ModerationResource {

    private final Moderation moderation;
    private final CurrentLists lists;
    private final VerdictCache cache;
    private final CurrentCaller callers;
    private final Entitlements entitlements;

    ModerationResource(
            Moderation moderation,
            CurrentLists lists,
            VerdictCache cache,
            CurrentCaller callers,
            Entitlements entitlements) {
        this.moderation = moderation;
        this.lists = lists;
        this.cache = cache;
        this.callers = callers;
        this.entitlements = entitlements;
    }

    /**
     * Whether a prompt is allowed.
     *
     * @param reason for example {@code adult_content}; null for a safe prompt
     * @param categories {@code ["safe"]} for a safe prompt; never contains {@code safe} otherwise
     */
    @RegisterForReflection
    @Schema(name = "ModerationVerdict")
    record Judged(boolean isSafe, @Nullable String reason, List<String> categories) {}

    /** Judges a prompt as the generating paths would for this caller: for subscribers a model is asked too. */
    @POST
    @Path("/moderate")
    @Operation(summary = "Ask whether a prompt is allowed")
    public Judged moderate(@QueryParam("prompt") @NotNull @Size(min = 3, max = 500) String prompt) {
        UUID author = callers.findId();
        boolean paying = author != null && entitlements.of(author).isSubscriber();
        Moderation.Snapshot lists = moderation.snapshot(author);
        Verdict verdict = paying ? lists.checkPaid(prompt) : lists.check(prompt);
        return new Judged(verdict.safe(), verdict.reason(), verdict.categories());
    }

    /**
     * What the lists find in a prompt.
     *
     * @param source which check decided, for example {@code block_cache:seed}
     */
    @RegisterForReflection
    @Schema(name = "BlockCacheCheck")
    record Checked(
            boolean isBlocked, @Nullable String reason, List<String> blockedWords, String source, double confidence) {}

    /** Looks a prompt up in the lists; no model is asked. */
    @POST
    @Path("/block-cache/check")
    @Operation(summary = "Look a prompt up in the block lists")
    public Checked check(@QueryParam("prompt") @NotNull @Size(min = 2, max = 500) String prompt) {
        Verdict verdict = moderation.snapshot(callers.findId()).check(prompt);
        return new Checked(
                !verdict.safe(), verdict.reason(), verdict.flaggedKeywords(), verdict.source(), verdict.confidence());
    }

    /**
     * How large the lists are and how often they were hit.
     *
     * @param cacheHits texts that the lists refused
     * @param promptCacheHits questions that a remembered verdict of a model answered
     */
    @RegisterForReflection
    @Schema(name = "BlockCacheStats")
    record Stats(
            long totalBlockedWords,
            long cacheHits,
            long promptCacheHits,
            long blockedBySeed,
            long blockedByGemini,
            long blockedByManual) {

        static final Stats NONE = new Stats(0, 0, 0, 0, 0, 0);
    }

    /** Figures of the lists; all zero while Redis does not answer. */
    @GET
    @Path("/block-cache/stats")
    @Operation(summary = "Get figures of the block lists")
    public Stats stats() {
        return cache.counters().map(this::stats).orElse(Stats.NONE);
    }

    private Stats stats(Map<String, String> counters) {
        CurrentLists.Lists current = lists.current();
        long seed = current.size(BlockWord.Source.SEED);
        long gemini = current.size(BlockWord.Source.GEMINI);
        long manual = current.size(BlockWord.Source.MANUAL);
        return new Stats(
                seed + gemini + manual,
                number(counters, "cache_hits"),
                number(counters, "prompt_cache_hits"),
                seed,
                gemini,
                manual);
    }

    private static long number(Map<String, String> counters, String field) {
        return Optional.ofNullable(counters.get(field)).map(Long::parseLong).orElse(0L);
    }
}
