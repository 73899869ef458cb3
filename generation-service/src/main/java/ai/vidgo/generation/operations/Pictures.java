package ai.vidgo.generation.operations;

import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.PatternStyle;
import ai.vidgo.generation.choices.VisualStyle;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Wish;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Pictures from words, patterns, enlargements and style effects. The library has no tools for them, so that it is neither
 * asked nor offered anything (decision record 0027).
 */
@Singleton
public class Pictures {

    private static final String TEXT_TO_IMAGE = "t2i";
    private static final String PATTERN = "pattern_generate";
    private static final String PATTERN_TRANSFER = "pattern_transfer";
    private static final String ENHANCE = "product_enhance";
    private static final String HD_ENHANCE = "vidgo_hd_enhance";
    private static final String STYLE = "vidgo_style";
    private static final int SIDE = 1024;

    private final Choices choices;

    Pictures(Choices choices) {
        this.choices = choices;
    }

    /** A picture from words: 5 credits. */
    public Wish draw(String words, int width, int height) {
        return drawn(TEXT_TO_IMAGE, words, words, width, height);
    }

    /** A picture of the usual size. */
    public Wish draw(String words) {
        return draw(words, SIDE, SIDE);
    }

    /**
     * A picture of the usual size in a style.
     *
     * @param styleId id of a style, or null
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style}
     */
    public Wish drawStyled(String words, @Nullable String styleId) {
        if (styleId == null) {
            return draw(words);
        }
        String prompt = Sentences.of(words, "Style: " + choices.style(styleId).prompt());
        return drawn(TEXT_TO_IMAGE, prompt, words, SIDE, SIDE);
    }

    /** A pattern from words: 5 credits. */
    public Wish pattern(String words, String styleId, int width, int height) {
        PatternStyle style = choices.patternStyle(styleId);
        String prompt = Sentences.of(words, "A " + style.prompt());
        return drawn(PATTERN, prompt, words, width, height);
    }

    /**
     * A pattern laid on a product: 8 credits. Both pictures reach the provider.
     *
     * @param strength 0 (hardly visible) to 1 (opaque)
     */
    public Wish patternTransfer(String productUrl, String patternUrl, double strength) {
        String prompt = Sentences.of(
                "Lay the pattern of the second picture on the surface of the product of the first picture",
                "Follow its folds and light and keep its shape and the background",
                "The pattern covers with " + percent(strength) + " per cent opacity");
        return Wish.of(PATTERN_TRANSFER, Operation.IMAGE_BLEND)
                .prompt(prompt)
                .picture(productUrl)
                .picture(patternUrl)
                .build();
    }

    /** A product picture twice as large: 5 credits. */
    public Wish enhance(String imageUrl) {
        return enlarge(ENHANCE, imageUrl, 2);
    }

    /** A picture two or four times as large: 10 credits. */
    public Wish hdEnhance(String imageUrl, int scale) {
        return enlarge(HD_ENHANCE, imageUrl, scale);
    }

    /**
     * A picture redrawn in a style: 8 credits.
     *
     * @param intensity 0 (a hint of it) to 1 (entirely)
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style}
     */
    public Wish styled(String imageUrl, String styleId, double intensity) {
        VisualStyle style = choices.style(styleId);
        String prompt = Sentences.of(
                "Redraw the picture in this style: " + style.prompt(),
                "Keep its content and composition",
                "Apply the style with " + percent(intensity) + " per cent strength");
        return Wish.of(STYLE, Operation.IMAGE_EDIT)
                .prompt(prompt)
                .picture(imageUrl)
                .build();
    }

    /** A picture changed as the caller words it: 8 credits, the price of a style. */
    public Wish edited(String imageUrl, String words) {
        return Wish.of(STYLE, Operation.IMAGE_EDIT)
                .prompt(words)
                .text(words)
                .picture(imageUrl)
                .build();
    }

    private static Wish drawn(String service, String prompt, String words, int width, int height) {
        return Wish.of(service, Operation.TEXT_TO_IMAGE)
                .prompt(prompt)
                .text(words)
                .parameter(Parameter.WIDTH, width)
                .parameter(Parameter.HEIGHT, height)
                .build();
    }

    private static Wish enlarge(String service, String imageUrl, int scale) {
        return Wish.of(service, Operation.UPSCALE)
                .picture(imageUrl)
                .parameter(Parameter.SCALE, scale)
                .build();
    }

    private static long percent(double share) {
        return Math.round(share * 100);
    }
}
