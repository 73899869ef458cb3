package ai.vidgo.billing.paddle;

import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.payments.PaymentEventHandler;
import ai.vidgo.billing.payments.StoredEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What Paddle Billing's events lead to (contract: external-paddle §7). All lists of types and states may grow. */
@ApplicationScoped
class PaddleEventHandler implements PaymentEventHandler {

    static final String PROVIDER = "paddle";

    private static final Logger LOG = Logger.getLogger(PaddleEventHandler.class);

    private final PaddleTransactions transactions;
    private final PaddleSubscriptions subscriptions;
    private final PaddleAdjustments adjustments;
    private final PaddleCustomers customers;
    private final ObjectMapper json;

    PaddleEventHandler(
            PaddleTransactions transactions,
            PaddleSubscriptions subscriptions,
            PaddleAdjustments adjustments,
            PaddleCustomers customers,
            ObjectMapper json) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.adjustments = adjustments;
        this.customers = customers;
        this.json = json;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Applied apply(StoredEvent event) {
        JsonNode data = data(event);
        Instant at = event.occurredAt() == null ? event.receivedAt() : event.occurredAt();
        String type = event.type();
        if (type.startsWith("transaction.")) {
            return transactions.apply(type, data, at);
        }
        if (type.startsWith("subscription.")) {
            return subscriptions.apply(type, data, at);
        }
        if (type.startsWith("adjustment.")) {
            return adjustments.apply(data, at);
        }
        if (type.startsWith("customer.")) {
            customers.seen(data, at);
        }
        if (type.startsWith("api_key.exposed") || type.startsWith("api_key_exposure")) {
            LOG.error("Paddle reports that one of our API keys has leaked: revoke it");
        }
        return new Applied.Done("recorded", null);
    }

    private JsonNode data(StoredEvent event) {
        try {
            return json.readTree(event.raw()).path("data");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.id() + " was JSON when it was stored", e);
        }
    }
}
