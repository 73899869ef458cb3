package ai.vidgo.generation.providers.piapi;

import ai.vidgo.generation.providers.Adaptation;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Writes the {@code input} object of a task as each task type wants it (contract: external-providers §3.4). */
final class PiapiInput {

    private static final int SIDE = 1024;
    private static final int SIDE_STEP = 8;
    private static final List<String> CLIP_SHAPES = List.of("16:9", "9:16", "1:1");

    private final PiapiConfig config;

    PiapiInput(PiapiConfig config) {
        this.config = config;
    }

    ObjectNode of(GenerationRequest request) {
        ObjectNode input = JsonNodeFactory.instance.objectNode();
        switch (request.operation()) {
            case TEXT_TO_IMAGE -> picture(input, request);
            case IMAGE_EDIT -> {
                prompt(input, request);
                input.put("image", first(request));
            }
            case INTERIOR -> interior(input, request);
            case IMAGE_TO_VIDEO -> {
                clip(input, request);
                input.put("image", first(request));
            }
            case TEXT_TO_VIDEO -> {
                clip(input, request);
                String shape = request.text(Parameter.ASPECT_RATIO).orElse("16:9");
                input.put("aspect_ratio", CLIP_SHAPES.contains(shape) ? shape : "16:9");
            }
            case UPSCALE -> {
                input.put("image", first(request));
                input.put("scale", request.integer(Parameter.SCALE).orElse(2));
            }
            case BACKGROUND_REMOVAL -> input.put("image", first(request));
            case AVATAR, IMAGE_BLEND, VIDEO_STYLE_TRANSFER ->
                throw new IllegalArgumentException("PiAPI has no task for " + request.operation());
        }
        return input;
    }

    /** What {@link #of} orders otherwise than wished. */
    List<Adaptation> adaptations(GenerationRequest request) {
        ObjectNode ordered =
                request.operation() == Operation.AVATAR || request.operation() == Operation.VIDEO_STYLE_TRANSFER
                        ? JsonNodeFactory.instance.objectNode()
                        : of(request);
        Adaptation.Notes notes = new Adaptation.Notes();
        List.of(Parameter.WIDTH, Parameter.HEIGHT, Parameter.DURATION, Parameter.RESOLUTION, Parameter.ASPECT_RATIO)
                .forEach(name -> notes.compare(
                        name,
                        request.parameters().get(name),
                        ordered.has(name) ? ordered.path(name).asText() : null));
        return notes.compare(
                        "negative_prompt",
                        request.negativePrompt(),
                        ordered.has("negative_prompt") ? request.negativePrompt() : null)
                .all();
    }

    private void picture(ObjectNode input, GenerationRequest request) {
        prompt(input, request);
        int width = request.integer(Parameter.WIDTH).orElse(SIDE);
        int height = request.integer(Parameter.HEIGHT).orElse(SIDE);
        double area = Math.min(config.largestArea(), (double) width * height);
        input.put("width", side(Math.sqrt(area * width / height)));
        input.put("height", side(Math.sqrt(area * height / width)));
        request.integer(Parameter.SEED).ifPresent(seed -> input.put("seed", seed));
    }

    /** Rounded down, so that the area stays within its bound. */
    private int side(double pixels) {
        return Math.max((int) pixels / SIDE_STEP * SIDE_STEP, config.shortestSide());
    }

    /** A room from a sketch keeps the sketch's lines; without a picture it is an ordinary picture. */
    private void interior(ObjectNode input, GenerationRequest request) {
        if (request.images().isEmpty()) {
            picture(input, request);
            return;
        }
        prompt(input, request);
        input.putArray("control_net_settings")
                .addObject()
                .put("control_type", "canny")
                .put("control_image", first(request))
                .put("control_strength", 0.5);
    }

    private void clip(ObjectNode input, GenerationRequest request) {
        prompt(input, request);
        int wished = request.integer(Parameter.DURATION).orElse(5);
        input.put("duration", longEnough(wished));
        String resolution = request.text(Parameter.RESOLUTION).orElse("720p").toUpperCase(Locale.ROOT);
        input.put("resolution", resolution.equals("1080P") ? "1080P" : "720P");
        input.put("watermark", false);
        request.integer(Parameter.SEED).ifPresent(seed -> input.put("seed", seed));
    }

    /** The shortest length on offer that covers the wish; the longest when none does. */
    int longEnough(int wished) {
        return config.clipSeconds().stream()
                .sorted()
                .filter(seconds -> seconds >= wished)
                .findFirst()
                .orElseGet(() -> config.clipSeconds().getLast());
    }

    private static void prompt(ObjectNode input, GenerationRequest request) {
        input.put("prompt", request.prompt() == null ? "" : request.prompt());
        if (request.negativePrompt() != null && !request.negativePrompt().isBlank()) {
            input.put("negative_prompt", request.negativePrompt());
        }
    }

    private static String first(GenerationRequest request) {
        return request.images().getFirst().toString();
    }
}
