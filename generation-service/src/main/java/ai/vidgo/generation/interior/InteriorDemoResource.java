package ai.vidgo.generation.interior;

import ai.vidgo.generation.operations.RoomDesigns;
import ai.vidgo.generation.operations.RoomDesigns.Brief;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.InputPictures;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What the page about rooms calls: the same designs, with an upload (contract: generation §5). */
@Path("/api/v1/interior/demo")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interior")
@RunOnVirtualThread
class InteriorDemoResource {

    private static final int LONGEST_PROMPT = 1000;

    private final Designs designs;
    private final RoomDesigns rooms;
    private final InputPictures inputs;

    InteriorDemoResource(Designs designs, RoomDesigns rooms, InputPictures inputs) {
        this.designs = designs;
        this.rooms = rooms;
        this.inputs = inputs;
    }

    /** {@code POST /interior/redesign} with the picture as a file; errors are the same. */
    @POST
    @Path("/redesign")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Redesign a room from an uploaded picture (20 credits)")
    public DesignAnswer redesign(
            @RestForm("image") @Nullable FileUpload image,
            @RestForm("prompt") @Nullable String prompt,
            @RestForm("style_id") @Nullable String styleId,
            @RestForm("room_type") @Nullable String roomType,
            @BeanParam Call call) {
        if (image == null) {
            throw invalid("image", "missing", "Field required", null);
        }
        String words = words(prompt);
        Input room = inputs.inline("image", content(image));
        return designs.makeSlowly(rooms.redesign(room, new Brief(words, styleId, roomType), true), call);
    }

    /** The same as {@code POST /interior/generate}. */
    @POST
    @Path("/generate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Draw a room from words (20 credits)")
    public DesignAnswer generate(@NotNull @Valid InteriorRequests.Generate request, @BeanParam Call call) {
        return designs.makeSlowly(
                rooms.generate(new Brief(request.prompt(), request.styleId(), request.roomType())), call);
    }

    /** A form is not read as JSON is: what a body with words is checked for is checked here. */
    private static String words(@Nullable String prompt) {
        if (prompt == null || prompt.isBlank()) {
            throw invalid("prompt", "missing", "Field required", null);
        }
        if (prompt.length() > LONGEST_PROMPT) {
            throw invalid("prompt", "string_too_long", "At most 1000 characters", Map.of("max_length", LONGEST_PROMPT));
        }
        if (prompt.indexOf('\0') >= 0) {
            throw invalid("prompt", "string_type", "A text must not contain NUL", null);
        }
        return prompt;
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException diskAway) {
            throw new UncheckedIOException("cannot read an upload", diskAway);
        }
    }

    private static Problem invalid(String field, String type, String message, @Nullable Map<String, Object> limits) {
        return ValidationProblem.of(new FieldError(type, List.of("body", field), message, null, limits));
    }
}
