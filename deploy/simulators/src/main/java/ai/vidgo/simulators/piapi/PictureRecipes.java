package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.core.Artifact;
import ai.vidgo.simulators.fault.FaultRules;
import ai.vidgo.simulators.picture.Atelier;
import ai.vidgo.simulators.picture.PictureFiles;
import ai.vidgo.simulators.world.Fields;
import ai.vidgo.simulators.world.Inputs;
import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The picture operations (contract: external-providers §3.4). */
final class PictureRecipes {

    private static final int PIXEL_LIMIT = 1024 * 1024;
    private static final int SIDE_LIMIT = 2048;

    private PictureRecipes() {}

    static Order schnellText(Fields in, Inputs pictures) {
        return text(in, 4, 10, "0.0015");
    }

    static Order devText(Fields in, Inputs pictures) {
        return text(in, 25, 40, "0.015");
    }

    private static Order text(Fields in, int steps, int mostSteps, String usd) {
        String prompt = in.required("prompt");
        common(in, steps, mostSteps);
        int[] size = size(in, 1024, 1024);
        int batch = in.integer("batch_size", 1, 1, 4);
        long seed = seed(in);
        String plain = FaultRules.plain(prompt);
        return new Order(prompt, new BigDecimal(usd).multiply(BigDecimal.valueOf(batch)), false, () -> {
            List<Artifact> results = new ArrayList<>();
            for (int i = 0; i < batch; i++) {
                results.add(png(Atelier.fromText(plain, size[0], size[1], seed + i)));
            }
            return results;
        });
    }

    static Order variation(Fields in, Inputs pictures) {
        String prompt = in.required("prompt");
        BufferedImage image = pictures.picture(in.required("image"));
        common(in, 4, 40);
        double denoise = in.number("denoise", 0.7, 0, 1);
        int[] size = size(in, image.getWidth(), image.getHeight());
        String plain = FaultRules.plain(prompt);
        return Order.image(
                prompt, "0.0015", () -> List.of(png(Atelier.variation(image, plain, denoise, size[0], size[1]))));
    }

    static Order edit(Fields in, Inputs pictures) {
        String prompt = in.required("prompt");
        BufferedImage image = pictures.picture(in.required("image"));
        common(in, 28, 50);
        int[] size = size(in, image.getWidth(), image.getHeight());
        long seed = seed(in);
        String plain = FaultRules.plain(prompt);
        return Order.image(prompt, "0.02", () -> List.of(png(Atelier.edit(image, plain, size[0], size[1], seed))));
    }

    static Order controlnet(Fields in, Inputs pictures) {
        String prompt = in.required("prompt");
        common(in, 28, 40);
        in.ignore("lora_settings");
        JsonNode control = in.node("control_net_settings").path(0);
        Fields settings = new Fields(control);
        settings.oneOf("control_type", "canny", "canny", "depth", "soft_edge", "openpose");
        settings.number("control_strength", 0.5, 0.1, 1);
        if (!control.path("control_image").isTextual()) {
            in.problem("control_net_settings[0].control_image is required");
        }
        BufferedImage image = pictures.picture(control.path("control_image").asText());
        int[] size = size(in, 1024, 768);
        String plain = FaultRules.plain(prompt);
        return Order.image(
                prompt, "0.02", () -> List.of(png(Atelier.edit(image, plain + " interior", size[0], size[1], 0))));
    }

    static Order removeBackground(Fields in, Inputs pictures) {
        BufferedImage image = pictures.picture(in.required("image"));
        in.ignore("rmbg_model");
        return Order.image("", "0.001", () -> List.of(png(Atelier.cutOut(image))));
    }

    static Order upscale(Fields in, Inputs pictures) {
        BufferedImage image = pictures.picture(in.required("image"));
        int scale = in.integer("scale", 2, 2, 4);
        in.flag("face_enhance", false);
        if (image.getWidth() * scale > 8192 || image.getHeight() * scale > 8192) {
            in.problem("the enlarged image would be larger than 8192 pixels");
        }
        return Order.image("", "0.0015", () -> List.of(png(Atelier.upscale(image, scale))));
    }

    private static void common(Fields in, int steps, int mostSteps) {
        in.text("negative_prompt");
        in.integer("steps", steps, 1, mostSteps);
        in.number("guidance_scale", 3, 1.5, 5);
        in.ignore("lora");
    }

    private static long seed(Fields in) {
        return in.integer("seed", 0, -1, Integer.MAX_VALUE);
    }

    private static int[] size(Fields in, int width, int height) {
        int fitted = Math.clamp(width, 128, SIDE_LIMIT);
        int w = in.integer("width", fitted, 128, SIDE_LIMIT);
        int h = in.integer("height", Math.clamp(height, 128, SIDE_LIMIT), 128, SIDE_LIMIT);
        boolean asked = in.node("width").isNumber() || in.node("height").isNumber();
        if (asked && (long) w * h > PIXEL_LIMIT) {
            in.problem("width * height must be at most " + PIXEL_LIMIT);
        }
        return new int[] {w, h};
    }

    private static Artifact png(BufferedImage image) {
        return Artifact.png(PictureFiles.png(image));
    }
}
