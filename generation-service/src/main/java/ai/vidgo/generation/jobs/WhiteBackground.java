package ai.vidgo.generation.jobs;

import ai.vidgo.generation.results.Keeping;
import ai.vidgo.platform.media.MediaStore;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Paints a cut-out on white, because providers only return transparency (contract: generation §2, remove-bg). */
@Singleton
class WhiteBackground {

    private final MediaStore store;

    WhiteBackground(MediaStore store) {
        this.store = store;
    }

    /** What came of painting. */
    sealed interface Outcome {
        /** An opaque PNG of the same size. The array is handed over and not copied. */
        @SuppressWarnings("ArrayRecordComponent")
        record Painted(byte[] png) implements Outcome {}

        record Unreadable(String reason) implements Outcome {}
    }

    /** The kept picture, which passed the pixel limit when it was kept, on white. */
    Outcome of(Keeping.Kept kept) {
        Optional<InputStream> content = store.open(kept.originalKey());
        if (content.isEmpty()) {
            return new Outcome.Unreadable("the kept original is gone");
        }
        try (InputStream stream = content.get()) {
            BufferedImage cutOut = ImageIO.read(stream);
            return cutOut == null
                    ? new Outcome.Unreadable("not a picture that can be painted on")
                    : new Outcome.Painted(png(onWhite(cutOut)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + kept.originalKey(), e);
        }
    }

    private static BufferedImage onWhite(BufferedImage cutOut) {
        BufferedImage canvas = new BufferedImage(cutOut.getWidth(), cutOut.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        try {
            pen.drawImage(cutOut, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return canvas;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }
}
