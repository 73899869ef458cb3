package ai.vidgo.auth.passwords;

import ai.vidgo.platform.config.StartupCheck;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Parameters chosen by hand may be stronger than the recommended rows, but not weaker than all of them. */
@Singleton
class PasswordCheck implements StartupCheck {

    private final int memoryKib;
    private final int iterations;

    PasswordCheck(PasswordConfig config) {
        this.memoryKib = config.memoryKib().orElse(config.strength().memoryKib());
        this.iterations = config.iterations().orElse(config.strength().iterations());
    }

    @Override
    public List<String> violations() {
        return Arrays.stream(Strength.values()).anyMatch(row -> row.reachedBy(memoryKib, iterations))
                ? List.of()
                : List.of("vidgo.passwords: " + memoryKib + " KiB and " + iterations
                        + " iterations are weaker than every row of vidgo.passwords.strength");
    }
}
