package ai.vidgo.generation.tools;

import ai.vidgo.generation.choices.AvatarVoice;
import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.Scene;
import ai.vidgo.generation.choices.TryOnModel;
import ai.vidgo.generation.choices.VisualStyle;
import ai.vidgo.generation.choices.Voice;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the tools offer (contract: generation §2); public constants. */
@Path("/api/v1/tools")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tools")
@RunOnVirtualThread
class ToolListsResource {

    private final Choices choices;
    private final MediaUrls urls;

    ToolListsResource(Choices choices, MediaUrls urls) {
        this.choices = choices;
        this.urls = urls;
    }

    /** Voices of avatars: a list for a language, an object of lists without one, an empty list for an unknown one. */
    @GET
    @Path("/avatar/voices")
    @Operation(summary = "Voices of avatars")
    @APIResponse(
            responseCode = "200",
            description = "A list for a language, else an object of lists by language",
            content = @Content(schema = @Schema(oneOf = {AvatarVoice[].class, VoicesByLanguage.class})))
    public Object avatarVoices(@QueryParam("language") @Nullable String language) {
        return language == null
                ? choices.avatarVoices()
                : choices.avatarVoices().getOrDefault(language, List.<AvatarVoice>of());
    }

    /** Scenes for products. */
    @GET
    @Path("/templates/scenes")
    @Operation(summary = "Scenes for products")
    public List<Scene> scenes() {
        return outgoing(choices.scenes());
    }

    /** Interior styles of the tools. */
    @GET
    @Path("/templates/interior-styles")
    @Operation(summary = "Interior styles of the tools")
    public List<Scene> interiorStyles() {
        return outgoing(choices.toolStyles());
    }

    /** People who wear garments. */
    @GET
    @Path("/models/list")
    @Operation(summary = "Models for try-on")
    public List<TryOnModel> models(
            @QueryParam("gender") @Nullable String gender, @QueryParam("body_type") @Nullable String bodyType) {
        return choices.models().stream()
                .filter(model -> gender == null || model.gender().equals(gender))
                .filter(model -> bodyType == null || model.bodyType().equals(bodyType))
                .map(model -> model.outgoing(urls))
                .toList();
    }

    /**
     * Voices for narration.
     *
     * @param language its beginning, for example {@code zh}
     */
    @GET
    @Path("/voices/list")
    @Operation(summary = "Voices for narration")
    public List<Voice> voices(
            @QueryParam("language") @Nullable String language, @QueryParam("gender") @Nullable String gender) {
        return choices.voices().stream()
                .filter(voice -> language == null || voice.language().startsWith(language))
                .filter(voice -> gender == null || voice.gender().equals(gender))
                .toList();
    }

    /** Styles for pictures and clips. */
    @GET
    @Path("/styles")
    @Operation(summary = "Styles for pictures and clips")
    public List<Style> styles() {
        return choices.styles().stream()
                .map(style -> Style.of(style.outgoing(urls)))
                .toList();
    }

    private List<Scene> outgoing(List<Scene> scenes) {
        return scenes.stream().map(scene -> scene.outgoing(urls)).toList();
    }

    /** An object of lists, by language; only the document needs a name for it. */
    @Schema(name = "AvatarVoicesByLanguage", type = SchemaType.OBJECT, additionalProperties = AvatarVoice[].class)
    interface VoicesByLanguage {}

    /** A style as this path shows it. */
    @RegisterForReflection
    @Schema(name = "ToolStyle")
    record Style(String id, String name, String nameZh, String category, String previewUrl, String prompt) {

        static Style of(VisualStyle style) {
            return new Style(
                    style.id(), style.name(), style.nameZh(), style.category(), style.previewUrl(), style.prompt());
        }
    }
}
