package ai.vidgo.generation.pregeneration;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Works on many things, a few at a time; one that breaks stops no other. */
final class Crew {

    private static final Logger LOG = Logger.getLogger(Crew.class);

    private final int size;

    Crew(int size) {
        this.size = size;
    }

    /** Returns when all are done, or the thread is interrupted. */
    <T> void each(List<T> things, Consumer<T> task) {
        Semaphore slots = new Semaphore(size);
        try (ExecutorService group = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T thing : things) {
                slots.acquire();
                group.execute(() -> {
                    try {
                        task.accept(thing);
                    } catch (RuntimeException broken) {
                        LOG.errorf(broken, "pre-generation of %s", thing);
                    } finally {
                        slots.release();
                    }
                });
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
