package ai.vidgo.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.gateway.limits.LimitsConfig.By;
import ai.vidgo.gateway.limits.LimitsConfig.Kept;
import ai.vidgo.gateway.limits.LimitsConfig.WithoutRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenTest {

    private static final long MINUTE = 60_000_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 6000, 99_991})
    void aFullBucketHoldsExactlyItsRequests(int requests) {
        Rule rule = rule(requests);
        long full = Long.MIN_VALUE / 2;
        for (int i = 1; i <= requests; i++) {
            Taken taken = Taken.from(rule, full, 0);
            assertThat(taken.allowed()).isTrue();
            assertThat(taken.remaining()).isGreaterThanOrEqualTo(requests - i);
            full = taken.fullAt(0);
        }

        assertThat(Taken.from(rule, full, 0).allowed()).isFalse();
    }

    @Test
    void aRefusedRequestTakesNothingAndIsToldWhenToComeBack() {
        Rule rule = rule(2);
        long full = Taken.from(rule, Taken.from(rule, 0, 0).fullAt(0), 0).fullAt(0);

        Taken refused = Taken.from(rule, full, 10_000_000);

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.retryMicros()).isEqualTo(20_000_000);
        assertThat(refused.fullAt(10_000_000)).isEqualTo(full);
        assertThat(Taken.from(rule, full, 30_000_000).allowed()).isTrue();
    }

    @Test
    void anUnusedBucketIsNeverFullerThanFull() {
        Rule rule = rule(60);

        assertThat(Taken.from(rule, 0, 10 * MINUTE).remaining()).isEqualTo(59);
    }

    private static Rule rule(int requests) {
        return new Rule("test", requests, MINUTE, By.NETWORK, Kept.MEMORY, WithoutRedis.LOCAL);
    }
}
