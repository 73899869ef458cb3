package ai.vidgo.generation.prompts;

import ai.vidgo.generation.operations.Avatars;
import ai.vidgo.generation.operations.Clips;
import ai.vidgo.generation.operations.Cutouts;
import ai.vidgo.generation.operations.Pictures;
import ai.vidgo.generation.operations.ProductScenes;
import ai.vidgo.generation.operations.RoomDesigns;
import ai.vidgo.generation.operations.RoomDesigns.Brief;
import ai.vidgo.generation.operations.TryOns;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.MediaAddress;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What each prompt group (contract: data-catalog-generation §6) generates, and so costs. */
@Singleton
class GroupWishes {

    private static final int SIDE = 1024;
    private static final int SECONDS = 5;

    private final MediaAddress addresses;
    private final Cutouts cutouts;
    private final ProductScenes scenes;
    private final TryOns tryOns;
    private final RoomDesigns rooms;
    private final Clips clips;
    private final Avatars avatars;
    private final Pictures pictures;

    GroupWishes(
            MediaAddress addresses,
            Cutouts cutouts,
            ProductScenes scenes,
            TryOns tryOns,
            RoomDesigns rooms,
            Clips clips,
            Avatars avatars,
            Pictures pictures) {
        this.addresses = addresses;
        this.cutouts = cutouts;
        this.scenes = scenes;
        this.tryOns = tryOns;
        this.rooms = rooms;
        this.clips = clips;
        this.avatars = avatars;
        this.pictures = pictures;
    }

    /**
     * The wish of a group.
     *
     * @param subTopic of the group, or null
     * @throws Problem 400 {@code unknown_group}, 422 when the group needs a picture that is missing, or is not offered
     */
    Wish of(String group, @Nullable String subTopic, String prompt, SubscribedRequest.@Nullable InputData given) {
        String named = given == null ? null : given.imageUrl();
        String image = named == null ? null : addresses.stored("input_data", named);
        return switch (group) {
            case "background_removal" -> cutouts.of(require(image), "white_background".equals(subTopic));
            case "product_effect", "background_change", "product_scene" ->
                scenes.of(require(image), scene(subTopic), prompt);
            case "image_to_video", "video_effect" ->
                clips.imageToVideo(new Input.Picture(require(image)), prompt, SECONDS);
            case "text_to_video" -> clips.textToVideo(prompt, SECONDS);
            case "style_transfer" -> image == null ? pictures.draw(prompt) : pictures.edited(image, prompt);
            case "room_redesign", "interior_design" -> room(image, subTopic, prompt);
            case "virtual_try_on", "fashion_model" ->
                tryOns.of(new TryOns.Fitting(require(image), null, text(given, "model_id"), "front", "white"));
            case "ai_avatar", "talking_head" -> avatar(require(image), prompt, given);
            case "upscale" -> pictures.enhance(require(image));
            case "pattern_generate" -> pictures.pattern(prompt, "seamless", SIDE, SIDE);
            case "creative_design" -> pictures.draw(prompt);
            case "watermark_removal" -> throw invalid("group", "not_supported", "Marks are not removed here");
            default -> throw Problem.of(400, "unknown_group", group);
        };
    }

    private Wish room(@Nullable String image, @Nullable String subTopic, String prompt) {
        Brief brief = new Brief(prompt, style(subTopic), null);
        return image == null ? rooms.generate(brief) : rooms.redesign(new Input.Picture(image), brief, true);
    }

    private Wish avatar(String image, String script, SubscribedRequest.@Nullable InputData given) {
        String language = Objects.requireNonNullElse(text(given, "language"), "en");
        return avatars.of(new Avatars.Speech(
                new Input.Picture(image), script, language, text(given, "voice_id"), 30, "9:16", "720p"));
    }

    private static @Nullable String scene(@Nullable String subTopic) {
        return switch (Objects.requireNonNullElse(subTopic, "")) {
            case "nature_background" -> "nature";
            case "luxury_background" -> "luxury";
            default -> "studio";
        };
    }

    private static @Nullable String style(@Nullable String subTopic) {
        return switch (Objects.requireNonNullElse(subTopic, "")) {
            case "modern_style", "minimalist_style" -> "modern_minimalist";
            case "nordic_style" -> "scandinavian";
            case "japanese_style" -> "japanese";
            case "industrial_style" -> "industrial";
            default -> null;
        };
    }

    private static String require(@Nullable String image) {
        if (image == null) {
            throw invalid("input_data", "missing", "This group needs input_data.image_url");
        }
        return image;
    }

    private static @Nullable String text(SubscribedRequest.@Nullable InputData given, String name) {
        Map<String, Object> params = given == null || given.params() == null ? Map.of() : given.params();
        return params.get(name) instanceof String text && !text.isBlank() ? text : null;
    }

    private static Problem invalid(String field, String type, String message) {
        return ValidationProblem.of(FieldError.body(field, type, message, null));
    }
}
