package ai.vidgo.billing.ledger;

import ai.vidgo.billing.ledger.HoldMoved.Kind;
import ai.vidgo.platform.sql.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what operations have newly done to holds. Their answers are the same for a repetition, so each is read beside the
 * hold as it was before: a statement sees the tables as they were when it began, whatever a function in it writes. Two
 * repetitions at the very same time may both be told; the ledger itself moved the credits once.
 */
final class HoldWatch {

    /** Each takes the parameters of its function, and the job's id once more. */
    static final String RESERVE = beside(", answer.balance", "credits_reserve(?, ?, ?, ?, ?, ?)");

    static final String SETTLE = beside(", answer.user_id, answer.balance", "credits_settle(?, ?::integer, ?)");
    static final String RELEASE = beside("", "credits_release(?, ?, ?)");

    private final Consumer<HoldMoved> listener;

    HoldWatch(Consumer<HoldMoved> listener) {
        this.listener = listener;
    }

    /** Texts are read as names: the driver waits once more before a result of unknown length. */
    private static String beside(String more, String function) {
        return "SELECT answer.outcome::name, answer.amount" + more + ", earlier.status::name AS earlier_status,"
                + " earlier.service_type::name AS earlier_service, earlier.amount AS earlier_amount,"
                + " earlier.created_at AS earlier_made"
                + " FROM " + function + " AS answer LEFT JOIN credit_holds earlier ON earlier.job_id = ?";
    }

    /**
     * A reader of answers that tells of what they moved.
     *
     * @param service what a hold is being made for, null when none is
     */
    <T> Function<Row, T> reading(Function<Row, T> reader, @Nullable String service, Instant now) {
        return row -> {
            look(row, service, now);
            return reader.apply(row);
        };
    }

    private void look(Row row, @Nullable String service, Instant now) {
        String outcome = row.text("outcome");
        String earlier = row.findText("earlier_status");
        if (earlier == null && service != null && outcome.equals("held")) {
            listener.accept(new HoldMoved(Kind.RESERVED, service, row.number("amount"), Duration.ZERO));
        } else if ("held".equals(earlier)) {
            ended(row, outcome, now);
        }
    }

    private void ended(Row row, String outcome, Instant now) {
        int amount = row.number("earlier_amount");
        switch (outcome) {
            case "settled" -> {
                int charged = row.number("amount");
                tell(row, Kind.SETTLED, charged, now);
                if (charged < amount) {
                    tell(row, Kind.RELEASED, amount - charged, now);
                }
            }
            case "released" -> tell(row, Kind.RELEASED, amount, now);
            case "expired" -> tell(row, Kind.EXPIRED, amount, now);
            default -> {
                // Still held.
            }
        }
    }

    private void tell(Row row, Kind kind, int credits, Instant now) {
        Duration age = Duration.between(row.instant("earlier_made"), now);
        listener.accept(new HoldMoved(kind, row.text("earlier_service"), credits, age));
    }
}
