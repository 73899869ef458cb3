package ai.vidgo.platform.program;

import io.quarkus.runtime.ImageMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Objects;

/**
 * What every service's program does with its command line. Without arguments it serves. With {@code --migrate} it brings
 * its schema to the state that it needs and ends, with 0 when that state is reached (contract: operations §1, step 3). With
 * {@code --verify} it looks whether its data are right and ends, with 0 when they are, 1 when not, and 2 when it has nothing
 * to verify. Both open no port, do no work and need nothing but the database. With {@code --healthy PATH} it asks that path of
 * the instance that serves on the same machine, and ends with 0 when the answer is 200. Anything else is refused: a misspelt
 * job would serve for ever.
 */
@QuarkusMain
public final class Program {

    /** The system property that {@code --verify} sets. */
    static final String VERIFYING = "vidgo.verifying";

    private static final String MIGRATE = "--migrate";
    private static final String VERIFY = "--verify";
    private static final String HEALTHY = "--healthy";
    private static final String USUAL_PORT = "8000";
    private static final String POLLER_MODE = "jdk.pollerMode";
    private static final String SOCKET_TIMEOUT = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout";

    // Not private: the container looks at every main class.
    Program() {}

    /**
     * The program of a service.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static void main(String... arguments) {
        if (arguments.length == 2 && arguments[0].equals(HEALTHY)) {
            System.exit(isHealthy(arguments[1]) ? 0 : 1);
        }
        String mode = String.join(" ", arguments);
        switch (mode) {
            case "" -> {}
            case MIGRATE -> migrate();
            case VERIFY -> verify();
            default ->
                throw new IllegalArgumentException("unknown argument " + mode + "; a service takes none, " + MIGRATE
                        + ", " + VERIFY + " or " + HEALTHY + " PATH");
        }
        pollWithThreadsOfTheSystem();
        Quarkus.run(arguments);
    }

    /** Of properties these are the strongest: MIGRATE_AT_START=false, which the job shares with the services, yields. */
    static void migrate() {
        System.setProperty("quarkus.flyway.migrate-at-start", "true");
        System.setProperty("quarkus.init-and-exit", "true");
        letStatementsTakeTheirTime();
    }

    /** A copy is looked at as it is. */
    static void verify() {
        System.setProperty("quarkus.flyway.migrate-at-start", "false");
        System.setProperty(VERIFYING, "true");
        letStatementsTakeTheirTime();
    }

    /**
     * An index of a large table or a look through a whole ledger is one statement. DB_SOCKET_TIMEOUT, which a job shares with
     * the services, yields; whoever starts the program may still choose otherwise.
     */
    private static void letStatementsTakeTheirTime() {
        if (System.getProperty(SOCKET_TIMEOUT) == null) {
            System.setProperty(SOCKET_TIMEOUT, "0");
        }
    }

    private static boolean isHealthy(String path) {
        String port = Objects.requireNonNullElse(System.getenv("PORT"), USUAL_PORT);
        return HealthCheck.passes(Integer.parseInt(port), path);
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
