package ai.vidgo.generation.workflow;

import ai.vidgo.generation.workflow.RunRows.NewItem;
import ai.vidgo.generation.workflow.Topics.Category;
import ai.vidgo.generation.workflow.Topics.Topic;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Workflows (contract: generation §6): topics are public, making them is for administrators. */
@Path("/api/v1/workflow")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workflow")
@RunOnVirtualThread
class WorkflowResource {

    private final Topics topics;
    private final Runs runs;
    private final Runner runner;
    private final RunViews views;
    private final WorkflowConfig config;

    WorkflowResource(Topics topics, Runs runs, Runner runner, RunViews views, WorkflowConfig config) {
        this.topics = topics;
        this.runs = runs;
        this.runner = runner;
        this.views = views;
        this.config = config;
    }

    /**
     * The topics.
     *
     * @param category only of this one
     * @param outputType only {@code video} or {@code image}
     * @throws Problem 400 {@code unknown_category} or {@code unknown_output_type}
     */
    @GET
    @Path("/topics")
    @Operation(summary = "Topics of workflows")
    public List<TopicItem> topics(
            @QueryParam("category") @Nullable String category, @QueryParam("output_type") @Nullable String outputType) {
        if (category != null) {
            topics.category(category);
        }
        if (outputType != null && !outputType.equals("video") && !outputType.equals("image")) {
            throw Problem.of(400, "unknown_output_type", "video, image");
        }
        return topics.all().stream()
                .filter(topic -> category == null || topic.category().equals(category))
                .filter(topic -> outputType == null || topic.outputType().equals(outputType))
                .map(TopicItem::of)
                .toList();
    }

    /**
     * One topic with its prompts.
     *
     * @throws Problem 404 {@code unknown_topic}
     */
    @GET
    @Path("/topics/{topic_id}")
    @Operation(summary = "A topic of workflows")
    public TopicDetail topic(@PathParam("topic_id") String topicId) {
        Topic topic = topics.topic(topicId);
        return new TopicDetail(
                topic.id(),
                topic.category(),
                topic.outputType(),
                topic.subject(),
                topic.mood(),
                topic.tags(),
                topics.imagePrompt(topic),
                topics.effectPrompt(topic),
                language(topic),
                metadata(topic));
    }

    /** The categories. */
    @GET
    @Path("/categories")
    @Operation(summary = "Categories of workflows")
    public List<CategoryItem> categories() {
        return topics.categories().stream()
                .map(category -> new CategoryItem(
                        category.id(),
                        category.name(),
                        category.outputType(),
                        topics.of(category.id()).size(),
                        category.description()))
                .toList();
    }

    /**
     * What a topic would do.
     *
     * @throws Problem 404 {@code unknown_topic}
     */
    @GET
    @Path("/preview/{topic_id}")
    @Operation(summary = "What a workflow would do")
    public Preview preview(@PathParam("topic_id") String topicId) {
        Topic topic = topics.topic(topicId);
        Category category = topics.category(topic.category());
        return new Preview(
                topic.id(),
                topic.category(),
                topic.outputType(),
                category.flow(),
                new Prompts(topics.imagePrompt(topic), topics.effectPrompt(topic)),
                new Parameters(topic.subject(), topic.mood(), topic.styleId(), language(topic)));
    }

    /**
     * Makes a topic: 200 with the result, or 202 with a run when it takes longer than a request may.
     *
     * @param topicId id of {@code GET /workflow/topics}
     * @param saveLocally only true: results are always kept
     * @throws Problem 401, 403, 404 {@code unknown_topic}, 422 without a topic or for {@code save_locally} false
     */
    @POST
    @Path("/generate")
    @RolesAllowed("admin")
    @Operation(summary = "Make a topic, for administrators")
    @APIResponse(
            responseCode = "200",
            description = "Made",
            content = @Content(schema = @Schema(implementation = WorkflowAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = Queued.class)))
    public Response generate(
            @QueryParam("topic_id") @NotNull String topicId,
            @QueryParam("save_locally") @DefaultValue("true") Boolean saveLocally,
            @HeaderParam("Accept-Language") @Nullable String language) {
        requireKept(saveLocally);
        Topic topic = topics.topic(topicId);
        UUID run = runs.start("topic", topic.category(), List.of(item(topic)));
        Item item = runner.runWithin(run, 0, config.answerWithin());
        return item.done()
                ? Response.ok(views.of(item, language)).build()
                : Response.accepted(new Queued("queued", run.toString(), topic.id()))
                        .build();
    }

