package ai.vidgo.billing.invoices;

import ai.vidgo.billing.invoices.EInvoiceClient.Answer;
import ai.vidgo.billing.invoices.EInvoiceRows.Due;
import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderFollower;
import ai.vidgo.billing.orders.PaymentMethod;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/**
 * Taiwan e-invoices of payments through ECPay (contract: external-ecpay §7): issued after the payment, voided after a full
 * refund, reduced by an allowance after a partial or a late one. Paddle's payments need none, because Paddle is the seller.
 * An order's change puts a task into the queue in its own transaction; the provider is called afterwards. After silence
 * the provider is asked what it did before anything is sent again.
 */
@ApplicationScoped
class EInvoices implements OrderFollower {

    private static final Logger LOG = Logger.getLogger(EInvoices.class);
    private static final int LAST_DAY_TO_VOID = 13;

    private final EInvoiceClient client;
    private final EInvoiceRequests requests;
    private final EInvoiceRows rows;
    private final Discrepancies discrepancies;
    private final EInvoiceConfig config;
    private final Clock clock;

    EInvoices(
            EInvoiceClient client,
            EInvoiceRequests requests,
            EInvoiceRows rows,
            Discrepancies discrepancies,
            EInvoiceConfig config,
            Clock clock) {
        this.client = client;
        this.requests = requests;
        this.rows = rows;
        this.discrepancies = discrepancies;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void paid(Order order) {
        if (order.paymentMethod() == PaymentMethod.ECPAY && !order.mock() && client.isConfigured()) {
            rows.enqueue(order);
        }
    }

    @Override
    public void moneyReturned(Order order, BigDecimal amount) {
        if (order.paymentMethod() == PaymentMethod.ECPAY) {
            rows.returned(order.id(), amount.intValueExact());
        }
    }

    /**
     * One round over the queue. Safe on several instances: each invoice is claimed right before the provider is called, for
     * longer than the two calls of a try may take.
     */
    @Scheduled(every = "30s", delayed = "35s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void workOff() {
        if (!client.isConfigured()) {
            return;
        }
        Duration lease = config.callTimeout().multipliedBy(3);
        Optional<Due> due = claim(lease);
        for (int told = 1; due.isPresent(); told++) {
            tell(due.get());
            due = told < config.round() ? claim(lease) : Optional.empty();
        }
    }

    private Optional<Due> claim(Duration lease) {
        return QuarkusTransaction.requiringNew().call(() -> rows.claim(lease));
    }

    /** One that can't be written down must not keep the others from their turn; it is tried again after its lease. */
    private void tell(Due due) {
        try {
            switch (due.status()) {
                case "waiting" -> issue(due);
                case "void_waiting" -> voidOrAllow(due);
                default -> allow(due);
            }
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "e-invoice of order %s", due.orderNumber());
        }
    }

    private void issue(Due due) {
        Optional<Answer> known =
                due.attempts() > 1 ? Optional.of(client.call("GetIssue", requests.byOurNumber(due))) : Optional.empty();
        if (known.filter(Answer.Unreachable.class::isInstance).isPresent()) {
            failed(due, "GetIssue unreachable");
        } else if (known.orElse(null) instanceof Answer.Ok found) {
            issued(due, found.data());
        } else {
            switch (client.call("Issue", requests.issue(due))) {
                case Answer.Ok ok -> issued(due, ok.data());
                case Answer.Refused refused -> failed(due, "Issue " + refused.code());
                case Answer.Unreachable _ -> failed(due, "Issue unreachable");
            }
        }
    }

    /** {@code Issue} and {@code GetIssue} name the same things differently. */
    private void issued(Due due, JsonNode data) {
        String number = text(data, "InvoiceNo", "IIS_Number");
        String date = text(data, "InvoiceDate", "IIS_Create_Date");
        if (number.isEmpty() || date.isEmpty()) {
            failed(due, "an answer without number or date");
            return;
        }
        commit(due, () -> rows.issued(due, number, date, text(data, "RandomNumber", "IIS_Random_Number")));
    }

    private void voidOrAllow(Due due) {
        if (LocalDate.ofInstant(clock.instant(), TaiwanTime.ZONE).isAfter(lastDayToVoid(requests.dayOf(due)))) {
            commit(due, () -> rows.allowInstead(due));
            return;
        }
        switch (client.call("Invalid", requests.invalid(due))) {
            case Answer.Ok _ -> commit(due, () -> rows.voided(due));
            case Answer.Refused refused -> {
                if (due.attempts() > 1 && isVoid(due)) {
                    commit(due, () -> rows.voided(due));
                } else {
                    failed(due, "Invalid " + refused.code());
                }
            }
            case Answer.Unreachable _ -> failed(due, "Invalid unreachable");
        }
    }

    private boolean isVoid(Due due) {
        return client.call("GetIssue", requests.byOurNumber(due)) instanceof Answer.Ok found
                && found.data().path("IIS_Invalid_Status").asText().equals("1");
    }

    private void allow(Due due) {
        if (due.attempts() > 1 && allowedBefore(due)) {
            commit(due, () -> rows.allowed(due, "unknown"));
            return;
        }
        switch (client.call("Allowance", requests.allowance(due))) {
            case Answer.Ok ok -> commit(due, () -> rows.allowed(due, text(ok.data(), "IA_Allow_No", "AllowanceNo")));
            case Answer.Refused refused -> failed(due, "Allowance " + refused.code());
            case Answer.Unreachable _ -> failed(due, "Allowance unreachable");
        }
    }

    /** An allowance has no number of ours: what the provider has left tells whether a silent try was booked. */
    private boolean allowedBefore(Due due) {
        return client.call("GetIssue", requests.byOurNumber(due)) instanceof Answer.Ok found
                && found.data().path("IIS_Remain_Allowance_Amt").asInt(-1)
                        == due.amount() - due.allowed() - due.allowing();
    }

    private void failed(Due due, String reason) {
        boolean forGood = due.attempts() >= config.maxAttempts();
        Duration pause = config.firstPause().multipliedBy(1L << Math.min(due.attempts() - 1, 16));
        Duration bounded = pause.compareTo(config.longestPause()) > 0 ? config.longestPause() : pause;
        commit(due, () -> {
            boolean ours = rows.failed(due, reason, forGood, bounded);
            if (ours && forGood) {
                discrepancies.report(
                        Kind.E_INVOICE_FAILED,
                        due.orderNumber() + ":" + due.status(),
                        due.orderId(),
                        "ECPay's invoice service does not accept it: " + reason);
            }
            return ours;
        });
    }

    /** The 13th of the month after the two-month tax period that an invoice belongs to. */
    static LocalDate lastDayToVoid(LocalDate issued) {
        Month month = issued.getMonth();
        LocalDate lastMonth =
                month.getValue() % 2 == 0 ? issued : issued.withDayOfMonth(1).plusMonths(1);
        return lastMonth.withDayOfMonth(1).plusMonths(1).withDayOfMonth(LAST_DAY_TO_VOID);
    }

    private static String text(JsonNode data, String name, String otherName) {
        return data.path(name).asText(data.path(otherName).asText(""));
    }

    private static void commit(Due due, Callable<Boolean> change) {
        if (!QuarkusTransaction.requiringNew().call(change)) {
            LOG.warnf("e-invoice of order %s was claimed by somebody else meanwhile", due.orderNumber());
        }
    }
}
