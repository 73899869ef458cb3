package ai.vidgo.billing.paddle;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderQuestions;
import ai.vidgo.billing.orders.PaymentConfig;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.paddle.PaddleCustomers.Known;
import ai.vidgo.billing.payments.Checkout;
import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.IncomingEvent.Origin;
import ai.vidgo.billing.payments.PaymentEvents;
import ai.vidgo.billing.payments.PaymentGateway;
import ai.vidgo.billing.payments.PaymentState;
import ai.vidgo.billing.payments.PlanSwitching;
import ai.vidgo.billing.payments.Portal;
import ai.vidgo.billing.payments.ProviderOutcome;
import ai.vidgo.billing.payments.ReconciliationConfig;
import ai.vidgo.billing.payments.Recurring;
import ai.vidgo.billing.payments.RefundOutcome;
import ai.vidgo.billing.payments.Refundable;
import ai.vidgo.billing.payments.Resumable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Paddle Billing as a way to pay (contract: external-paddle §3 and §4). */
@ApplicationScoped
class PaddleGateway implements PaymentGateway, Refundable, Recurring, Resumable, PlanSwitching, Portal {

    private final PaddleApi api;
    private final PaddleCommands commands;
    private final PaddleConfig config;
    private final PaddlePrices prices;
    private final PaddleCustomers customers;
    private final PaddleCheckouts checkouts;
    private final PaymentConfig payments;
    private final PaymentEvents events;
    private final OrderQuestions questions;
    private final ReconciliationConfig reconciliation;
    private final ObjectMapper json;
    private final Clock clock;

    PaddleGateway(
            PaddleApi api,
            PaddleCommands commands,
            PaddleConfig config,
            PaddlePrices prices,
            PaddleCustomers customers,
            PaddleCheckouts checkouts,
            PaymentConfig payments,
            PaymentEvents events,
            OrderQuestions questions,
            ReconciliationConfig reconciliation,
            ObjectMapper json,
            Clock clock) {
        this.api = api;
        this.commands = commands;
        this.config = config;
        this.prices = prices;
        this.customers = customers;
        this.checkouts = checkouts;
        this.payments = payments;
        this.events = events;
        this.questions = questions;
        this.reconciliation = reconciliation;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.PADDLE;
    }

    @Override
    public boolean isConfigured() {
        return payments.paddleApiKey().filter(key -> !key.isBlank()).isPresent();
    }

    /**
     * Opens a transaction for the payer's own customer, or gives the one that is open: a payer who comes back meets the
     * same bill. While auth-service can't say who the payer is, the payer tells Paddle.
     */
    @Override
    public Checkout open(Order order) {
        Optional<PaddleCheckouts.Opened> open = checkouts.of(order.id()).stream()
                .findFirst()
                .filter(opened -> opened.createdAt().plus(config.checkoutLife()).isAfter(clock.instant()));
        if (open.isPresent()) {
            return new Checkout.Opened(URI.create(open.get().checkoutUrl()));
        }
        Known customer = customers.findOrMake(order.userId());
        if (customer instanceof Known.Unreachable) {
            return new Checkout.Unreachable();
        }
        return switch (api.post("/transactions", transaction(order, customer))) {
            case PaddleApi.Answer.Ok ok -> opened(order, ok.data());
            case PaddleApi.Answer.Refused refused -> new Checkout.Refused(refused.code());
            case PaddleApi.Answer.Unreachable _ -> new Checkout.Unreachable();
        };
    }

    /**
     * Looks the order's transactions up: a payer who came back a day later has two. A completed one goes through the intake
     * as if its event had come, so that what follows from a payment stands in one place.
     */
    @Override
    public PaymentState query(Order order) {
        PaymentState found = new PaymentState.Closed();
        for (PaddleCheckouts.Opened opened : checkouts.of(order.id())) {
            PaymentState state = state(opened);
            if (state instanceof PaymentState.Paid || state instanceof PaymentState.Mismatch) {
                return state;
            }
            if (state instanceof PaymentState.Unreachable || found instanceof PaymentState.Closed) {
                found = state;
            }
        }
        return found;
    }

    private PaymentState state(PaddleCheckouts.Opened opened) {
        return switch (api.get("/transactions/" + opened.transactionId())) {
            case PaddleApi.Answer.Ok ok -> learnt(opened, ok.data());
            case PaddleApi.Answer.Refused refused ->
                refused.status() == 404 ? new PaymentState.Closed() : new PaymentState.Unreachable();
            case PaddleApi.Answer.Unreachable _ -> new PaymentState.Unreachable();
        };
    }

    @Override
    public Checkout portal(String providerCustomerId) {
        return switch (api.post("/customers/" + providerCustomerId + "/portal-sessions", json.createObjectNode())) {
            case PaddleApi.Answer.Ok ok ->
                PaddleJson.text(ok.data().path("urls").path("general").path("overview"))
                        .<Checkout>map(url -> new Checkout.Opened(URI.create(url)))
                        .orElseGet(Checkout.Unreachable::new);
            case PaddleApi.Answer.Refused refused -> new Checkout.Refused(refused.code());
            case PaddleApi.Answer.Unreachable _ -> new Checkout.Unreachable();
        };
    }

