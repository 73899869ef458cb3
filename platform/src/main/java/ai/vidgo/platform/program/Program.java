package ai.vidgo.platform.program;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * What every service's program does with its command line. Without arguments it serves. With {@code --migrate} it brings
 * its schema to the state that it needs and ends, with 0 when that state is reached; it opens no port, does no work and
 * needs nothing but the database (contract: operations §1, step 3). Anything else is refused: a misspelt job would serve
 * for ever.
 */
@QuarkusMain
public final class Program {

    private static final String MIGRATE = "--migrate";
    private static final String POLLER_MODE = "jdk.pollerMode";

    // Not private: the container looks at every main class.
    Program() {}

    /**
     * The program of a service.
     *
     * @throws IllegalArgumentException for any argument but {@code --migrate}
     */
    public static void main(String... arguments) {
        for (String argument : arguments) {
            if (!argument.equals(MIGRATE)) {
                throw new IllegalArgumentException(
                        "unknown argument " + argument + "; a service takes none, or " + MIGRATE);
            }
            // Of properties these are the strongest: MIGRATE_AT_START=false, which the job shares with the services,
            // yields.
            System.setProperty("quarkus.flyway.migrate-at-start", "true");
            System.setProperty("quarkus.init-and-exit", "true");
        }
        pollWithThreadsOfTheSystem();
        Quarkus.run(arguments);
    }

    /**
     * In executables a virtual thread that waits for a socket is sometimes never woken, when those who watch the sockets are
     * virtual threads too (oracle/graal issue 13787); of 360 starts five did not answer their first request. Whoever starts
     * the program may still choose otherwise.
     */
    private static void pollWithThreadsOfTheSystem() {
        if (ImageMode.current() == ImageMode.NATIVE_RUN && System.getProperty(POLLER_MODE) == null) {
            System.setProperty(POLLER_MODE, "1");
        }
    }
}
