package ai.vidgo.local.seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeedingTest {

    private static final DemoAccount PRO = new DemoAccount("pro@example.com", "subscriber", "pro");

    private FakeVidGo vidgo;
    private AccountSeeding accounts;

    @BeforeEach
    void start() throws IOException {
        vidgo = new FakeVidGo();
        accounts = new AccountSeeding(vidgo.origin(), vidgo.origin(), vidgo.origin());
    }

    @AfterEach
    void stop() {
        vidgo.close();
    }

    @Test
    void makesAnAccountWithTheCodeOfItsNewestMailAndPaysItsPlan() {
        accounts.ensure(List.of(PRO));

        assertThat(vidgo.verified).containsExactly("pro@example.com");
        assertThat(vidgo.subscribed).containsExactly("pro@example.com");
        assertThat(vidgo.calls).contains("POST /_sim/paddle/transactions/txn_of0pro/pay");
    }

    @Test
    void saysThatAPlanCouldNotBePaid() {
        vidgo.withoutCheckout = true;

        assertThatThrownBy(() -> accounts.ensure(List.of(PRO)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("can't be subscribed to pro")
                .hasMessageContaining("names no transaction");
    }

    @Test
    void leavesAnAccountAloneThatIsAsItShouldBe() {
        vidgo.verified.add("pro@example.com");
        vidgo.subscribed.add("pro@example.com");

        accounts.ensure(List.of(PRO));

        assertThat(vidgo.calls).containsExactly("POST /api/v1/auth/login", "GET /api/v1/subscriptions/status");
    }

    @Test
    void saysWhichCallFailed() {
        vidgo.broken = true;

        assertThatThrownBy(() -> accounts.ensure(List.of(PRO)))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("pro@example.com can't be made")
                .hasMessageContaining("/api/v1/auth/register answered 401");
    }

    @Test
    void tellsHowThePresetsWent() {
        PresetSeeding presets =
                new PresetSeeding(vidgo.origin(), new ServiceToken("a secret of some length", Clock.systemUTC()));

        presets.begin();
        PresetSeeding.Outcome outcome = presets.await(state -> {});

        assertThat(outcome).isEqualTo(new PresetSeeding.Outcome(true, 13, 1, 1));
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome).hasToString("13 made, 1 there already, 1 failed");
    }
}
