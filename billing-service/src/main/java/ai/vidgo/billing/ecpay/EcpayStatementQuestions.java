package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayAttempts.Attempt;
import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.billing.orders.PaymentMethod;
import ai.vidgo.billing.payments.PaymentState;
import ai.vidgo.billing.rounds.Turns;
import ai.vidgo.platform.sql.Sql;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Asks ECPay about attempts that its statement calls paid and that are not paid here. The signed answer goes through the
 * intake as the lost notice would have; the statement, which nobody signed, grants nothing. Safe on several instances: an
 * attempt is claimed, and postponed, before it is asked about.
 */
@ApplicationScoped
class EcpayStatementQuestions {

    private static final Logger LOG = Logger.getLogger(EcpayStatementQuestions.class);

    private final EcpayGateway gateway;
    private final EcpayAttempts attempts;
    private final Discrepancies discrepancies;
    private final EcpayStatementConfig config;
    private final MeterRegistry metrics;
    private final Sql sql;
    private final Clock clock;

    EcpayStatementQuestions(
            EcpayGateway gateway,
            EcpayAttempts attempts,
            Discrepancies discrepancies,
            EcpayStatementConfig config,
            MeterRegistry metrics,
            Sql sql,
            Clock clock) {
        this.gateway = gateway;
        this.attempts = attempts;
        this.discrepancies = discrepancies;
        this.config = config;
        this.metrics = metrics;
        this.sql = sql;
        this.clock = clock;
    }

    private record Question(String tradeNo, LocalDate day, int asked) {}

    /** One round over the attempts that are due. */
    @Scheduled(every = "1m", delayed = "70s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void askAboutDue() {
        Instant now = clock.instant();
        List<Question> due = QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        """
                        UPDATE ecpay_statement_questions SET attempts = attempts + 1, next_query_at = ?
                         WHERE merchant_trade_no IN (SELECT merchant_trade_no FROM ecpay_statement_questions
                                WHERE next_query_at <= ? ORDER BY next_query_at LIMIT ? FOR UPDATE SKIP LOCKED)
                        RETURNING merchant_trade_no, day, attempts""",
                        row -> new Question(
                                row.text("merchant_trade_no"),
                                LocalDate.parse(row.text("day")),
                                row.number("attempts")),
                        now.plus(config.askEvery()),
                        now,
                        config.round()));
        Turns.each(
                due,
                this::ask,
                (broken, question) -> LOG.errorf(broken, "attempt %s could not be asked about", question.tradeNo()));
    }

    private void ask(Question question) {
        Attempt attempt = attempts.find(question.tradeNo()).orElseThrow();
        PaymentState state = gateway.query(attempt);
        metrics.counter("vidgo.payment.questions", "provider", PaymentMethod.ECPAY.wireName(), "answer", state.word())
                .increment();
        switch (state) {
            // What was paid, in the right amount or not, is the intake's from here.
            case PaymentState.Paid _, PaymentState.Mismatch _ -> forget(question);
            case PaymentState.Open _, PaymentState.Closed _ ->
                leaveToAPerson(attempt, question, "asked about it, ECPay says that it is not paid");
            case PaymentState.Unreachable _ -> {
                if (question.asked() >= config.questions()) {
                    leaveToAPerson(attempt, question, "asked about it, ECPay does not answer");
                }
            }
        }
    }

    private void leaveToAPerson(Attempt attempt, Question question, String why) {
        QuarkusTransaction.requiringNew()
                .run(() -> discrepancies.report(
                        Kind.PAYMENT_MISMATCH,
                        "ecpay:" + attempt.tradeNo() + ":" + question.day(),
                        attempt.orderId(),
                        "ECPay's statement calls it paid; " + why));
        forget(question);
    }

    private void forget(Question question) {
        sql.update("DELETE FROM ecpay_statement_questions WHERE merchant_trade_no = ?", question.tradeNo());
    }
}
