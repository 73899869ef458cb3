package ai.vidgo.catalog.prompts;

import ai.vidgo.platform.error.Messages;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code GET /prompts/check-access}: what the caller may do with templates (contract: catalog §5). Token optional. */
@Path("/api/v1/prompts/check-access")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AccessResource {

    private final UserTier tier;
    private final Messages messages;

    AccessResource(UserTier tier, Messages messages) {
        this.tier = tier;
        this.messages = messages;
    }

    /** By the plan of the token's user; ids in the query are ignored. */
    @GET
    @Operation(summary = "What the caller may do with templates")
    public Access check(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        boolean subscriber = tier.current().subscriber();
        return new Access(
                subscriber ? "subscribed" : "demo",
                subscriber,
                subscriber,
                subscriber,
                !subscriber,
                messages.text(subscriber ? "prompts_full_access" : "prompts_demo_access", language),
                subscriber ? null : "/pricing");
    }

    /**
     * The caller's rights.
     *
     * @param accessLevel {@code demo} or {@code subscribed}
     * @param upgradeUrl path of the frontend; absent for subscribers
     */
    @Schema(name = "PromptAccess")
    record Access(
            String accessLevel,
            boolean canUseCustomPrompts,
            boolean canDownloadOriginal,
            boolean canCallApi,
            boolean watermarkResults,
            String message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String upgradeUrl) {}
}
