package ai.vidgo.platform.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;

/**
 * The last thing that happens to a log line before it is written, whoever wrote it: what {@link LogMask} knows by its form
 * is masked in the message and in the messages of exceptions. It refuses no line.
 *
 * <p>It is a filter because that is the one place through which lines of all formats go (text and JSON). What no form tells,
 * such as names and prompts, must not be logged in the first place (docs/logging.md).
 */
@LoggingFilter(name = "discreet")
public final class DiscreetLog implements Filter {

    static final int LONGEST_MESSAGE = 16_384;

    private static final String OWN_LOGGERS = "ai.vidgo.";

    private final Formatter formatter = new PatternFormatter("%s");

    @Override
    public boolean isLoggable(LogRecord record) {
        String message = formatter.formatMessage(record);
        if (message != null) {
            String masked = masked(record, shortened(message));
            if (!masked.equals(message)) {
                replace(record, masked);
            }
        }
        if (record.getThrown() != null) {
            record.setThrown(MaskedThrowable.of(record.getThrown()));
        }
        return true;
    }

    /** Libraries quote the data that they choke on; we don't, and quote names where we quote at all. */
    private static String masked(LogRecord record, String message) {
        String logger = record.getLoggerName();
        return logger != null && logger.startsWith(OWN_LOGGERS) ? LogMask.mask(message) : LogMask.maskQuoting(message);
    }

    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE) + " (" + (message.length() - LONGEST_MESSAGE) + " more)";
    }

    private static void replace(LogRecord record, String message) {
        if (record instanceof ExtLogRecord own) {
            own.setMessage(message, FormatStyle.NO_FORMAT);
        } else {
            record.setMessage(message);
        }
        record.setParameters(null);
    }
}
