package ai.vidgo.catalog.prompts;

import ai.vidgo.catalog.seeds.Seeder;
import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Keeping of templates; every change leaves a trail (contract: catalog §5). Administrators only. */
@Path("/api/v1/prompts/admin")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@RunOnVirtualThread
class AdminTemplatesResource {

    private final Templates templates;
    private final TemplateRows rows;
    private final Seeder seeder;
    private final AdminAudit audit;

    AdminTemplatesResource(Templates templates, TemplateRows rows, Seeder seeder, AdminAudit audit) {
        this.templates = templates;
        this.rows = rows;
        this.seeder = seeder;
        this.audit = audit;
    }

    /** Adds a template; one of the same prompt, group and sub-topic is left as it is and its id is answered. */
    @POST
    @Path("/templates")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Add a template")
    public TemplateAdded add(@NotNull @Valid AddTemplate body) {
        NewTemplate template = new NewTemplate(
                body.prompt(),
                PromptGroup.of(body.group()),
                SubTopic.orDefault(body.subTopic()),
                body.promptTranslations() == null ? Map.of() : body.promptTranslations(),
                body.inputData() == null ? TemplateInput.NONE : body.inputData(),
                body.apiInfo() == null ? TemplateApi.UNKNOWN : body.apiInfo(),
                !Boolean.FALSE.equals(body.isDefault()),
                body.keywords() == null ? List.of() : body.keywords(),
                body.tags() == null ? List.of() : body.tags());
        Templates.Added added =
                templates.add(template, body.resultData() == null ? ResultData.NONE : body.resultData());
        if (added.created()) {
            Map<String, Object> after = Map.of(
                    "group",
                    template.group().id(),
                    "sub_topic",
                    template.subTopic().id());
            audit.record(
                    new AdminAction("template.added", "template", added.id().toString(), null, after));
        }
        return new TemplateAdded(true, added.id());
    }

    /** Gives a template a result for 30 days; 404 for an unknown template. Without a result address nothing is cached. */
    @POST
    @Path("/cache-result")
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Keep a result with a template")
    public ResultCached cache(@NotNull @Valid CacheResult body) {
        ResultData data = body.resultData() == null ? ResultData.NONE : body.resultData();
        CachedResult result = new CachedResult(
                body.inputData() == null ? TemplateInput.NONE : body.inputData(),
                data,
                body.generationTimeMs() == null ? 0 : body.generationTimeMs(),
                body.costUsd() == null ? 0 : body.costUsd());
        UUID id = Ids.parse(body.templateId())
                .filter(known -> templates.cache(known, result))
                .orElseThrow(() -> Problem.of(404, "template_not_found"));
        audit.record(new AdminAction("template.result_cached", "template", id.toString(), null, data));
        return new ResultCached(true, id, data.present());
    }

    /** Brings in the templates that came with the service and are missing; answers how many of each group there are. */
    @POST
    @Path("/seed")
    @Transactional
    @Operation(summary = "Seed the templates")
    public TemplatesSeeded seed() {
        seeder.seedAll();
        Map<String, Long> counts = rows.seededByGroup();
        audit.record(new AdminAction("templates.seeded", "template", "all", null, counts));
        return new TemplatesSeeded(true, counts);
    }

    /**
     * A new template.
     *
     * @param promptTranslations wordings by language
     * @param isDefault whether visitors may use it, true unless said otherwise
     */
    @RegisterForReflection
    @Schema(name = "AddPromptTemplate")
    record AddTemplate(
            @NotBlank @Size(max = 5000) String prompt,
            @NotNull String group,
            @Nullable String subTopic,
            @Size(max = 10) @Nullable Map<String, @Size(max = 5000) String> promptTranslations,
            @Valid @Nullable TemplateInput inputData,
            @Valid @Nullable ResultData resultData,
            @Valid @Nullable TemplateApi apiInfo,
            @Nullable Boolean isDefault,
            @Size(max = 50) @Nullable List<@NotNull @Size(max = 100) String> keywords,
            @Size(max = 50) @Nullable List<@NotNull @Size(max = 100) String> tags) {}

    @Schema(name = "PromptTemplateAdded")
    record TemplateAdded(boolean success, UUID templateId) {}

    /** A result for a template. */
    @RegisterForReflection
    @Schema(name = "CachePromptResult")
    record CacheResult(
            @NotNull String templateId,
            @Valid @Nullable TemplateInput inputData,
            @Valid @Nullable ResultData resultData,
            @Min(0) @Nullable Integer generationTimeMs,
            @DecimalMin("0") @Nullable Double costUsd) {}

    @Schema(name = "PromptResultCached")
    record ResultCached(boolean success, UUID templateId, boolean isCached) {}

    @Schema(name = "PromptTemplatesSeeded")
    record TemplatesSeeded(boolean success, Map<String, Long> seededCounts) {}
}
