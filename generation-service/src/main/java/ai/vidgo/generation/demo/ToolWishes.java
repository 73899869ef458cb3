package ai.vidgo.generation.demo;

import ai.vidgo.generation.operations.Clips;
import ai.vidgo.generation.operations.Cutouts;
import ai.vidgo.generation.operations.ProductScenes;
import ai.vidgo.generation.operations.TryOns;
import ai.vidgo.generation.requests.MediaAddress;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The website's way to name a tool, its picture and its parameters, as the wish of the matching tool path (contract:
 * catalog §3.5).
 */
@Singleton
class ToolWishes {

    private static final Set<String> WHITE = Set.of("#fff", "#ffffff", "white");
    private static final int SECONDS = 5;

    private final MediaAddress addresses;
    private final Cutouts cutouts;
    private final ProductScenes scenes;
    private final TryOns tryOns;
    private final Clips clips;

    ToolWishes(MediaAddress addresses, Cutouts cutouts, ProductScenes scenes, TryOns tryOns, Clips clips) {
        this.addresses = addresses;
        this.cutouts = cutouts;
        this.scenes = scenes;
        this.tryOns = tryOns;
        this.clips = clips;
    }

    /**
     * The wish of a tool, as its own path has it: words count for a product scene and a style for a clip.
     *
     * @param words the caller's, or null
     * @param style id of a style, or null; one among the parameters wins
     * @throws Problem 400 for unknown ids, 422 for an unknown tool, a missing picture and parameters that cannot be
     *     honoured
     */
    Wish of(
            String tool,
            @Nullable String imageUrl,
            @Nullable String words,
            @Nullable String style,
            @Nullable Map<String, Object> given) {
        Map<String, Object> params = given == null ? Map.of() : given;
        return switch (tool) {
            case "background_removal" -> cutouts.of(picture(imageUrl), onWhite(params));
            case "product_scene" -> scenes.of(picture(imageUrl), text(params, "scene_type"), words);
            case "virtual_try_on", "try_on" -> tryOn(picture(imageUrl), params);
            case "short_video" -> clip(picture(imageUrl), style, params);
            default ->
                throw invalid(
                        "tool",
                        "Input should be background_removal, product_scene, virtual_try_on or short_video",
                        tool);
        };
    }

    private Wish clip(String imageUrl, @Nullable String style, Map<String, Object> params) {
        String own = text(params, "style");
        return clips.shortVideo(imageUrl, motion(params.get("motion")), own == null ? style : own, seconds(params));
    }

    private Wish tryOn(String garment, Map<String, Object> params) {
        String modelImage = text(params, "model_image");
        String modelId = text(params, "model_id");
        // The website sends the preview of its own model along; the model's id says more.
        String person = modelImage == null || modelId != null ? null : addresses.stored("params", modelImage);
        return tryOns.of(new TryOns.Fitting(garment, person, modelId, "front", "white"));
    }

    private String picture(@Nullable String imageUrl) {
        if (imageUrl == null || imageUrl.isBlank()) {
            throw ValidationProblem.of(FieldError.body("image_url", "missing", "Field required", null));
        }
        return addresses.stored("image_url", imageUrl);
    }

    /** Transparent, or white; other colours are not offered. */
    private static boolean onWhite(Map<String, Object> params) {
        String type = text(params, "bg_type");
        String color = text(params, "bg_color");
        if (type == null || type.equals("transparent")) {
            return false;
        }
        boolean white = type.equals("white")
                || ((type.equals("color") || type.equals("solid")) && color != null && WHITE.contains(color));
        if (!white) {
            throw invalid("params", "The background can be transparent or white", type);
        }
        return true;
    }

    private static int motion(@Nullable Object motion) {
        return switch (motion) {
            case null -> 5;
            case Integer strength when strength >= 1 && strength <= 10 -> strength;
            case String word ->
                switch (word) {
                    case "slow", "subtle", "low", "gentle" -> 2;
                    case "fast", "dynamic", "high", "strong" -> 9;
                    default -> 5;
                };
            default -> throw invalid("params", "motion should be 1 to 10 or a word", motion.toString());
        };
    }

    private static int seconds(Map<String, Object> params) {
        return switch (params.get("duration")) {
            case null -> SECONDS;
            case Integer seconds when seconds >= 3 && seconds <= 10 -> seconds;
            case String seconds when seconds.matches("[3-9]|10") -> Integer.parseInt(seconds);
            case Object other -> throw invalid("params", "duration should be 3 to 10 seconds", other.toString());
        };
    }

    private static @Nullable String text(Map<String, Object> params, String name) {
        return switch (params.get(name)) {
            case null -> null;
            case String text when text.isBlank() -> null;
            case String text when text.length() <= 2000 -> text;
            case Object _ -> throw invalid("params", name + " should be a short text", null);
        };
    }

    private static Problem invalid(String field, String message, @Nullable String given) {
        return ValidationProblem.of(FieldError.body(field, "value_error", message, given));
    }
}
