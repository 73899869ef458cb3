package ai.vidgo.platform.identity;

import static ai.vidgo.platform.testing.PublishedJwks.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.platform.testing.PublishedJwks;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What those wait for who come while no key is known. */
class PublishedKeysTest {

    private static final int CALLERS = 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    @Test
    void nobodyQueuesForAPublisherThatIsSilent() throws Exception {
        // The system accepts for it; nobody ever reads.
        try (ServerSocket silent = new ServerSocket(0, CALLERS * 2, InetAddress.getLoopbackAddress());
                ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            VerificationKeys keys = keys("http://127.0.0.1:" + silent.getLocalPort() + "/jwks.json");
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Optional<PublicKey>>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> {
                    start.await();
                    return keys.verifying("one");
                }));
            }
            long begun = System.nanoTime();
            start.countDown();
            for (Future<Optional<PublicKey>> caller : callers) {
                assertThat(caller.get()).isEmpty();
            }
            // Each by itself would be twenty times as long; a machine that is busy may take a few times as long.
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT.multipliedBy(CALLERS / 4));
        }
    }

    @Test
    void keysThatAppearAfterAFailureAreFoundSoon() throws Exception {
        try (PublishedJwks auth = new PublishedJwks()) {
            VerificationKeys keys = keys(auth.url());
            assertThat(keys.verifying("one")).isEmpty();
            auth.publish(key("one"));
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(keys.verifying("one")).isPresent());
        }
    }

    @Test
    void strangersIdsDoNotMakeKnownKeysUnknownWhilePublisherIsAway() throws Exception {
        PublishedJwks auth = new PublishedJwks();
        VerificationKeys keys = keys(auth.url());
        try (auth) {
            auth.publish(key("one"));
            assertThat(keys.verifying("one")).isPresent();
        }
        // Within a second of a fetch an unknown id does not have them fetched again.
        await().pollDelay(Duration.ofMillis(1100)).untilAsserted(() -> {
            assertThat(keys.verifying("foreign")).isEmpty();
            assertThat(keys.verifying("one")).isPresent();
        });
    }

    private static VerificationKeys keys(String url) {
        return new PublishedKeys(new Settings(url));
    }

    private record Settings(String keysUrl) implements IdentityConfig {

        @Override
        public TokenAlgorithm algorithm() {
            return TokenAlgorithm.ES256;
        }

        @Override
        public Duration keysTimeout() {
            return TIMEOUT;
        }

        @Override
        public Duration keysKept() {
            return Duration.ofHours(1);
        }
    }
}
