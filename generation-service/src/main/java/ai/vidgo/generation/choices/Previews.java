package ai.vidgo.generation.choices;

import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import javax.imageio.ImageIO;
import org.jboss.logging.Logger;

/**
 * Puts a picture behind every preview address that has none. What an operator has put there, stays.
 */
@Singleton
class Previews {

    private static final Logger LOG = Logger.getLogger(Previews.class);

    private final Choices choices;
    private final MediaStore store;
    private final MediaUrls urls;
    private final ExecutorService threads;

    Previews(Choices choices, MediaStore store, MediaUrls urls, @VirtualThreads ExecutorService threads) {
        this.choices = choices;
        this.store = store;
        this.urls = urls;
        this.threads = threads;
    }

    void started(@Observes StartupEvent event) {
        threads.execute(this::fill);
    }

    /** Draws what is missing; several instances that do so at once draw the same. */
    void fill() {
        try {
            choices.previews().forEach(this::ensure);
        } catch (UncheckedIOException storeAway) {
            LOG.errorf(storeAway, "previews not drawn, the next start tries again");
        }
    }

    private void ensure(String url, String title) {
        String key = urls.key(url).orElseThrow(() -> new IllegalStateException("not a media address: " + url));
        if (store.stat(key).isEmpty()) {
            store.put(key, jpeg(key, title), MediaType.JPEG);
        }
    }

    private static byte[] jpeg(String key, String title) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(PreviewPainter.paint(key, title), "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a picture in memory", impossible);
        }
        return bytes.toByteArray();
    }
}
