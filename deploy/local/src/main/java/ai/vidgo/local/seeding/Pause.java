package ai.vidgo.local.seeding;

import ai.vidgo.local.LaunchFailure;

/** The pause between two looks at something that is still going on. */
final class Pause {

    private static final long MILLIS = 250;

    private Pause() {}

    static void brief() {
        try {
            Thread.sleep(MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("The seeding was interrupted.", e);
        }
    }
}
