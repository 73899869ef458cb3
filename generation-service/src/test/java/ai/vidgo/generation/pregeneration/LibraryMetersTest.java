package ai.vidgo.generation.pregeneration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.testing.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the library buys is seen from outside like the purchases of jobs. */
@QuarkusTest
class LibraryMetersTest extends ServiceTest {

    @Inject
    Workshop workshop;

    @Inject
    MeterRegistry meters;

    @Test
    void aPurchaseThatFallsBackShowsInTheMeters() {
        double first = count("vidgo.provider.purchases", "piapi", "choice", "first");
        double fallback = count("vidgo.provider.purchases", "gemini", "choice", "fallback");
        double refused = count("vidgo.provider.failures", "piapi", "error", "transient");
        double free = count("vidgo.provider.cost.usd", "piapi");
        double cost = count("vidgo.provider.cost.usd", "gemini");
        long calls = calls("piapi", "submit", "refused");

        assertThat(make("a brass lamp [[sim:error-503@piapi]]")).isInstanceOf(Outcome.Stored.class);

        assertThat(count("vidgo.provider.purchases", "piapi", "choice", "first"))
                .isEqualTo(first + 1);
        assertThat(count("vidgo.provider.purchases", "gemini", "choice", "fallback"))
                .isEqualTo(fallback + 1);
        assertThat(count("vidgo.provider.failures", "piapi", "error", "transient"))
                .isEqualTo(refused + 1);
        assertThat(count("vidgo.provider.cost.usd", "piapi")).isEqualTo(free);
        assertThat(count("vidgo.provider.cost.usd", "gemini")).isGreaterThan(cost);
        assertThat(calls("piapi", "submit", "refused")).isEqualTo(calls + 1);
    }

    @Test
    void aPurchaseOfUnknownOutcomeCountsAsAFailureAndNotYetAsACost() {
        double cost = count("vidgo.provider.cost.usd", "piapi");
        double unknown = count("vidgo.provider.failures", "piapi", "error", "outcome_unknown");

        assertThat(make("a lost lamp [[sim:reset-after@piapi]]")).isInstanceOf(Outcome.Failed.class);

        assertThat(count("vidgo.provider.failures", "piapi", "error", "outcome_unknown"))
                .isEqualTo(unknown + 1);
        assertThat(count("vidgo.provider.cost.usd", "piapi")).isEqualTo(cost);
    }

    private Outcome make(String prompt) {
        GenerationRequest request = new GenerationRequest(
                Operation.TEXT_TO_IMAGE,
                prompt,
                null,
                List.of(),
                Map.of("width", 512, "height", 512),
                UUID.randomUUID());
        return workshop.make(
                new Workshop.Order(UUID.randomUUID().toString(), request, () -> true, _ -> Optional.empty()),
                new SpendingCap(BigDecimal.TEN));
    }

    private double count(String name, String provider, String... more) {
        return meters.find(name).tags("provider", provider, "operation", "text_to_image").tags(more).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private long calls(String provider, String call, String outcome) {
        return meters
                .find("vidgo.provider.calls")
                .tags("provider", provider, "operation", "text_to_image", "call", call, "outcome", outcome)
                .timers()
                .stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }
}
