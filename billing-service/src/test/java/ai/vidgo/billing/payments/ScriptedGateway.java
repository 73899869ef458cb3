package ai.vidgo.billing.payments;

import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.PaymentMethod;
import io.quarkus.test.junit.QuarkusMock;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A payment provider whose answers a test chooses and that remembers what it was asked for. */
public final class ScriptedGateway implements PaymentGateway, Refundable, Recurring, Resumable, PlanSwitching {

    private final PaymentMethod method;

    /** What was asked for, in order, for example {@code cancelNow sub_1}. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** What comes of everything but refunds. */
    public volatile ProviderOutcome outcome = new ProviderOutcome.Done();

    public volatile RefundOutcome refundOutcome = new RefundOutcome.Done("ref_1");

    /** What a question about a refund brings that nobody answered. */
    public volatile RefundOutcome found = new RefundOutcome.Refused("not_known");

    /** What happens while the provider works on a refund. */
    public volatile Runnable duringRefund = () -> {};

    public volatile boolean refundable = true;
    public volatile Checkout checkout = new Checkout.Opened(URI.create("https://pay.example/checkout"));

    private ScriptedGateway(PaymentMethod method) {
        this.method = method;
    }

    /** Stands in for the gateway of a method until the end of the test; the other method stands in too, unseen. */
    public static ScriptedGateway install(PaymentMethod method) {
        ScriptedGateway gateway = new ScriptedGateway(method);
        List<PaymentGateway> all = List.of(
                gateway,
                new ScriptedGateway(method == PaymentMethod.PADDLE ? PaymentMethod.ECPAY : PaymentMethod.PADDLE));
        QuarkusMock.installMockForType(new PaymentGateways(all), PaymentGateways.class);
        return gateway;
    }

    @Override
    public PaymentMethod method() {
        return method;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Checkout open(Order order) {
        asked.add("open " + order.number());
        return checkout;
    }

    @Override
    public PaymentState query(Order order) {
        return new PaymentState.Open();
    }

    @Override
    public boolean canRefund(Order order) {
        return refundable;
    }

    @Override
    public RefundOutcome refund(Request request) {
        asked.add("refund " + request.order().number() + " " + request.amount());
        duringRefund.run();
        return refundOutcome;
    }

    @Override
    public RefundOutcome find(Request request) {
        asked.add("find " + request.order().number() + " " + request.amount());
        return found;
    }

    @Override
    public ProviderOutcome cancelAtPeriodEnd(String providerSubscriptionId) {
        asked.add("cancelAtPeriodEnd " + providerSubscriptionId);
        return outcome;
    }

    @Override
    public ProviderOutcome resume(String providerSubscriptionId) {
        asked.add("resume " + providerSubscriptionId);
        return outcome;
    }

    @Override
    public ProviderOutcome cancelNow(String providerSubscriptionId) {
        asked.add("cancelNow " + providerSubscriptionId);
        return outcome;
    }

    @Override
    public ProviderOutcome changePlan(String providerSubscriptionId, String planName, String billingCycle) {
        asked.add("changePlan " + providerSubscriptionId);
        return outcome;
    }
}
