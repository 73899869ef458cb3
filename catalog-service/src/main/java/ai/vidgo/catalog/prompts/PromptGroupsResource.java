package ai.vidgo.catalog.prompts;

import ai.vidgo.catalog.answers.Answers;
import ai.vidgo.catalog.answers.Caching;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /prompts/groups}: what there are templates for (contract: catalog §5). Public. */
@Path("/api/v1/prompts/groups")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PromptGroupsResource {

    private final TemplateRows rows;
    private final Answers answers;

    PromptGroupsResource(TemplateRows rows, Answers answers) {
        this.rows = rows;
        this.answers = answers;
    }

    /** All 18 groups in a fixed order with the number of their active templates. */
    @GET
    @Operation(summary = "Groups of prompt templates")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Group[].class)))
    public Response groups(@Context HttpHeaders headers) {
        return answers.answer(PromptGroupsResource.class, Caching.CATALOGUE, headers, () -> {
            Map<String, Long> counts = rows.countsByGroup();
            return Arrays.stream(PromptGroup.values())
                    .map(group -> new Group(
                            group.id(), group.english(), group.chinese(), counts.getOrDefault(group.id(), 0L)))
                    .toList();
        });
    }

    /** The sub-topics of a group that have active templates; 400 {@code invalid_group}. */
    @GET
    @Path("/{group}/sub-topics")
    @Operation(summary = "Sub-topics of a group")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = GroupSubTopic[].class)))
    public Response subTopics(@PathParam("group") String groupId, @Context HttpHeaders headers) {
        PromptGroup group = PromptGroup.of(groupId);
        return answers.answer(group, Caching.CATALOGUE, headers, () -> subTopics(group));
    }

    private List<GroupSubTopic> subTopics(PromptGroup group) {
        Map<String, Long> counts = rows.countsBySubTopic(group);
        return Arrays.stream(SubTopic.values())
                .map(subTopic -> new GroupSubTopic(
                        subTopic.id(), subTopic.english(), subTopic.chinese(), counts.getOrDefault(subTopic.id(), 0L)))
                .filter(subTopic -> subTopic.templateCount() > 0)
                .toList();
    }

    @RegisterForReflection
    @Schema(name = "PromptGroup")
    record Group(String group, String displayEn, String displayZh, long templateCount) {}

    @RegisterForReflection
    @Schema(name = "PromptSubTopic")
    record GroupSubTopic(String subTopic, String displayEn, String displayZh, long templateCount) {}
}
