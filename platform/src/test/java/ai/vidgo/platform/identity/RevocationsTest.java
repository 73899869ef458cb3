package ai.vidgo.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.identity.SessionClient.SessionState;
import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How an instance learns what others have ended, with Redis and without. */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class RevocationsTest {

    @Inject
    RedisDataSource redis;

    private final Caller caller = new Caller(UUID.randomUUID(), UUID.randomUUID(), false);
    private final AtomicInteger questions = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void twoInstancesHearWithinFiveSecondsOfASessionThatAThirdHasEnded() {
        Revocations one = instance(true);
        Revocations two = instance(true);
        assertThat(one.revoked(caller, Instant.now())).isFalse();
        assertThat(two.revoked(caller, Instant.now())).isFalse();

        redis.value(String.class).set(Revocations.SESSION_KEY + caller.sessionId(), "1");

        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(one.revoked(caller, Instant.now())).isTrue();
        assertThat(two.revoked(caller, Instant.now())).isTrue();
        assertThat(questions).as("Redis answers").hasValue(0);
    }

    @Test
    void instanceThatHasEndedASessionItselfLooksAtOnce() {
        Revocations here = instance(true);
        assertThat(here.revoked(caller, Instant.now())).isFalse();
        redis.value(String.class).set(Revocations.SESSION_KEY + caller.sessionId(), "1");
        here.forget(caller.sessionId());
        assertThat(here.revoked(caller, Instant.now())).isTrue();
    }

    @Test
    void withoutRedisAuthServiceIsAskedAndNotForEveryRequest() {
        RedisControl.stop();
        try {
            Revocations ended = instance(false);
            for (int i = 0; i < 50; i++) {
                assertThat(ended.revoked(caller, Instant.now())).isTrue();
            }
            assertThat(questions).hasValue(1);
            assertThat(instance(true).revoked(caller, Instant.now())).isFalse();
        } finally {
            RedisControl.start();
        }
    }

    private Revocations instance(boolean active) {
        SessionClient auth = session -> {
            questions.incrementAndGet();
            return new SessionState(active);
        };
        return new Revocations(redis, auth, nanos::get);
    }
}
