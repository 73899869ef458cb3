package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentNumbers.PaymentNumber;
import ai.vidgo.platform.mail.MailRequested;
import ai.vidgo.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Sends the payer the number to pay; auth-service knows the address and writes the mail. */
@ApplicationScoped
class NumberMail {

    private final Outbox outbox;

    NumberMail(Outbox outbox) {
        this.outbox = outbox;
    }

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
                MailRequested.TOPIC,
                "payment-number:" + order.number(),
                new MailRequested(order.userId(), null, "payment-number", null, values));
    }
}
