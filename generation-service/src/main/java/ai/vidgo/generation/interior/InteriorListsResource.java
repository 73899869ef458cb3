package ai.vidgo.generation.interior;

import ai.vidgo.generation.choices.Choices;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Styles and kinds of rooms (contract: generation §5); public constants. */
@Path("/api/v1/interior")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interior")
@RunOnVirtualThread
class InteriorListsResource {

    private final Choices choices;

    InteriorListsResource(Choices choices) {
        this.choices = choices;
    }

    /** Styles of interior design. */
    @GET
    @Path("/styles")
    @Operation(summary = "Styles of interior design")
    public List<Style> styles() {
        return choices.designStyles().stream()
                .map(style -> new Style(style.id(), style.name(), style.nameZh(), style.description()))
                .toList();
    }

    /** Kinds of rooms. */
    @GET
    @Path("/room-types")
    @Operation(summary = "Kinds of rooms")
    public List<Room> roomTypes() {
        return choices.roomTypes().stream()
                .map(type -> new Room(type.id(), type.name(), type.nameZh()))
                .toList();
    }

    @RegisterForReflection
    @Schema(name = "InteriorStyle")
    record Style(String id, String name, String nameZh, String description) {}

    @RegisterForReflection
    @Schema(name = "InteriorRoomType")
    record Room(String id, String name, String nameZh) {}
}