    /**
     * Makes all topics of a category, two at a time; always 202.
     *
     * @throws Problem 401, 403, 400 {@code unknown_category}, 422 for {@code save_locally} false
     */
    @POST
    @Path("/generate/category/{category}")
    @RolesAllowed("admin")
    @Operation(summary = "Make all topics of a category, for administrators")
    @APIResponse(
            responseCode = "202",
            description = "Under way",
            content = @Content(schema = @Schema(implementation = QueuedCategory.class)))
    public Response generateCategory(
            @PathParam("category") String category,
            @QueryParam("save_locally") @DefaultValue("true") Boolean saveLocally) {
        requireKept(saveLocally);
        topics.category(category);
        List<NewItem> items =
                topics.of(category).stream().map(WorkflowResource::item).toList();
        UUID run = runs.start("category", category, items);
        return Response.accepted(new QueuedCategory("queued", run.toString(), category, items.size()))
                .build();
    }

    /**
     * How far a run is, with its results.
     *
     * @throws Problem 401, 403, 404 {@code not_found}
     */
    @GET
    @Path("/runs/{job_id}")
    @RolesAllowed("admin")
    @Operation(summary = "How far a run is, for administrators")
    public RunViews.RunView run(
            @PathParam("job_id") String jobId, @HeaderParam("Accept-Language") @Nullable String language) {
        UUID run = Ids.parse(jobId).orElseThrow(() -> Problem.of(404, "not_found"));
        return views.run(run, language);
    }

    private static NewItem item(Topic topic) {
        return new NewItem(Item.Kind.TOPIC, topic.category(), topic.id());
    }

    private static void requireKept(Boolean saveLocally) {
        if (!saveLocally) {
            throw ValidationProblem.of(
                    FieldError.query("save_locally", "not_supported", "Results are always kept", false));
        }
    }

    private static String language(Topic topic) {
        return topic.language() == null ? "en" : topic.language();
    }

    private static Map<String, Object> metadata(Topic topic) {
        Map<String, Object> metadata = new HashMap<>();
        if (topic.script() != null) {
            metadata.put("script", topic.script());
            metadata.put("avatar_url", String.valueOf(topic.portrait()));
        }
        if (topic.styleId() != null) {
            metadata.put("style_id", topic.styleId());
        }
        if (topic.category().equals("t2i_showcase")) {
            metadata.put("pattern_style", String.valueOf(topic.style()));
        }
        return metadata;
    }

    @RegisterForReflection
    @Schema(name = "WorkflowTopic")
    record TopicItem(String id, String category, String outputType, String subject, String mood, List<String> tags) {

        static TopicItem of(Topic topic) {
            return new TopicItem(
                    topic.id(), topic.category(), topic.outputType(), topic.subject(), topic.mood(), topic.tags());
        }
    }

    @RegisterForReflection
    @Schema(name = "WorkflowTopicDetail")
    record TopicDetail(
            String id,
            String category,
            String outputType,
            String subject,
            String mood,
            List<String> tags,
            String imagePrompt,
            @Nullable String effectPrompt,
            String language,
            Map<String, Object> metadata) {}

    @RegisterForReflection
    @Schema(name = "WorkflowCategory")
    record CategoryItem(String id, String name, String outputType, int topicCount, String description) {}

    @RegisterForReflection
    @Schema(name = "WorkflowPreview")
    record Preview(
            String topicId, String category, String outputType, String flow, Prompts prompts, Parameters parameters) {}

    @RegisterForReflection
    @Schema(name = "WorkflowPrompts")
    record Prompts(String imagePrompt, @Nullable String effectPrompt) {}

    @RegisterForReflection
    @Schema(name = "WorkflowParameters")
    record Parameters(String subject, String mood, @Nullable Integer styleId, String language) {}

    /** A run under way. */
    @RegisterForReflection
    @Schema(name = "WorkflowQueued")
    record Queued(@Schema(examples = "queued") String status, String jobId, String topicId) {}

    /** A run over a category under way. */
    @RegisterForReflection
    @Schema(name = "WorkflowCategoryQueued")
    record QueuedCategory(@Schema(examples = "queued") String status, String jobId, String category, int total) {}
}
