package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.payments.FormBody;
import ai.vidgo.billing.payments.PaymentEventHandler;
import ai.vidgo.billing.payments.PaymentMail;
import ai.vidgo.billing.payments.StoredEvent;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the alerts of Paddle Classic lead to (contract: external-paddle §9). Its numbers are kept with the prefix
 * {@code classic:}, so they can't be taken for those of Paddle Billing.
 */
@ApplicationScoped
class ClassicAlerts implements PaymentEventHandler {

    static final String PROVIDER = "paddle_classic";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final ClassicPayments payments;
    private final PaddleCheckouts checkouts;
    private final SubscriptionEvents subscriptions;
    private final PaymentMail mail;
    private final Discrepancies discrepancies;

    ClassicAlerts(
            ClassicPayments payments,
            PaddleCheckouts checkouts,
            SubscriptionEvents subscriptions,
            PaymentMail mail,
            Discrepancies discrepancies) {
        this.payments = payments;
        this.checkouts = checkouts;
        this.subscriptions = subscriptions;
        this.mail = mail;
        this.discrepancies = discrepancies;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Applied apply(StoredEvent event) {
        Map<String, String> fields =
                FormBody.parse(event.raw().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        Instant at = event.occurredAt() == null ? event.receivedAt() : event.occurredAt();
        return switch (event.type()) {
            case "payment_succeeded" -> payments.paid(fields);
            case "subscription_payment_succeeded" -> payments.periodPaid(fields, at);
            case "payment_refunded", "subscription_payment_refunded" -> payments.returned(fields, at);
            case "payment_dispute_created" -> payments.disputed(fields, at);
            case "payment_dispute_closed" -> payments.decided(fields, at);
            case "subscription_created",
                    "subscription_updated",
                    "subscription_cancelled",
                    "subscription_payment_failed" -> state(event.type(), fields, at);
            case "high_risk_transaction_created", "high_risk_transaction_updated" -> risky(fields);
            default -> new Applied.Done("recorded", null);
        };
    }

    private Applied state(String type, Map<String, String> fields, Instant at) {
        Optional<UUID> known = checkouts.subscriptionOf(ClassicPayments.subscriptionOf(fields));
        if (known.isEmpty()) {
            return new Applied.Later("unknown_subscription");
        }
        UUID subscription = known.get();
        return new Applied.Done(
                changed(subscription, type, fields, at),
                checkouts.orderOf(subscription).orElse(null));
    }

    private String changed(UUID subscription, String type, Map<String, String> fields, Instant at) {
        if (type.equals("subscription_payment_failed")) {
            subscriptions.paymentFailed(subscription, at);
            mail.chargeFailed(subscription, at);
            return "past_due";
        }
        if (type.equals("subscription_cancelled")) {
            subscriptions.cancelScheduled(
                    subscription,
                    day(fields.getOrDefault("cancellation_effective_date", "")).orElse(at),
                    at);
            return "cancel_scheduled";
        }
        return switch (fields.getOrDefault("status", "")) {
            case "past_due" -> {
                subscriptions.paymentFailed(subscription, at);
                yield "past_due";
            }
            case "active", "trialing" -> {
                subscriptions.paymentRecovered(subscription, at);
                yield "running";
            }
            default -> "recorded";
        };
    }

    private Applied risky(Map<String, String> fields) {
        String subject = fields.getOrDefault("case_id", "");
        discrepancies.report(
                Kind.NOTICE,
                "classic:risk:" + (subject.matches("\\d{1,20}") ? subject : "unknown"),
                null,
                "Paddle Classic holds a payment because it looks risky");
        return new Applied.Done("held", null);
    }

    /** A time in UTC. */
    static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    /** The end of a day in UTC. */
    static Optional<Instant> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
