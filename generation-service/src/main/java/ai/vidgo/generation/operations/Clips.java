package ai.vidgo.generation.operations;

import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.VisualStyle;
import ai.vidgo.generation.jobs.JobRequest.Candidate;
import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.generation.routing.Router;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures set in motion, and clips redrawn. */
@Singleton
public class Clips {

    /** What {@link #imageToVideo} costs, as an entry of the price list. */
    public static final String IMAGE_TO_VIDEO = "i2v";

    private static final String SHORT_VIDEO = "short_video";
    private static final String TOPIC = "product_showcase";
    private static final String TRANSFORM = "video_transform";
    private static final String ENHANCE = "vidgo_video_pro";
    private static final int STYLE_CREDITS = 5;
    private static final int SECONDS = 5;
    private static final String RESOLUTION = "720p";

    private final Choices choices;
    private final Presets presets;
    private final Router router;

    Clips(Choices choices, Presets presets, Router router) {
        this.choices = choices;
        this.presets = presets;
        this.router = router;
    }

    /**
     * A product clip: 25 credits, 5 more for a style; matched by picture and style.
     *
     * @param motion 1 (hardly any) to 10 (a lot)
     * @param styleId id of a style, or null
     * @param seconds wished length
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style}
     */
    public Wish shortVideo(String imageUrl, int motion, @Nullable String styleId, int seconds) {
        VisualStyle style = styleId == null ? null : choices.style(styleId);
        Map<String, String> parameters =
                new Given().and("style", style == null ? null : style.id()).asMap();
        String prompt = Sentences.of(
                "The product of the picture comes to life",
                movement(motion),
                style == null ? null : "Style: " + style.prompt());
        return Wish.of(SHORT_VIDEO, Operation.IMAGE_TO_VIDEO)
                .prompt(prompt)
                .picture(imageUrl)
                .parameter(Parameter.DURATION, seconds)
                .parameter(Parameter.RESOLUTION, RESOLUTION)
                .extra(style == null ? 0 : STYLE_CREDITS)
                .candidate(new Candidate(SHORT_VIDEO, TOPIC, prompt, Map.copyOf(parameters)))
                .presets(() -> presets.match(SHORT_VIDEO, imageUrl, parameters))
                .build();
    }

    /** A product clip of the usual length. */
    public Wish shortVideo(String imageUrl, int motion, @Nullable String styleId) {
        return shortVideo(imageUrl, motion, styleId, SECONDS);
    }

    /** A picture moved as the caller words it: 25 credits, matched by picture and words. */
    public Wish imageToVideo(Input picture, String words, int seconds) {
        return ofWords(Operation.IMAGE_TO_VIDEO, words, seconds, picture.identity())
                .input(picture)
                .build();
    }

    /** How long a clip of a picture becomes that is wished so long, by who is asked first; seconds. */
    public int seconds(int wished) {
        return seconds(wished, router.table(Operation.IMAGE_TO_VIDEO).stream());
    }

    /** How long a clip of a picture is that a provider made for the wish; seconds. */
    public int seconds(int wished, String provider) {
        return seconds(wished, Stream.of(provider));
    }

    private int seconds(int wished, Stream<String> providers) {
        return providers
                .flatMap(name -> router.provider(name).stream())
                .filter(maker -> maker.configured() && maker.capabilities().contains(Operation.IMAGE_TO_VIDEO))
                .findFirst()
                .map(maker -> maker.clipSeconds(Operation.IMAGE_TO_VIDEO, wished))
                .orElse(wished);
    }

    /** A clip from words alone: 25 credits, matched by words. */
    public Wish textToVideo(String words, int seconds) {
        return ofWords(Operation.TEXT_TO_VIDEO, words, seconds, null).build();
    }

    /** The hash says nothing of the length, so that only clips of the usual one are looked up and offered. */
    private Wish.Draft ofWords(Operation operation, String words, int seconds, @Nullable String picture) {
        Wish.Draft draft = Wish.of(IMAGE_TO_VIDEO, operation)
                .prompt(words)
                .text(words)
                .parameter(Parameter.DURATION, seconds)
                .parameter(Parameter.RESOLUTION, RESOLUTION);
        return seconds == SECONDS
                ? draft.candidate(ofWords(words))
                        .presets(() -> presets.byHash(LookupHash.of(SHORT_VIDEO, words, null, picture)))
                : draft;
    }

    /**
     * A clip redrawn in a style: 30 credits, matched by clip and style.
     *
     * @param words the caller's, or null
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style}
     */
    public Wish transform(String videoUrl, String styleId, @Nullable String words) {
        VisualStyle style = choices.style(styleId);
        String prompt = Sentences.of("Redraw the clip in this style: " + style.prompt(), words);
        return Wish.of(TRANSFORM, Operation.VIDEO_STYLE_TRANSFER)
                .prompt(prompt)
                .text(words)
                .input(new Input.Clip(videoUrl))
                .presets(() -> presets.byHash(LookupHash.of(SHORT_VIDEO, prompt, null, videoUrl)))
                .build();
    }

    /**
     * A clip of ours redrawn in a style: 30 credits.
     *
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style}
     */
    public Wish restyled(Input clip, String styleId) {
        return Wish.of(TRANSFORM, Operation.VIDEO_STYLE_TRANSFER)
                .prompt(Sentences.of("Redraw the clip in this style: "
                        + choices.style(styleId).prompt()))
                .input(clip)
                .build();
    }

    /**
     * A clip made better: 12 credits.
     *
     * @param enhancement {@code quality}, {@code stabilize} or {@code denoise}
     */
    public Wish enhance(String videoUrl, String enhancement) {
        String prompt = switch (enhancement) {
            case "stabilize" -> "Same clip with a steady camera";
            case "denoise" -> "Same clip without noise and compression artefacts";
            default -> "Same clip, sharper and with finer detail";
        };
        return Wish.of(ENHANCE, Operation.VIDEO_STYLE_TRANSFER)
                .prompt(prompt)
                .input(new Input.Clip(videoUrl))
                .build();
    }

    /** Its words make it another clip than the tool's of the same picture, which must not be answered with it. */
    private static Candidate ofWords(String words) {
        return new Candidate(SHORT_VIDEO, TOPIC, words, Map.of("prompt", words));
    }

    private static String movement(int motion) {
        if (motion <= 3) {
            return "Hardly any movement, the camera breathes slowly";
        }
        return motion <= 7
                ? "Smooth movement, the camera glides around it"
                : "Strong movement, dynamic camera, the scene is alive";
    }
}
