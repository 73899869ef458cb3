package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.fault.FaultRules;
import ai.vidgo.simulators.picture.Atelier;
import ai.vidgo.simulators.picture.PromptSeed;
import ai.vidgo.simulators.video.ClipSize;
import ai.vidgo.simulators.video.Clips;
import ai.vidgo.simulators.world.Fields;
import ai.vidgo.simulators.world.Inputs;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Wan 2.6 video (contract: external-providers §3.4). */
final class WanRecipes {

    private static final int PROMPT_LIMIT = 2000;

    private final Clips clips;

    WanRecipes(Clips clips) {
        this.clips = clips;
    }

    Order fromText(Fields in, Inputs pictures) {
        String prompt = prompt(in);
        String aspect = in.oneOf("aspect_ratio", "16:9", "16:9", "9:16", "1:1");
        in.forbidden("image", "wan26-txt2video takes no image");
        String resolution = resolution(in);
        int seconds = in.choice("duration", 5, 10, 15);
        common(in);
        ClipSize size = ClipSize.of(resolution, aspect);
        String plain = FaultRules.plain(prompt);
        return order(prompt, resolution, seconds, () -> {
            BufferedImage picture = Atelier.fromText(plain, size.width(), size.height(), 0);
            return List.of(clips.move(picture, size, seconds, PromptSeed.of(plain, 0)));
        });
    }

    Order fromImage(Fields in, Inputs pictures) {
        String prompt = prompt(in);
        in.forbidden("aspect_ratio", "the video follows the image");
        in.forbidden("image_url", "the field is called image");
        BufferedImage image = pictures.picture(in.required("image"));
        String resolution = resolution(in);
        int seconds = in.choice("duration", 5, 10, 15);
        common(in);
        ClipSize size = ClipSize.like(resolution, image.getWidth(), image.getHeight());
        String plain = FaultRules.plain(prompt);
        return order(
                prompt, resolution, seconds, () -> List.of(clips.move(image, size, seconds, PromptSeed.of(plain, 0))));
    }

    private static String prompt(Fields in) {
        String prompt = in.required("prompt");
        if (prompt.length() > PROMPT_LIMIT) {
            in.problem("prompt is longer than " + PROMPT_LIMIT + " characters");
        }
        return prompt;
    }

    private static String resolution(Fields in) {
        return in.oneOf("resolution", "720P", "720P", "1080P", "720p", "1080p").toUpperCase(Locale.ROOT);
    }

    private static void common(Fields in) {
        in.text("negative_prompt");
        in.flag("audio", true);
        in.text("audio_url");
        in.flag("prompt_extend", true);
        in.oneOf("shot_type", "single", "single", "multi");
        in.flag("watermark", false);
        in.integer("seed", 0, 0, Integer.MAX_VALUE);
    }

    private static Order order(String prompt, String resolution, int seconds, Callable<List<Artifact>> work) {
        BigDecimal perSecond = new BigDecimal("1080P".equals(resolution) ? "0.12" : "0.08");
        return new Order(prompt, perSecond.multiply(BigDecimal.valueOf(seconds)), true, work);
    }
}
