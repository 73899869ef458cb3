package ai.vidgo.platform.program;

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
        Quarkus.run(arguments);
    }
}
