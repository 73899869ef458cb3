package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentNumbers.PaymentNumber;
import ai.vidgo.platform.outbox.Outbox;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends the payer the number to pay; auth-service knows the address and writes the mail. */
@ApplicationScoped
class NumberMail {

    private static final String TOPIC = "mail.requested";

    private final Outbox outbox;

    NumberMail(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The payload of the topic. */
    @RegisterForReflection
    record MailRequested(
            UUID userId,
            @Nullable String to,
            String template,
            @Nullable String language,
            Map<String, String> values) {}

    /** In the transaction that keeps the number. */
    void send(Order order, PaymentNumber number) {
        Map<String, String> values = new HashMap<>();
        values.put("order_number", order.number());
        values.put("item", order.item());
        values.put("amount", order.amount().toPlainString());
        values.put("currency", order.currency());
        values.put("kind", number.kind());
        values.put("bank_code", number.bankCode() == null ? "" : number.bankCode());
        values.put("number", number.number() == null ? String.join(" ", number.barcodes()) : number.number());
        values.put("expires_at", number.expiresAt().toString());
        outbox.publish(
                TOPIC,
                "payment-number:" + order.number(),
                new MailRequested(order.userId(), null, "payment-number", null, values));
    }
}
