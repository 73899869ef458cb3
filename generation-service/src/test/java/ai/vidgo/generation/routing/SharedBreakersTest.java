package ai.vidgo.generation.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ai.vidgo.generation.routing.Breakers.Standing;
import ai.vidgo.generation.routing.Breakers.State;
import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.testing.RedisControl;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two instances that share nothing but Redis. */
@QuarkusTest
class SharedBreakersTest extends ServiceTest {

    @Inject
    RedisDataSource redis;

    @Inject
    RoutingConfig config;

    private final String key = "piapi:" + UUID.randomUUID();

    @Test
    void whatOneInstanceSeesHoldsForAll() {
        Breakers one = new SharedBreakers(redis, config, clock);
        Breakers other = new SharedBreakers(redis, config, clock);

        one.failed(key);
        other.failed(key);
        assertThat(state(one)).isEqualTo(State.CLOSED);
        one.failed(key);

        assertThat(state(other)).isEqualTo(State.OPEN);
        assertThat(other.standings(List.of(key, "piapi:another")))
                .containsOnly(entry(key, new Standing(State.OPEN, 3)), entry("piapi:another", Standing.FAULTLESS));
    }

    @Test
    void oneTrialCallIsLetThroughOverAllInstances() {
        Breakers one = new SharedBreakers(redis, config, clock);
        Breakers other = new SharedBreakers(redis, config, clock);
        fail(one, 3);
        clock.advance(Duration.ofSeconds(61));

        assertThat(state(other)).isEqualTo(State.HALF_OPEN);
        assertThat(one.claim(key)).isTrue();
        assertThat(other.claim(key)).isFalse();

        other.released(key);
        assertThat(other.claim(key)).isTrue();
        one.succeeded(key);
        assertThat(other.claim(key)).isTrue();
        assertThat(one.claim(key)).isTrue();
        assertThat(other.claim(key)).isFalse();
        for (int step = 0; step < 3; step++) {
            other.succeeded(key);
        }
        assertThat(state(one)).isEqualTo(State.CLOSED);
    }

    @Test
    void aWishToBeLeftAloneIsToldToAllInstances() {
        Parking one = new Parking(redis, config, clock);
        Parking other = new Parking(redis, config, clock);

        Instant before = clock.instant();
        one.park("piapi", Duration.ofSeconds(20));

        assertThat(other.until("piapi"))
                .hasValueSatisfying(until -> assertThat(until)
                        .isBetween(
                                before.plusSeconds(20).truncatedTo(ChronoUnit.MILLIS),
                                clock.instant().plusSeconds(20)));
        clock.advance(Duration.ofSeconds(21));
        assertThat(other.until("piapi")).isEmpty();
        assertThat(one.until("piapi")).isEmpty();
    }

    @Test
    void withoutRedisEachInstanceKeepsItsOwn() {
        Breakers breakers = new SharedBreakers(redis, config, clock);
        RedisControl.stop();
        try {
            fail(breakers, 3);
            assertThat(breakers.standings(List.of(key))).containsOnly(entry(key, new Standing(State.OPEN, 3)));
            assertThat(breakers.claim("another")).isTrue();
        } finally {
            RedisControl.start();
        }
    }

    private State state(Breakers breakers) {
        return breakers.standings(List.of(key)).get(key).state();
    }

    private void fail(Breakers breakers, int times) {
        for (int i = 0; i < times; i++) {
            breakers.failed(key);
        }
    }
}
