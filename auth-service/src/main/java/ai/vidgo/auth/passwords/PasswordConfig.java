package ai.vidgo.auth.passwords;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/**
 * Cost of a password hash. The default is one of OWASP's equal-strength rows for Argon2id; others are 46 MiB/1, 19
 * MiB/2, 9 MiB/4 and 7 MiB/5, all with one lane.
 */
@ConfigMapping(prefix = "vidgo.passwords")
interface PasswordConfig {

    /** Memory of one hash, KiB. */
    @WithDefault("12288")
    int memoryKib();

    /** Passes over the memory. */
    @WithDefault("3")
    int iterations();

    /** Lanes. */
    @WithDefault("1")
    int parallelism();

    /** Hashes computed at once; absent means one per processor. More would only fill the memory. */
    OptionalInt concurrency();

    /** Callers that may wait for a turn; the next one is told to come back later. */
    @WithDefault("64")
    int maxWaiting();
}
