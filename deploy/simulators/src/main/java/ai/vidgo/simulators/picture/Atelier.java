package ai.vidgo.simulators.picture;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Everything the vendors' picture models can do, as far as a drawing program can. */
public final class Atelier {

    private Atelier() {}

    /** A picture for a prompt: a product photo, a product in a place, a room, a person, a view. */
    public static BufferedImage fromText(String prompt, int width, int height, long seed) {
        Random random = PromptSeed.random(prompt, seed);
        Optional<Subject> subject = Subject.in(prompt);
        if (subject.isPresent() && !Room.isMeant(prompt)) {
            Optional<Scene> scene = Scene.in(prompt).filter(place -> place != Scene.STUDIO);
            return scene.isPresent()
                    ? inPlace(subject.get(), scene.get(), prompt, width, height, random)
                    : ProductPhoto.draw(subject.get(), prompt, width, height, random);
        }
        if (Room.isMeant(prompt)) {
            return Room.draw(prompt, width, height, random);
        }
        return Portrait.isMeant(prompt)
                ? Portrait.draw(prompt + seed, width, height, 0)
                : View.draw(prompt, width, height, random);
    }

    /** The photo without its background. */
    public static BufferedImage cutOut(BufferedImage photo) {
        return Cutout.of(photo);
    }

    /** The photo enlarged by a factor. */
    public static BufferedImage upscale(BufferedImage photo, int factor) {
        return PictureFiles.scaled(photo, photo.getWidth() * factor, photo.getHeight() * factor);
    }

    /** What an instruction makes of a photo: the product in a new place, a redesigned room, or another style. */
    public static BufferedImage edit(BufferedImage photo, String instruction, int width, int height, long seed) {
        Random random = PromptSeed.random(instruction, seed ^ thumb(photo));
        if (Room.isMeant(instruction)) {
            return Room.draw(instruction, width, height, random);
        }
        Optional<Scene> scene = Scene.in(instruction);
        String text = instruction.toLowerCase(Locale.ROOT);
        boolean placing = text.matches("(?s).*(scene|background|place|product|display|photo).*");
        if (scene.isPresent() && placing && !text.contains("style of")) {
            return placed(photo, scene.get(), width, height, random);
        }
        return PictureFiles.cover(Restyle.of(photo, instruction, 0.7, random), width, height);
    }

    /** A variation of a photo; the more noise is allowed, the stronger. */
    public static BufferedImage variation(BufferedImage photo, String prompt, double denoise, int width, int height) {
        Random random = PromptSeed.random(prompt, thumb(photo));
        if (Room.isMeant(prompt)) {
            return Room.draw(prompt, width, height, random);
        }
        return PictureFiles.cover(Restyle.of(photo, prompt, denoise, random), width, height);
    }

    private static BufferedImage inPlace(
            Subject subject, Scene scene, String prompt, int width, int height, Random random) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Canvas canvas = Canvas.on(image);
        new Scenery(canvas, width, height, random).draw(scene);
        Color color = PromptColor.in(prompt).orElseGet(() -> ProductPhoto.shade(subject, random));
        double size = Math.min(width, height) * 0.54;
        ProductPhoto.stand(
                canvas, subject, color, width / 2.0, height * (Scenery.FLOOR + 0.02), size, random.nextInt(3));
        return image;
    }

    private static BufferedImage placed(BufferedImage photo, Scene scene, int width, int height, Random random) {
        BufferedImage cut = Cutout.of(photo);
        Rectangle box = Cutout.bounds(cut);
        BufferedImage thing = cut.getSubimage(box.x, box.y, box.width, box.height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Canvas canvas = Canvas.on(image);
        new Scenery(canvas, width, height, random).draw(scene);
        double factor = Math.min(width * 0.56 / box.width, height * 0.56 / box.height);
        double w = box.width * factor;
        double h = box.height * factor;
        double foot = height * (Scenery.FLOOR + 0.02);
        canvas.softShadow(width / 2.0, foot, w * 0.55, Math.min(w, h) * 0.09, 0.55);
        BufferedImage fitted = PictureFiles.scaled(thing, (int) Math.max(1, w), (int) Math.max(1, h));
        canvas.image(fitted, (width - w) / 2, foot - h, w, h);
        return image;
    }

    private static long thumb(BufferedImage photo) {
        BufferedImage small = PictureFiles.cover(photo, 16, 16);
        long hash = 17;
        for (int i = 0; i < 256; i++) {
            hash = hash * 31 + small.getRGB(i % 16, i / 16);
        }
        return hash;
    }
}
