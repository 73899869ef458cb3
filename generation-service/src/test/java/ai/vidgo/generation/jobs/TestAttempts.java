package ai.vidgo.generation.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Purchases that a test makes by hand. */
final class TestAttempts {

    private TestAttempts() {}

    /** One that is about to be made, at the provider of the first choice. */
    static Attempt opening(UUID jobId, int number, String provider, BigDecimal usd, Instant now) {
        Attempt.Terms terms = new Attempt.Terms(
                UUID.randomUUID(), jobId, number, provider, false, false, "fingerprint", "secret", usd, now);
        return Attempt.opening(terms, null);
    }
}
