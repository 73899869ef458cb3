package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.payments.FormBody;
import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.IncomingEvent.Origin;
import ai.vidgo.billing.payments.PaymentEvents;
import ai.vidgo.billing.payments.ReconciliationConfig;
import ai.vidgo.billing.rounds.Turns;
import ai.vidgo.billing.subscriptions.SubscriptionEvents;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Asks about every running contract once a day (contract: external-ecpay §5.4): it is the only way to see a charge whose
 * notice was lost, and a contract that the provider ended. Each charge goes through the intake as its notice would have.
 */
@ApplicationScoped
class EcpayContracts {

    private static final Logger LOG = Logger.getLogger(EcpayContracts.class);
    private static final int ROUND = 50;
    private static final List<String> ENDED = List.of("0", "2");

    private final EcpayClient client;
    private final PaymentEvents events;
    private final SubscriptionEvents subscriptions;
    private final ReconciliationConfig config;
    private final Sql sql;
    private final Clock clock;

    EcpayContracts(
            EcpayClient client,
            PaymentEvents events,
            SubscriptionEvents subscriptions,
            ReconciliationConfig config,
            Sql sql,
            Clock clock) {
        this.client = client;
        this.events = events;
        this.subscriptions = subscriptions;
        this.config = config;
        this.sql = sql;
        this.clock = clock;
    }

    private record Contract(String tradeNo, UUID subscription) {}

    /** One round over the contracts that are due. Safe on several instances: each is claimed before it is asked about. */
    @Scheduled(every = "5m", delayed = "50s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askAboutDue() {
        Instant now = clock.instant();
        List<Contract> due = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        """
                        UPDATE ecpay_contracts SET next_query_at = ?
                         WHERE merchant_trade_no IN (SELECT merchant_trade_no FROM ecpay_contracts
                                WHERE ended_at IS NULL AND next_query_at <= ?
                                ORDER BY next_query_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING merchant_trade_no, subscription_id""",
                        row -> new Contract(row.text("merchant_trade_no"), row.uuid("subscription_id")),
                        now.plus(config.contractsEvery()),
                        now,
                        ROUND));
        Turns.each(
                due,
                this::ask,
                (broken, contract) -> LOG.errorf(broken, "contract %s could not be asked about", contract.tradeNo()));
    }

    private void ask(Contract contract) {
        Optional<JsonNode> answer = client.read(
                        "/Cashier/QueryCreditCardPeriodInfo", Map.of("MerchantTradeNo", contract.tradeNo()))
                .filter(found -> found.path("MerchantTradeNo").asText().equals(contract.tradeNo()));
        if (answer.isEmpty()) {
            return;
        }
        renewals(answer.get()).forEach(charge -> events.receive(event(answer.get(), charge)));
        if (ENDED.contains(answer.get().path("ExecStatus").asText())) {
            QuarkusTransaction.requiringNew().run(() -> end(contract));
        }
    }

    /**
     * The charges that the log tells of, without the first one, which the result of the order told of. The log holds it when
     * it has as many successes as the contract counts.
     */
    private static List<JsonNode> renewals(JsonNode contract) {
        List<JsonNode> log = new ArrayList<>();
        contract.path("ExecLog").forEach(log::add);
        long successes = log.stream().filter(EcpayContracts::succeeded).count();
        if (successes > 0 && successes == contract.path("TotalSuccessTimes").asLong()) {
            log.remove(
                    log.stream().filter(EcpayContracts::succeeded).findFirst().orElseThrow());
        }
        return log;
    }

    private static boolean succeeded(JsonNode charge) {
        return charge.path("RtnCode").asText().equals("1");
    }

    /** The running term stays paid; nothing is charged after it. */
    private void end(Contract contract) {
        Instant now = clock.instant();
        sql.update("UPDATE ecpay_contracts SET ended_at = ? WHERE merchant_trade_no = ?", now, contract.tradeNo());
        sql.find(
                        "SELECT end_date FROM subscriptions WHERE id = ? AND status IN ('active', 'past_due')",
                        row -> row.instant("end_date"),
                        contract.subscription())
                .ifPresent(end -> subscriptions.cancelScheduled(contract.subscription(), end, now));
    }

    private static IncomingEvent event(JsonNode contract, JsonNode charge) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : List.of("MerchantID", "MerchantTradeNo", "PeriodType", "Frequency", "ExecTimes")) {
            fields.put(name, contract.path(name).asText());
        }
        fields.put("RtnCode", charge.path("RtnCode").asText());
        fields.put("Amount", charge.path("amount").asText());
        fields.put("Gwsr", charge.path("gwsr").asText());
        fields.put("ProcessDate", charge.path("process_date").asText());
        fields.put("AuthCode", charge.path("auth_code").asText());
        fields.put("ChargeTradeNo", charge.path("TradeNo").asText());
        return EcpayMessage.event(fields, FormBody.write(fields), Origin.ASKED);
    }
}
