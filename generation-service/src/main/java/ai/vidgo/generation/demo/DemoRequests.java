package ai.vidgo.generation.demo;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of the demo paths. Identity comes from the token; fields that name a user are ignored. */
final class DemoRequests {

    private static final String PICTURE = "/static/uploads/8d9f6a3c-5b0e-4f7a-9d53-3b1f0f4f9a10.png";

    private DemoRequests() {}

    /**
     * Body of {@code /demo/generate}: the form of the website, {@code tool} with its picture, or the original's, a
     * {@code prompt} alone.
     *
     * @param tool {@code background_removal}, {@code product_scene}, {@code virtual_try_on} or {@code short_video}
     * @param params of the tool: {@code bg_type}, {@code bg_color}; {@code scene_type}; {@code model_id},
     *     {@code model_image}; {@code duration}, {@code motion}, {@code style}
     * @param style of the picture that is drawn from words, or of {@code short_video}, where it costs 5 credits more
     */
    @RegisterForReflection
    @Schema(name = "DemoGenerateRequest")
    record Generate(
            @Nullable @Size(max = 50) @Schema(examples = "product_scene")
            String tool,

            @Nullable @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @Nullable @Size(min = 2, max = 500) String prompt,

            @Schema(examples = "{\"scene_type\": \"studio\"}") @Nullable
            Map<String, Object> params,

            @Nullable @Size(max = 50) String style) {}

    /**
     * Body of {@code /demo/generate/paid}.
     *
     * @param tool a tool of {@code /demo/generate}, {@code background_removal} unless given
     * @param style of {@code short_video}, where it costs 5 credits more
     * @param imageBase64 the picture itself; wins over the address
     */
    @RegisterForReflection
    @Schema(name = "DemoGeneratePaidRequest")
    record Paid(
            @NotNull @Size(min = 2, max = 500) @Schema(examples = "a wrist watch")
            String prompt,

            @Nullable @Size(max = 50) String tool,
            @Nullable @Size(max = 50) String style,

            @Nullable @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @Nullable String imageBase64,
            @Nullable Map<String, Object> params) {}

    /**
     * Body of {@code /demo/search}.
     *
     * @param generateIfNotFound whether a subscriber's miss makes a picture, true unless given
     */
    @RegisterForReflection
    @Schema(name = "DemoSearchRequest")
    record Search(
            @NotNull @Size(min = 2, max = 500) @Schema(examples = "a cat at the window")
            String prompt,

            @Nullable @Size(max = 50) @Schema(examples = "anime")
            String style,

            @Nullable @Size(max = 50) @Schema(examples = "animals")
            String category,

            @Nullable Boolean generateIfNotFound) {}

    /** Body of {@code /demo/generate-image}. */
    @RegisterForReflection
    @Schema(name = "DemoImageRequest")
    record Image(
            @NotNull @Size(min = 2, max = 500) @Schema(examples = "a cat at the window")
            String prompt,

            @Nullable @Size(max = 50) @Schema(examples = "anime")
            String style) {}

    /**
     * Body of {@code /demo/generate-realtime}.
     *
     * @param imageUrl the picture to start from; drawn from the words unless given
     * @param style of the picture that is drawn, or of the clip when a picture is given
     * @param skipV2v only true (unless given): redrawing the clip is not offered
     */
    @RegisterForReflection
    @Schema(name = "DemoRealtimeRequest")
    record Realtime(
            @NotNull @Size(min = 2, max = 500) @Schema(examples = "waves at sunset")
            String prompt,

            @Nullable @Size(max = 2000) @Schema(examples = PICTURE)
            String imageUrl,

            @Nullable @Size(max = 50) String style,
            @Nullable Boolean skipV2v) {}
}
