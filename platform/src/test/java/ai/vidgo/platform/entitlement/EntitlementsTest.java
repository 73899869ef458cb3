package ai.vidgo.platform.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.testing.RedisControl;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class EntitlementsTest {

    private static final Duration STALE = Duration.ofSeconds(6);

    @Inject
    Entitlements entitlements;

    @Inject
    EntitlementPublisher publisher;

    @Inject
    FakeBilling billing;

    @Inject
    TestClock clock;

    private final UUID user = UUID.randomUUID();

    @AfterEach
    void backToPresent() {
        clock.reset();
    }

    @Test
    void readsWhatBillingPublished() {
        publisher.publish(pro(1, null));
        assertThat(entitlements.of(user)).isEqualTo(pro(1, null));
        assertThat(entitlements.of(user).isSubscriber()).isTrue();
    }

    @Test
    void seesAChangeWithinFiveSeconds() {
        publisher.publish(pro(1, null));
        assertThat(entitlements.of(user).isSubscriber()).isTrue();
        publisher.publish(demo(2));
        clock.advance(STALE);
        assertThat(entitlements.of(user).isSubscriber()).isFalse();
    }

    @Test
    void keepsTheNewerOfTwoPushesInTheWrongOrder() {
        publisher.publish(demo(2));
        publisher.publish(pro(1, null));
        assertThat(entitlements.of(user).plan()).isEqualTo("demo");
    }

    @Test
    void asksBillingWhenRedisHasNothing() {
        billing.answer(pro(1, null));
        assertThat(entitlements.of(user).plan()).isEqualTo("pro");
    }

    @Test
    void goesOnWithTheLastKnownEntitlementWhenBothAreAway() {
        billing.answer(pro(1, null));
        entitlements.of(user);
        billing.goAway(user);
        clock.advance(Duration.ofDays(2));
        RedisControl.stop();
        try {
            assertThat(entitlements.of(user).plan()).isEqualTo("pro");
        } finally {
            RedisControl.start();
        }
    }

    @Test
    void saysThatAPushWasLostWhileRedisIsAway() {
        RedisControl.stop();
        try {
            assertThat(publisher.publish(pro(1, null))).isFalse();
        } finally {
            RedisControl.start();
        }
        assertThat(entitlements.of(user)).isEqualTo(Entitlement.demo(user));
    }

    @Test
    void countsAnUnknownUserAsDemo() {
        assertThat(entitlements.of(user)).isEqualTo(Entitlement.demo(user));
    }

    @Test
    void endsWithItsTerm() {
        publisher.publish(pro(1, clock.instant().plus(Duration.ofHours(1))));
        assertThat(entitlements.of(user).isSubscriber()).isTrue();
        clock.advance(Duration.ofHours(1));
        assertThat(entitlements.of(user)).isEqualTo(Entitlement.demo(user));
    }

    private Entitlement pro(long version, Instant expiresAt) {
        return new Entitlement(user, "pro", true, expiresAt, 30, "4k", false, true, true, true, true, version);
    }

    private Entitlement demo(long version) {
        return new Entitlement(user, "demo", false, null, 5, "720p", true, false, false, false, false, version);
    }
}
