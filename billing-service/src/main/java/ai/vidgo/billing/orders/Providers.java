package ai.vidgo.billing.orders;

import ai.vidgo.platform.error.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Which payment providers can take money in this installation. */
@ApplicationScoped
public class Providers {

    /** A provider that is part of this build. */
    public interface Provider {

        /** The method it serves. */
        PaymentMethod method();

        /** Whether its keys are set. */
        boolean configured();
    }

    private final List<Provider> providers;

    Providers(@All List<Provider> providers) {
        this.providers = List.copyOf(providers);
    }

    /**
     * Refuses a method that cannot be paid by.
     *
     * @throws Problem 503 {@code provider_not_configured}
     */
    public void require(PaymentMethod method) {
        boolean ready = providers.stream().anyMatch(provider -> provider.method() == method && provider.configured());
        if (!ready) {
            throw Problem.of(503, "provider_not_configured");
        }
    }
}
