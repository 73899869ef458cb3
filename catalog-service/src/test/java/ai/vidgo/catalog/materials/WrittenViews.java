package ai.vidgo.catalog.materials;

import jakarta.inject.Singleton;

/** Lets tests of other features see the effect of views without waiting for the next second. */
@Singleton
public class WrittenViews {

    private final ViewLog log;

    WrittenViews(ViewLog log) {
        this.log = log;
    }

    /** Writes all views that wait. */
    public void write() {
        log.write();
    }
}
