package ai.vidgo.generation.interior;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of the interior paths. Addresses are absolute {@code https} or own {@code /static/...} paths; base64 is a
 * JPEG, PNG or WebP of up to 10 MiB, with or without a {@code data:} prefix, and wins over the address.
 */
final class InteriorRequests {

    private static final String ROOM = "/static/uploads/8d9f6a3c.jpg";

    private InteriorRequests() {}

    /**
     * Body of {@code /interior/redesign}.
     *
     * @param styleId id of {@code GET /interior/styles}
     * @param roomType id of {@code GET /interior/room-types}
     * @param keepLayout whether walls and openings stay, true unless given
     */
    @RegisterForReflection
    @Schema(name = "InteriorRedesignRequest")
    record Redesign(
            @Nullable @Size(max = 2000) @Schema(examples = ROOM)
            String roomImageUrl,

            @Nullable String roomImageBase64,

            @NotBlank @Size(max = 1000) @Schema(examples = "a green sofa and more light")
            String prompt,

            @Nullable @Size(max = 50) @Schema(examples = "scandinavian")
            String styleId,

            @Nullable @Size(max = 50) @Schema(examples = "living_room")
            String roomType,

            @Nullable Boolean keepLayout) {}

    /** Body of {@code /interior/generate}. */
    @RegisterForReflection
    @Schema(name = "InteriorGenerateRequest")
    record Generate(
            @NotBlank @Size(max = 1000) @Schema(examples = "a reading corner by the window")
            String prompt,

            @Nullable @Size(max = 50) @Schema(examples = "japanese")
            String styleId,

            @Nullable @Size(max = 50) @Schema(examples = "home_office")
            String roomType) {}

    /** Body of {@code /interior/fusion}: the room, and the picture whose style it takes. */
    @RegisterForReflection
    @Schema(name = "InteriorFusionRequest")
    record Fusion(
            @Nullable @Size(max = 2000) @Schema(examples = ROOM)
            String roomImageUrl,

            @Nullable String roomImageBase64,

            @Nullable @Size(max = 2000) @Schema(examples = ROOM)
            String styleImageUrl,

            @Nullable String styleImageBase64,
            @Nullable @Size(max = 1000) String prompt) {}

    /** Body of {@code /interior/edit}: a picture in the first turn, the conversation's id in later ones. */
    @RegisterForReflection
    @Schema(name = "InteriorEditRequest")
    record Edit(
            @Nullable @Size(max = 100) String conversationId,

            @NotBlank @Size(max = 1000) @Schema(examples = "paint the wall blue")
            String prompt,

            @Nullable @Size(max = 2000) @Schema(examples = ROOM)
            String imageUrl,

            @Nullable String imageBase64) {}

    /** Body of {@code /interior/style-transfer}. */
    @RegisterForReflection
    @Schema(name = "InteriorStyleTransferRequest")
    record StyleTransfer(
            @Nullable @Size(max = 2000) @Schema(examples = ROOM)
            String roomImageUrl,

            @Nullable String roomImageBase64,

            @NotBlank @Size(max = 50) @Schema(examples = "industrial")
            String styleId) {}
}
