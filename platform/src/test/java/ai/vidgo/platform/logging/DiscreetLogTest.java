package ai.vidgo.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class DiscreetLogTest {

    private static final String ADDRESS = "jane.doe@example.com";

    private final DiscreetLog filter = new DiscreetLog();
    private final PatternFormatter formatter = new PatternFormatter("%s%e%n");

    @Test
    void masksTheParametersOfAMessage() {
        ExtLogRecord line = line("ai.vidgo.auth.Mails", "mail %s to %s");
        line.setParameters(new Object[] {7, ADDRESS});

        assertThat(written(line)).isEqualTo("mail 7 to ***\n");
    }

    @Test
    void masksThroughAllCausesAndKeepsTypesAndFrames() {
        RuntimeException failure = new IllegalStateException(
                "not stored", new IOException("refused " + ADDRESS, new IOException("value \"Jane Doe\"")));
        failure.addSuppressed(new IOException("also " + ADDRESS));
        ExtLogRecord line = line("ai.vidgo.auth.Mails", "broke");
        line.setThrown(failure);

        assertThat(written(line))
                .doesNotContain(ADDRESS)
                .doesNotContain("Jane")
                .contains("java.lang.IllegalStateException: not stored")
                .contains("Caused by: java.io.IOException: refused ***")
                .contains("Caused by: java.io.IOException: value \"***\"")
                .contains("Suppressed: java.io.IOException: also ***")
                .contains("DiscreetLogTest.masksThroughAllCausesAndKeepsTypesAndFrames(DiscreetLogTest.java:");
    }

    @Test
    void leavesAnInnocentExceptionAlone() {
        RuntimeException failure = new IllegalStateException("query failed: 23505", new IOException("reset by peer"));
        ExtLogRecord line = line("ai.vidgo.auth.Mails", "broke");
        line.setThrown(failure);

        written(line);

        assertThat(line.getThrown()).isSameAs(failure);
    }

    @Test
    void keepsTheHelpOfANullPointerException() {
        NullPointerException missing = new NullPointerException("Cannot invoke \"String.length()\"");

        assertThat(MaskedThrowable.of(missing)).isSameAs(missing);
    }

    @Test
    void endsAChainOfCausesThatLeadsBack() {
        IOException first = new IOException("to " + ADDRESS);
        first.initCause(new IOException("through", first));

        assertThat(MaskedThrowable.of(first)).hasToString("java.io.IOException: to ***");
    }

    @Test
    void masksWhatLibrariesQuoteButNotWhatWeDo() {
        assertThat(written(line("org.hibernate.Sql", "invalid \"Jane\""))).isEqualTo("invalid \"***\"\n");
        assertThat(written(line("ai.vidgo.Runs", "summary {\"made\": 3}"))).isEqualTo("summary {\"made\": 3}\n");
    }

    @Test
    void masksRecordsOfTheJdksOwnLogging() {
        LogRecord line = new LogRecord(Level.INFO, "sent to {0}");
        line.setParameters(new Object[] {ADDRESS});

        assertThat(filter.isLoggable(line)).isTrue();
        assertThat(line.getMessage()).isEqualTo("sent to ***");
    }

    @Test
    void cutsWhatIsTooLong() {
        String longest = "x ".repeat(DiscreetLog.LONGEST_MESSAGE / 2);

        assertThat(written(line("ai.vidgo.Runs", longest + "and more"))).isEqualTo(longest + " (8 more)\n");
    }

    private static ExtLogRecord line(String logger, String message) {
        return new ExtLogRecord(Level.INFO, message, FormatStyle.PRINTF, logger);
    }

    private String written(ExtLogRecord line) {
        line.setLoggerName(line.getLoggerClassName());
        assertThat(filter.isLoggable(line)).isTrue();
        return formatter.format(line);
    }
}
