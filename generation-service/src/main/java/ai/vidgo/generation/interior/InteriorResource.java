package ai.vidgo.generation.interior;

import ai.vidgo.generation.operations.RoomDesigns;
import ai.vidgo.generation.operations.RoomDesigns.Brief;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.InputPictures;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Designs of rooms (contract: generation §5), 20 credits for each picture unless a preset answers. What can go wrong is
 * at {@link Designs#make}; every path also has 422 for a bad body, 400 {@code unknown_style} and
 * {@code unknown_room_type}, and 413 for a picture of more than 10 MiB.
 */
@Path("/api/v1/interior")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interior")
@RunOnVirtualThread
class InteriorResource {

    private final Designs designs;
    private final RoomDesigns rooms;
    private final InputPictures inputs;
    private final Conversations conversations;
    private final CurrentCaller caller;

    InteriorResource(
            Designs designs,
            RoomDesigns rooms,
            InputPictures inputs,
            Conversations conversations,
            CurrentCaller caller) {
        this.designs = designs;
        this.rooms = rooms;
        this.inputs = inputs;
        this.conversations = conversations;
        this.caller = caller;
    }

    /**
     * Redesigns a room from its picture or plan.
     *
     * @throws Problem 400 {@code image_required}
     */
    @POST
    @Path("/redesign")
    @Operation(summary = "Redesign a room (20 credits)")
    public DesignAnswer redesign(@NotNull @Valid InteriorRequests.Redesign request, @BeanParam Call call) {
        Input room = room(request.roomImageUrl(), request.roomImageBase64(), "image_required");
        Brief brief = new Brief(request.prompt(), request.styleId(), request.roomType());
        boolean keep = Objects.requireNonNullElse(request.keepLayout(), true);
        return designs.make(rooms.redesign(room, brief, keep), call);
    }

    /** Draws a room from words. */
    @POST
    @Path("/generate")
    @Operation(summary = "Draw a room from words (20 credits)")
    public DesignAnswer generate(@NotNull @Valid InteriorRequests.Generate request, @BeanParam Call call) {
        return designs.make(rooms.generate(new Brief(request.prompt(), request.styleId(), request.roomType())), call);
    }

    /**
     * Redesigns a room in the style of another picture.
     *
     * @throws Problem 400 {@code room_image_required} or {@code style_image_required}
     */
    @POST
    @Path("/fusion")
    @Operation(summary = "Redesign a room in the style of another picture (20 credits)")
    public DesignAnswer fuse(@NotNull @Valid InteriorRequests.Fusion request, @BeanParam Call call) {
        Input room = room(request.roomImageUrl(), request.roomImageBase64(), "room_image_required");
        Input style = inputs.of(
                        "style_image_url", request.styleImageUrl(), "style_image_base64", request.styleImageBase64())
                .orElseThrow(() -> Problem.of(400, "style_image_required"));
        return designs.makeSlowly(rooms.fusion(room, style, request.prompt()), call);
    }

    /**
     * One turn of a conversation: the first one starts from the given picture, later ones from the last result.
     *
     * @throws Problem 401 without a token, 400 {@code image_required} in a first turn without a picture, 404
     *     {@code conversation_not_found}, 409 {@code conversation_busy} and what else {@link Conversations#claim} has
     */
    @POST
    @Path("/edit")
    @Authenticated
    @Operation(summary = "Change a picture of a room, turn by turn (20 credits a turn)")
    public DesignAnswer edit(@NotNull @Valid InteriorRequests.Edit request, @BeanParam Call call) {
        UUID owner = caller.require().userId();
        @Nullable String conversation = request.conversationId();
        if (conversation != null && !conversation.isBlank()) {
            return designs.nextTurn(owner, conversation, request.prompt(), call);
        }
        Input picture = inputs.of("image_url", request.imageUrl(), "image_base64", request.imageBase64())
                .orElseThrow(() -> Problem.of(400, "image_required"));
        return designs.firstTurn(owner, picture, request.prompt(), call);
    }

    /** Ends a conversation; {@code cleared} is false when the caller has none of that id. */
    @DELETE
    @Path("/edit/{conversation_id}")
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @Operation(summary = "End a conversation")
    public Cleared clear(@PathParam("conversation_id") String conversationId) {
        boolean cleared = conversations.clear(conversationId, caller.require().userId());
        return new Cleared(true, cleared, conversationId);
    }

    /**
     * Redesigns a room in a style.
     *
     * @throws Problem 400 {@code image_required}
     */
    @POST
    @Path("/style-transfer")
    @Operation(summary = "Redesign a room in a style (20 credits)")
    public DesignAnswer transferStyle(@NotNull @Valid InteriorRequests.StyleTransfer request, @BeanParam Call call) {
        Input room = room(request.roomImageUrl(), request.roomImageBase64(), "image_required");
        return designs.makeSlowly(rooms.redesign(room, new Brief(null, request.styleId(), null), true), call);
    }

    private Input room(@Nullable String address, @Nullable String base64, String missing) {
        return inputs.of("room_image_url", address, "room_image_base64", base64)
                .orElseThrow(() -> Problem.of(400, missing));
    }

    /** The answer to the end of a conversation. */
    @RegisterForReflection
    @Schema(name = "ConversationCleared")
    record Cleared(boolean success, boolean cleared, String conversationId) {}
}
