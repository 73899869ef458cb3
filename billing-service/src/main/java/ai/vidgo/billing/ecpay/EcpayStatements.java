package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayStatementDays.Turn;
import ai.vidgo.billing.ecpay.EcpayStatementFile.Line;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Compares ECPay's statement of each day with our books (contract: external-ecpay §5.7, §8.15): what was paid there and not
 * here is asked about, everything else that differs is a finding for a person. A statement that can't be read is an alarm
 * and is asked for again; it never counts as a day without payments.
 */
@ApplicationScoped
class EcpayStatements {

    private static final Logger LOG = Logger.getLogger(EcpayStatements.class);
    private static final int BATCH = 1000;
    private static final String BY_PAYMENT = "2";
    private static final String NEW_FORMAT = "1";
    private static final String BIG5 = "1";
    private static final String UTF_8 = "2";

    private final EcpayClient client;
    private final EcpayAccount account;
    private final EcpayStatementDays days;
    private final EcpayStatementComparison comparison;
    private final EcpayStatementConfig config;
    private final MeterRegistry metrics;

    EcpayStatements(
            EcpayClient client,
            EcpayAccount account,
            EcpayStatementDays days,
            EcpayStatementComparison comparison,
            EcpayStatementConfig config,
            MeterRegistry metrics) {
        this.client = client;
        this.account = account;
        this.days = days;
        this.comparison = comparison;
        this.config = config;
        this.metrics = metrics;
    }

    /** What became of a try. */
    private enum Outcome {
        COMPARED,
        UNREADABLE,
        SILENT,
        OVERTAKEN
    }

    /** Compares the oldest statement that is due, one in each round: ECPay gives one file a minute. */
    @Scheduled(every = "5m", delayed = "65s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void compareNext() {
        if (account.isConfigured()) {
            days.next().ifPresent(this::compare);
        }
    }

    private void compare(Turn turn) {
        Outcome outcome = tried(turn);
        LOG.infof("ECPay's statement of %s, try %d: %s", turn.day(), turn.attempt(), outcome);
        metrics.counter("vidgo.payment.statements", "provider", "ecpay", "outcome", outcome.name())
                .increment();
    }

    private Outcome tried(Turn turn) {
        comparison.forget(turn);
        Optional<InputStream> file = client.open(account.statementAddress(), question(turn));
        if (file.isEmpty()) {
            return silent(turn, "no answer");
        }
        try (InputStream limited = new LimitedDownload(file.get(), config.maxBytes(), config.timeout());
                InputStreamReader text = new InputStreamReader(limited, Charset.forName(config.charset()))) {
            Lines lines = new Lines(turn);
            boolean authorisations = EcpayStatementFile.read(text, lines::add);
            lines.flush();
            return comparison.compare(turn, lines.count, authorisations) ? Outcome.COMPARED : Outcome.OVERTAKEN;
        } catch (UnreadableStatement unreadable) {
            comparison.forget(turn);
            alarm(turn, String.valueOf(unreadable.getMessage()));
            return Outcome.UNREADABLE;
        } catch (IOException brokeOff) {
            LOG.warnf("ECPay's statement of %s broke off: %s", turn.day(), brokeOff.getMessage());
            comparison.forget(turn);
            return silent(turn, "it broke off");
        }
    }

    private Map<String, String> question(Turn turn) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("DateType", BY_PAYMENT);
        fields.put("BeginDate", turn.day().toString());
        fields.put("EndDate", turn.day().toString());
        fields.put("MediaFormated", NEW_FORMAT);
        fields.put("CharSet", config.charset().equals("Big5") ? BIG5 : UTF_8);
        return fields;
    }

    /** One silence is nothing; many mean that our address is not registered, or that ECPay has changed. */
    private Outcome silent(Turn turn, String why) {
        if (turn.attempt() >= config.silentTries()) {
            alarm(turn, why);
        }
        return Outcome.SILENT;
    }

    private void alarm(Turn turn, String why) {
        QuarkusTransaction.requiringNew().run(() -> days.notCompared(turn, why));
    }

    /** Hands lines on in batches. */
    private final class Lines {

        private final Turn turn;
        private final List<Line> waiting = new ArrayList<>();
        private int count;

        private Lines(Turn turn) {
            this.turn = turn;
        }

        private void add(Line line) {
            count++;
            waiting.add(line);
            if (waiting.size() == BATCH) {
                flush();
            }
        }

        private void flush() {
            if (!waiting.isEmpty()) {
                comparison.add(turn, waiting);
                waiting.clear();
            }
        }
    }
}
