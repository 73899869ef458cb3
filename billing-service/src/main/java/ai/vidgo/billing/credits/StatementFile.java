package ai.vidgo.billing.credits;

import ai.vidgo.billing.ledger.LedgerEntry;
import ai.vidgo.billing.ledger.LedgerStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as CSV (RFC 4180, UTF-8 with the mark that spreadsheets need to see it). Written while it is read, so a long
 * history needs little memory.
 *
 * <p>Texts in it may come from strangers: a generation id is what a client sent. A cell that a spreadsheet would take for
 * a formula begins with an apostrophe here, which makes it a text.
 */
@ApplicationScoped
class StatementFile {

    private static final String HEADER =
            "created_at,transaction_type,amount,balance_after,service_type,generation_id,payment_id,description";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    /** What begins a formula in one spreadsheet or another, also behind blanks and in the wide forms of CJK input. */
    private static final Pattern FORMULA = Pattern.compile("^(?:[\\t\\r\\n]|\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");

    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final LedgerStatement statement;
    private final CreditsConfig config;

    StatementFile(LedgerStatement statement, CreditsConfig config) {
        this.statement = statement;
        this.config = config;
    }

    /** Writes the rows of a user, newest first; {@code type} null for all. The stream stays open. */
    void write(UUID userId, @Nullable String type, OutputStream output) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        writer.append(BYTE_ORDER_MARK).append(HEADER).append(LINE_END);
        long position = Long.MAX_VALUE;
        List<LedgerEntry> batch;
        do {
            batch = statement.before(userId, type, position, config.exportBatch());
            for (LedgerEntry entry : batch) {
                writer.append(line(entry)).append(LINE_END);
                position = entry.position();
            }
        } while (batch.size() == config.exportBatch());
        writer.flush();
    }

    static String line(LedgerEntry entry) {
        return String.join(
                ",",
                entry.createdAt().toString(),
                entry.type(),
                Integer.toString(entry.amount()),
                Integer.toString(entry.balanceAfter()),
                text(entry.serviceType()),
                text(entry.generationId()),
                text(entry.paymentId()),
                text(entry.description()));
    }

    private static String text(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String safe = FORMULA.matcher(value).find() ? "'" + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
