package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayAttempts.Attempt;
import ai.vidgo.billing.invoices.TaiwanTime;
import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.Order;
import ai.vidgo.billing.orders.OrderState;
import ai.vidgo.billing.orders.Orders;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.Applied;
import ai.vidgo.billing.payments.PaymentMail;
import ai.vidgo.billing.payments.ReconciliationConfig;
import ai.vidgo.billing.payments.StoredEvent;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import ai.vidgo.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contracts of periodic card payments (contract: external-ecpay §2.3, §3.3). */
@ApplicationScoped
class EcpayPeriods {

    private static final String CHARGED = "1";

    private final Orders orders;
    private final SubscriptionEvents subscriptions;
    private final Discrepancies discrepancies;
    private final PaymentMail mail;
    private final EcpayConfig config;
    private final ReconciliationConfig reconciliation;
    private final Sql sql;
    private final Clock clock;

    EcpayPeriods(
            Orders orders,
            SubscriptionEvents subscriptions,
            Discrepancies discrepancies,
            PaymentMail mail,
            EcpayConfig config,
            ReconciliationConfig reconciliation,
            Sql sql,
            Clock clock) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.discrepancies = discrepancies;
        this.mail = mail;
        this.config = config;
        this.reconciliation = reconciliation;
        this.sql = sql;
        this.clock = clock;
    }

    /** The subscription behind a contract. */
    private record Contract(UUID subscription, boolean yearly, boolean over) {}

    /** The first charge was made: the contract's number becomes the subscription's at the provider. */
    void begin(Attempt attempt, StoredEvent event) {
        Instant at = event.happenedAt();
        Contract contract = contractOf(attempt, at);
        subscriptions.linkProvider(contract.subscription(), attempt.tradeNo(), null);
        sql.update(
                "UPDATE subscriptions SET auto_renew = true, updated_at = ? WHERE id = ?",
                clock.instant(),
                contract.subscription());
        sql.update(
                """
                INSERT INTO ecpay_contracts (merchant_trade_no, subscription_id, next_query_at) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING""", attempt.tradeNo(), contract.subscription(), clock.instant().plus(reconciliation.contractsEvery()));
        subscriptions.renewed(contract.subscription(), at, nextCharge(at, contract), at);
    }

    /**
     * A second or later charge, made or refused. It is known by its authorisation, so the notice and the daily question may
     * both tell of it. It waits for the first charge, whose notice may come later.
     */
    Applied charged(Attempt attempt, Map<String, String> fields, StoredEvent event) {
        Order first = orders.lock(attempt.orderId());
        if (!attempt.periodic() || first.subscriptionId() == null) {
            return new Applied.Done("not_a_contract", first.id());
        }
        if (!(first.state() instanceof OrderState.Settled)) {
            return new Applied.Later("first_charge_unknown");
        }
        String charge = EcpayMessage.charge(fields);
        if (charge.equals(attempt.authorisation())) {
            return new Applied.Done("first_charge", first.id());
        }
        Instant at = event.happenedAt();
        Contract contract = contractOf(attempt, at);
        if (!CHARGED.equals(fields.get("RtnCode"))) {
            subscriptions.paymentFailed(contract.subscription(), at);
            remember(attempt, charge, false, null, at);
            mail.chargeFailed(contract.subscription(), at);
            return new Applied.Done("charge_failed", first.id());
        }
        String reported = fields.getOrDefault("Amount", "");
        if (!attempt.asksFor(reported)) {
            discrepancies.report(
                    Kind.PAYMENT_MISMATCH,
                    "ecpay:" + attempt.tradeNo() + ":" + charge,
                    first.id(),
                    "ECPay charged " + reported.replaceAll("\\D", "?") + " instead of " + attempt.amount());
            return new Applied.Done("wrong_amount", first.id());
        }
        return renew(attempt, first, contract, charge, fields, at);
    }

    private Applied renew(
            Attempt attempt, Order first, Contract contract, String charge, Map<String, String> fields, Instant at) {
        Optional<Order> renewal = orders.payRenewal(
                new Orders.Draft(
                        first.userId(),
                        contract.subscription(),
                        null,
                        0,
                        first.item(),
                        first.amount(),
                        first.amountUsd(),
                        PaymentMethod.ECPAY),
                attempt.tradeNo() + ":" + charge);
        if (renewal.isEmpty()) {
            return new Applied.Done("already_paid", first.id());
        }
        remember(attempt, charge, true, renewal.get().id(), at);
        if (contract.over()) {
            discrepancies.report(
                    Kind.CHARGED_AFTER_END,
                    "ecpay:" + attempt.tradeNo() + ":" + charge,
                    renewal.get().id(),
                    "ECPay charged a card whose subscription has ended: stop the contract and return the money");
        }
        subscriptions.renewed(contract.subscription(), at, nextCharge(at, contract), at);
        warnOfTheLast(contract, fields);
        return new Applied.Done("renewed", renewal.get().id());
    }

    /** A contract has a fixed number of charges, and nobody else tells the payer that it ends. */
    private void warnOfTheLast(Contract contract, Map<String, String> fields) {
        int left = number(fields, "ExecTimes") - number(fields, "TotalSuccessTimes");
        if (left >= 0 && left < config.warnBeforeLastCharges()) {
            mail.contractEnds(contract.subscription(), left);
        }
    }

    private void remember(Attempt attempt, String charge, boolean succeeded, @Nullable UUID order, Instant at) {
        sql.update("""
                INSERT INTO ecpay_charges (merchant_trade_no, gwsr, amount, succeeded, order_id, processed_at)
                VALUES (?, ?, ?, ?, ?::uuid, ?)
                ON CONFLICT (merchant_trade_no, gwsr) DO UPDATE
                   SET succeeded = ecpay_charges.succeeded OR excluded.succeeded,
                       order_id = coalesce(ecpay_charges.order_id, excluded.order_id)""", attempt.tradeNo(), charge, attempt.amount(), succeeded, order, at);
    }

    private Contract contractOf(Attempt attempt, Instant at) {
        return sql.one(
                """
                SELECT s.id, s.billing_cycle, coalesce(s.status = 'cancelled' AND s.ended_at <= ?, false) AS over
                  FROM subscriptions s JOIN orders o ON o.subscription_id = s.id WHERE o.id = ?""",
                row -> new Contract(row.uuid("id"), row.text("billing_cycle").equals("yearly"), row.flag("over")),
                at,
                attempt.orderId());
    }

    /** The term ends with the day of the next charge: calendar months in Taiwan, and a day for the charge to be made. */
    private Instant nextCharge(Instant charged, Contract contract) {
        ZonedDateTime local = charged.atZone(TaiwanTime.ZONE);
        return (contract.yearly() ? local.plusYears(1) : local.plusMonths(1))
                .toInstant()
                .plus(config.chargeDelay());
    }

    private static int number(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "");
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : Integer.MIN_VALUE / 2;
    }
}
