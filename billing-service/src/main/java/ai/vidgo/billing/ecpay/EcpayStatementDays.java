package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.invoices.TaiwanTime;
import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.platform.config.StartupCheck;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which days' statements were compared, and whose turn is next. A day is claimed by one instance and postponed before its
 * statement is asked for, so it is compared once, whoever else looks and whatever dies.
 */
@ApplicationScoped
class EcpayStatementDays implements StartupCheck {

    /** ECPay gives one file a minute to an address. */
    private static final Duration BETWEEN_DOWNLOADS = Duration.ofSeconds(61);

    private final EcpayStatementConfig config;
    private final Discrepancies discrepancies;
    private final Sql sql;
    private final Clock clock;

    EcpayStatementDays(EcpayStatementConfig config, Discrepancies discrepancies, Sql sql, Clock clock) {
        this.config = config;
        this.discrepancies = discrepancies;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The right to compare a day.
     *
     * @param attempt the number of the try; a later one takes the right away
     */
    record Turn(LocalDate day, int attempt) {

        Instant begin() {
            return day.atStartOfDay(TaiwanTime.ZONE).toInstant();
        }

        Instant end() {
            return day.plusDays(1).atStartOfDay(TaiwanTime.ZONE).toInstant();
        }

        /** What findings about the statement as a whole are known by. */
        String subject() {
            return "ecpay:" + day;
        }
    }

    @Override
    public List<String> violations() {
        List<String> violations = new ArrayList<>();
        try {
            config.after().ifPresent(LocalTime::parse);
        } catch (DateTimeParseException noTime) {
            violations.add("ECPAY_STATEMENT_AFTER must be a time of day such as 10:00");
        }
        if (!supported(config.charset())) {
            violations.add("ECPAY_STATEMENT_CHARSET must be UTF-8 or Big5, where this program knows Big5");
        }
        return violations;
    }

    private static boolean supported(String charset) {
        try {
            return List.of("UTF-8", "Big5").contains(charset) && Charset.isSupported(charset);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    /** Claims the oldest day that is due; empty when none is, or when the last download was only just begun. */
    Optional<Turn> next() {
        if (config.after().isEmpty()) {
            return Optional.empty();
        }
        ZonedDateTime local = clock.instant().atZone(TaiwanTime.ZONE);
        boolean early =
                local.toLocalTime().isBefore(LocalTime.parse(config.after().get()));
        LocalDate newest = local.toLocalDate().minusDays(early ? 2 : 1);
        return QuarkusTransaction.requiringNew().call(() -> claim(newest));
    }

    private Optional<Turn> claim(LocalDate newest) {
        // One instance at a time, or two could claim two days within the same minute.
        sql.update("LOCK TABLE ecpay_statements IN SHARE ROW EXCLUSIVE MODE");
        LocalDate oldest = newest.minusDays(config.days() - 1L);
        open(oldest, newest);
        giveUpBefore(oldest);
        Instant now = clock.instant();
        return sql.find(
                """
                UPDATE ecpay_statements SET attempts = attempts + 1, started_at = ?, next_attempt_at = ?
                 WHERE day = (SELECT day FROM ecpay_statements WHERE next_attempt_at <= ? ORDER BY day LIMIT 1)
                   AND NOT EXISTS (SELECT 1 FROM ecpay_statements WHERE started_at > ?)
                RETURNING day, attempts""",
                row -> new Turn(LocalDate.parse(row.text("day")), row.number("attempts")),
                now,
                now.plus(config.retryEvery()),
                now,
                now.minus(BETWEEN_DOWNLOADS));
    }

    /** Makes the days since the last one due. The first time that is one day: nobody had compared those before. */
    private void open(LocalDate oldest, LocalDate newest) {
        Optional<LocalDate> last = sql.find(
                "SELECT max(day) AS day FROM ecpay_statements HAVING max(day) IS NOT NULL",
                row -> LocalDate.parse(row.text("day")));
        LocalDate first = last.map(day -> day.plusDays(1)).orElse(newest);
        if (first.isBefore(oldest)) {
            discrepancies.report(
                    Kind.STATEMENT_NOT_COMPARED,
                    "ecpay:" + first + "/" + oldest.minusDays(1),
                    null,
                    "ECPay's statements of these days were never read: nothing ran for too long. Compare by hand");
        }
        sql.update("""
                INSERT INTO ecpay_statements (day, next_attempt_at)
                SELECT day::date, ? FROM generate_series(?::date, ?::date, interval '1 day') AS day""", clock.instant(), first.isBefore(oldest) ? oldest : first, newest);
    }

    private void giveUpBefore(LocalDate oldest) {
        sql.list("""
                        UPDATE ecpay_statements SET next_attempt_at = NULL
                         WHERE next_attempt_at IS NOT NULL AND day < ? RETURNING day, attempts""", row -> new Turn(LocalDate.parse(row.text("day")), row.number("attempts")), oldest)
                .forEach(turn -> notCompared(turn, "it was given up. Compare by hand"));
    }

    /** Tells operations that a statement could not be compared, once a day of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void notCompared(Turn turn, String why) {
        discrepancies.report(
                Kind.STATEMENT_NOT_COMPARED,
                turn.subject(),
                null,
                "ECPay's statement of " + turn.day() + " after " + turn.attempt() + " tries: " + why);
    }

    /**
     * Ends a day, in the transaction that writes down what its statement says.
     *
     * @return false when a later try has begun: this one must not write anything
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean finish(Turn turn, int payments) {
        boolean mine = sql.update("""
                        UPDATE ecpay_statements SET compared_at = ?, next_attempt_at = NULL, payments = ?
                         WHERE day = ? AND attempts = ? AND compared_at IS NULL""", clock.instant(), payments, turn.day(), turn.attempt()) == 1;
        if (mine) {
            discrepancies.settled(Kind.STATEMENT_NOT_COMPARED, turn.subject(), "It was compared later");
        }
        return mine;
    }
}