    @Override
    public boolean canRefund(Order order) {
        return checkouts.billOf(order.id()).isPresent();
    }

    /**
     * Most refunds are decided later. What Paddle says now goes through the intake like the events about it, so one
     * adjustment is booked once, whoever tells of it first.
     */
    @Override
    public RefundOutcome refund(Request request) {
        Optional<PaddleCheckouts.Bill> bill = checkouts.billOf(request.order().id());
        if (bill.isEmpty()) {
            return new RefundOutcome.Refused("no_transaction");
        }
        return switch (commands.refund(bill.get(), request)) {
            case PaddleApi.Answer.Ok ok -> refunding(ok.data());
            case PaddleApi.Answer.Refused refused -> new RefundOutcome.Refused(refused.code());
            case PaddleApi.Answer.Unreachable _ -> new RefundOutcome.Unreachable();
        };
    }

    @Override
    public RefundOutcome find(Request request) {
        Optional<PaddleApi.Answer> answer =
                checkouts.billOf(request.order().id()).map(commands::refundsOf);
        if (answer.isEmpty() || !(answer.get() instanceof PaddleApi.Answer.Ok known)) {
            return new RefundOutcome.Unreachable();
        }
        for (JsonNode adjustment : known.data()) {
            if (PaddleCommands.refundNamedBy(adjustment.path("reason").asText())
                    .filter(request.id()::equals)
                    .isPresent()) {
                return refunding(adjustment);
            }
        }
        return new RefundOutcome.Refused("not_known");
    }

    private RefundOutcome refunding(JsonNode adjustment) {
        String id = adjustment.path("id").asText();
        String status = adjustment.path("status").asText();
        ObjectNode event = json.createObjectNode();
        event.set("data", adjustment);
        events.receive(new IncomingEvent(
                PaddleEventHandler.PROVIDER,
                "asked:" + id + ":" + status,
                "adjustment.created",
                event.toString(),
                Origin.ASKED,
                PaddleJson.instant(adjustment.path("created_at")).orElse(null)));
        return status.equals("rejected") ? new RefundOutcome.Refused(status) : new RefundOutcome.Accepted(id);
    }

    @Override
    public ProviderOutcome cancelAtPeriodEnd(String providerSubscriptionId) {
        return commands.cancel(providerSubscriptionId, "next_billing_period");
    }

    @Override
    public ProviderOutcome resume(String providerSubscriptionId) {
        return commands.unschedule(providerSubscriptionId);
    }

    @Override
    public ProviderOutcome cancelNow(String providerSubscriptionId) {
        return commands.cancel(providerSubscriptionId, "immediately");
    }

    @Override
    public ProviderOutcome changePlan(String providerSubscriptionId, String planName, String billingCycle) {
        return prices.idOf(planName, billingCycle)
                .map(price -> commands.changePrice(providerSubscriptionId, price))
                .orElseGet(() -> new ProviderOutcome.Refused("price_id_not_configured"));
    }

    private PaymentState learnt(PaddleCheckouts.Opened opened, JsonNode transaction) {
        return switch (transaction.path("status").asText()) {
            case "completed" -> {
                Optional<String> difference = PaddleMatch.difference(transaction, opened);
                ObjectNode event = json.createObjectNode();
                event.set("data", transaction);
                events.receive(new IncomingEvent(
                        PaddleEventHandler.PROVIDER,
                        "queried:" + opened.transactionId() + ":completed",
                        "transaction.completed",
                        event.toString(),
                        Origin.ASKED,
                        PaddleJson.instant(transaction.path("updated_at")).orElse(null)));
                yield difference
                        .<PaymentState>map(PaymentState.Mismatch::new)
                        .orElseGet(() -> new PaymentState.Paid(opened.transactionId()));
            }
            case "canceled" -> new PaymentState.Closed();
            default -> new PaymentState.Open();
        };
    }

    private Checkout opened(Order order, JsonNode data) {
        Optional<String> id = PaddleJson.text(data.path("id"));
        Optional<String> url = PaddleJson.text(data.path("checkout").path("url"));
        if (id.isEmpty() || url.isEmpty()) {
            return new Checkout.Refused("no_checkout_url");
        }
        Instant now = clock.instant();
        checkouts.opened(
                order,
                new PaddleCheckouts.Opening(
                        id.get(),
                        prices.idOf(order).orElse(null),
                        PaddleJson.text(data.path("customer_id")).orElse(null),
                        url.get()),
                now);
        questions.ask(order.id(), now.plus(reconciliation.firstAfter()));
        return new Checkout.Opened(URI.create(url.get()));
    }

    private ObjectNode transaction(Order order, Known customer) {
        ObjectNode transaction = json.createObjectNode();
        transaction.putArray("items").add(prices.item(order));
        if (customer instanceof Known.Customer own) {
            transaction.put("customer_id", own.id());
        }
        transaction.put("currency_code", order.currency());
        transaction.put("collection_mode", "automatic");
        transaction
                .putObject("custom_data")
                .put("order_id", order.number())
                .put("user_id", order.userId().toString());
        config.checkoutUrl()
                .filter(url -> !url.isBlank())
                .ifPresent(url -> transaction.putObject("checkout").put("url", url));
        return transaction;
    }
}
