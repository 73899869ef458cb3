package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.Ledger;
import ai.vidgo.platform.outbox.EventConsumer;
import ai.vidgo.platform.outbox.OutboxEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Event {@code user.verified}: the sign-up credits, once per user and without expiry
 * (contract: data-identity-billing §3 "Free tier and bonuses").
 */
@ApplicationScoped
class SignUpCredits implements EventConsumer {

    private final Ledger ledger;
    private final CreditsConfig config;

    SignUpCredits(Ledger ledger, CreditsConfig config) {
        this.ledger = ledger;
        this.config = config;
    }

    @RegisterForReflection
    record Verified(UUID userId) {}

    @Override
    public String topic() {
        return "user.verified";
    }

    @Override
    public void consume(OutboxEvent event) {
        if (config.signUpCredits() > 0) {
            ledger.grant(new Ledger.Grant(
                    event.payloadAs(Verified.class).userId(),
                    Ledger.Bucket.BONUS,
                    config.signUpCredits(),
                    "bonus",
                    "sign-up",
                    null,
                    null,
                    "Sign-up credits"));
        }
    }
}
