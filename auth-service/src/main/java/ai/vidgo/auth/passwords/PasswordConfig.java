package ai.vidgo.auth.passwords;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.OptionalInt;

/** Cost of a password hash. */
@ConfigMapping(prefix = "vidgo.passwords")
interface PasswordConfig {

    /**
     * Which of the equally strong rows ({@code PASSWORD_STRENGTH}): {@code mib-46-t1}, {@code mib-19-t2},
     * {@code mib-12-t3}, {@code mib-9-t4} or {@code mib-7-t5}. Hashes made with another one are replaced at login.
     */
    @WithDefault("mib-12-t3")
    Strength strength();

    /** Memory of one hash in KiB, instead of the row's. */
    OptionalInt memoryKib();

    /** Passes over the memory, instead of the row's. */
    OptionalInt iterations();

    /** Hashes computed at once; absent means one per processor. More would only fill the memory. */
    OptionalInt concurrency();

    /** Callers that may wait for a turn; the next one is told to come back later. */
    @WithDefault("64")
    int maxWaiting();
}
