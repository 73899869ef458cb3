package ai.vidgo.billing.paddle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Our contract with Paddle (contract: external-paddle). The API key is {@code vidgo.payments.paddle-api-key}. */
@ConfigMapping(prefix = "vidgo.paddle")
public interface PaddleConfig {

    /** Origin of the API; without it the key's prefix chooses between live and sandbox. */
    Optional<String> apiUrl();

    /** {@code live} or {@code sandbox}; without it the key's prefix chooses. */
    Optional<String> environment();

    /** Secrets of our notification destinations, comma separated: two during a change. Never logged. */
    Optional<String> webhookSecret();

    /**
     * The PEM public key of Paddle Classic; with it old alerts are accepted. Anything else is taken as a webhook secret,
     * which is what an earlier version of the product used this setting for.
     */
    Optional<String> publicKey();

    /** Furthest distance of a webhook's time from ours, either way; 5 to 300 seconds. */
    @WithDefault("30")
    int webhookToleranceSeconds();

    /**
     * Price ids of the catalogue at Paddle, comma separated, such as {@code starter-monthly:pri_…} or
     * {@code small:pri_…} for a package. What has none is sold with a price written into the transaction.
     */
    Optional<String> priceIds();

    /** Page of ours, on an approved domain, that loads Paddle.js; without it the account's default is used. */
    Optional<String> checkoutUrl();

    /** Longest wait for an answer. */
    @WithDefault("10s")
    Duration timeout();

    /** Longest wait for an answer to a call that charges at once. */
    @WithDefault("60s")
    Duration chargeTimeout();

    /** The longest pause that we wait for when Paddle asks for one. */
    @WithDefault("2s")
    Duration longestRetryAfter();

    /** How long an opened checkout is used again for the same order. */
    @WithDefault("12h")
    Duration checkoutLife();
}
