package ai.vidgo.catalog.prompts;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Lists of templates, and finding one by its prompt (contract: catalog §5). Each answers 400 {@code invalid_group}. */
@Path("/api/v1/prompts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TemplatesResource {

    private final TemplateRows rows;
    private final SimilarTemplates similar;
    private final UserTier tier;
    private final Answers answers;
    private final MediaUrls urls;

    TemplatesResource(TemplateRows rows, SimilarTemplates similar, UserTier tier, Answers answers, MediaUrls urls) {
        this.rows = rows;
        this.similar = similar;
        this.tier = tier;
        this.answers = answers;
        this.urls = urls;
    }

    /** Default templates that have a result, the most liked first. Public. */
    @GET
    @Path("/defaults/{group}")
    @Operation(summary = "Default templates with a result")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Template[].class)))
    public Response defaults(
            @PathParam("group") String groupId,
            @QueryParam("limit") @DefaultValue("5") @Min(1) @Max(20) int limit,
            @Context HttpHeaders headers) {
        PromptGroup group = PromptGroup.of(groupId);
        return answers.answer(
                new DefaultsQuestion(group, limit), Caching.CATALOGUE, headers, () -> out(rows.defaults(group, limit)));
    }

    /**
     * Templates of a group, the most liked first. An unknown sub-topic is no filter. Premium templates are for
     * subscribers who ask for them.
     */
    @GET
    @Path("/templates/{group}")
    @Operation(summary = "Templates of a group")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Template[].class)))
    public Response templates(
            @PathParam("group") String groupId,
            @QueryParam("sub_topic") @Nullable String subTopicId,
            @QueryParam("language") @DefaultValue("en") String language,
            @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(50) int limit,
            @QueryParam("include_premium") @DefaultValue("false") boolean includePremium,
            @Context HttpHeaders headers) {
        PromptGroup group = PromptGroup.of(groupId);
        SubTopic subTopic = SubTopic.find(subTopicId).orElse(null);
        if (includePremium) {
            boolean premium = tier.current().subscriber();
            return Response.ok(out(rows.list(group, subTopic, premium, limit)))
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .build();
        }
        return answers.answer(
                new ListQuestion(group, subTopic, limit),
                Caching.CATALOGUE,
                headers,
                () -> out(rows.list(group, subTopic, false, limit)));
    }

    /** The cached result of a prompt; {@code {"cached":false}} when there is none or it has expired. Public. */
    @GET
    @Path("/cached")
    @Operation(summary = "Cached result of a prompt")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CachedPrompt.class)))
    public Response cached(
            @QueryParam("group") @NotNull String groupId,
            @QueryParam("prompt") @NotBlank @Size(max = 2000) String prompt,
            @QueryParam("sub_topic") @Nullable String subTopicId,
            @Context HttpHeaders headers) {
        Optional<PublicTemplate> found = rows.cached(PromptGroup.of(groupId), SubTopic.orDefault(subTopicId), prompt);
        Object answer = found.<Object>map(row -> CachedPrompt.of(row, urls)).orElseGet(() -> new NotCached(false));
        return answers.answerOnce(Caching.CATALOGUE, headers, answer);
    }

    /** The most similar template; {@code {"found":false}} when none reaches the threshold. Public. */
    @GET
    @Path("/similar")
    @Operation(summary = "The most similar template")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SimilarPrompt.class)))
    public Response similar(
            @QueryParam("group") @NotNull String groupId,
            @QueryParam("prompt") @NotBlank @Size(max = 2000) String prompt,
            @QueryParam("threshold") @DefaultValue("0.7") @DecimalMin("0") @DecimalMax("1") double threshold,
            @Context HttpHeaders headers) {
        Optional<PublicTemplate> found = similar.find(PromptGroup.of(groupId), prompt, threshold);
        Object answer = found.<Object>map(row -> new SimilarPrompt(true, Template.of(row, urls)))
                .orElseGet(() -> new NotFound(false));
        return answers.answerOnce(Caching.CATALOGUE, headers, answer);
    }

    private List<Template> out(List<PublicTemplate> templates) {
        return templates.stream().map(row -> Template.of(row, urls)).toList();
    }

    private record DefaultsQuestion(PromptGroup group, int limit) {}

    private record ListQuestion(PromptGroup group, @Nullable SubTopic subTopic, int limit) {}

    @RegisterForReflection
    @Schema(name = "PromptNotCached")
    record NotCached(boolean cached) {}

    @RegisterForReflection
    @Schema(name = "PromptNotFound")
    record NotFound(boolean found) {}

    @RegisterForReflection
    @Schema(name = "SimilarPrompt")
    record SimilarPrompt(boolean found, Template template) {}

    /**
     * A prompt's cached result; watermarked.
     *
     * @param cachedAt ISO-8601, UTC
     */
    @RegisterForReflection
    @Schema(name = "CachedPrompt")
    record CachedPrompt(
            boolean cached,
            UUID templateId,
            String prompt,
            @Nullable String inputImageUrl,
            @Nullable String inputVideoUrl,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            @Nullable String resultThumbnailUrl,
            @Nullable String resultWatermarkedUrl,
            @Nullable String cachedAt) {

        static CachedPrompt of(PublicTemplate row, MediaUrls urls) {
            return new CachedPrompt(
                    true,
                    row.id(),
                    row.prompt(),
                    urls.outgoingOrNull(row.inputImageUrl()),
                    urls.outgoingOrNull(row.inputVideoUrl()),
                    urls.outgoingOrNull(row.imageUrl()),
                    urls.outgoingOrNull(row.videoUrl()),
                    urls.outgoingOrNull(row.thumbnailUrl()),
                    urls.outgoingOrNull(row.mainUrl()),
                    row.cachedAt() == null ? null : row.cachedAt().toString());
        }
    }
}
