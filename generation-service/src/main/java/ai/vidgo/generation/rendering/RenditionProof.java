package ai.vidgo.generation.rendering;

import ai.vidgo.generation.proof.DrawingProof;
import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Marks in several scripts, scaling, cut-outs, and what comes back from the files that we write. */
@Singleton
class RenditionProof implements DrawingProof {

    @Override
    public Map<String, BufferedImage> draw() {
        Map<String, BufferedImage> drawn = new LinkedHashMap<>();
        Map.of("latin", "VidGo Demo", "chinese", "VidGo 示範", "japanese", "データ見本", "korean", "비드고 데모")
                .forEach((script, words) -> drawn.put("mark-" + script, marked(new WordMark(words))));
        BufferedImage photo = photo(BufferedImage.TYPE_INT_RGB);
        drawn.put("mark-picture", marked(new PictureMark(photo(BufferedImage.TYPE_INT_ARGB))));
        drawn.put("thumbnail", PictureFiles.within(photo, 200));
        drawn.put("enlarged", Enlargement.of(photo, 2));
        CutOut.of(photo).ifPresent(product -> drawn.put("cut-out", product));
        drawn.put("turned", Orientation.LEFT.upright(photo));
        drawn.put("png-read-back", readBack(photo(BufferedImage.TYPE_INT_ARGB), MediaType.PNG));
        drawn.put("jpeg-read-back", readBack(photo, MediaType.JPEG));
        return drawn;
    }

    private static BufferedImage marked(Mark mark) {
        BufferedImage picture = photo(BufferedImage.TYPE_INT_RGB);
        WatermarkPainter.of(mark).paint(picture);
        return picture;
    }

    private static BufferedImage photo(int type) {
        BufferedImage photo = new BufferedImage(640, 360, type);
        Graphics2D pen = photo.createGraphics();
        if (type == BufferedImage.TYPE_INT_RGB) {
            pen.setColor(new Color(240, 238, 234));
            pen.fillRect(0, 0, 640, 360);
        }
        pen.setPaint(new GradientPaint(180, 60, new Color(40, 70, 160), 460, 300, new Color(190, 40, 60)));
        pen.fillOval(180, 60, 280, 240);
        pen.dispose();
        return photo;
    }

    private static BufferedImage readBack(BufferedImage picture, MediaType type) {
        Path file = Ffmpeg.temporary("." + type.extension());
        try {
            PictureFiles.write(picture, type, file);
            return PictureFiles.read(file).orElseThrow();
        } catch (IOException noDisk) {
            throw new UncheckedIOException("cannot write a temporary picture", noDisk);
        } finally {
            Ffmpeg.delete(file);
        }
    }
}
