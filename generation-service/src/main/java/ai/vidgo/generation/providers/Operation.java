package ai.vidgo.generation.providers;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a provider can be asked to make. The wire name is stored in jobs and used as the key of the routing table and of
 * breaker state (contract: providers §1).
 */
public enum Operation {
    /** Prompt to one picture. */
    TEXT_TO_IMAGE("text_to_image", ProviderMedia.Kind.IMAGE),
    /** One picture and a prompt to a clip. */
    IMAGE_TO_VIDEO("image_to_video", ProviderMedia.Kind.VIDEO),
    /** Prompt to a clip. */
    TEXT_TO_VIDEO("text_to_video", ProviderMedia.Kind.VIDEO),
    /** A clip redrawn in a style. */
    VIDEO_STYLE_TRANSFER("video_style_transfer", ProviderMedia.Kind.VIDEO),
    /** A room drawn from a sketch or a photo (or from words alone). */
    INTERIOR("interior_design", ProviderMedia.Kind.IMAGE),
    /** A speaking person. */
    AVATAR("avatar", ProviderMedia.Kind.VIDEO),
    /** The same picture, two or four times as large. */
    UPSCALE("upscale", ProviderMedia.Kind.IMAGE),
    /** A product cut out of its picture, with alpha. */
    BACKGROUND_REMOVAL("background_removal", ProviderMedia.Kind.IMAGE),
    /** One picture changed as a prompt says. */
    IMAGE_EDIT("image_edit", ProviderMedia.Kind.IMAGE),
    /** Two pictures made into one as a prompt says; not every editor takes a second picture. */
    IMAGE_BLEND("image_blend", ProviderMedia.Kind.IMAGE);

    private final String wireName;
    private final ProviderMedia.Kind result;

    Operation(String wireName, ProviderMedia.Kind result) {
        this.wireName = wireName;
        this.result = result;
    }

    /** The name in rows, configuration keys and logs, for example {@code text_to_image}. */
    public String wireName() {
        return wireName;
    }

    /** The kind of the main result. */
    public ProviderMedia.Kind result() {
        return result;
    }

    /** The operation of a wire name, or empty for an unknown one. */
    public static Optional<Operation> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(each -> each.wireName.equals(name))
                .findFirst();
    }
}
