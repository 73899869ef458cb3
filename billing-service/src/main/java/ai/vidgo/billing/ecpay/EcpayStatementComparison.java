package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.ecpay.EcpayStatementDays.Turn;
import ai.vidgo.billing.ecpay.EcpayStatementFile.Line;
import ai.vidgo.billing.orders.Discrepancies;
import ai.vidgo.billing.orders.Discrepancies.Kind;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What differs between a statement and our books. The lines are put into a table as they come, and compared in a few
 * statements once the file has proved to be whole; the day ends in the same transaction.
 */
@ApplicationScoped
class EcpayStatementComparison {

    /**
     * Lines beside the attempts that they name. A later charge of a contract has the contract's number and a payment number
     * and an authorisation of its own.
     */
    private static final String MATCHED = """
            WITH lines AS (
                SELECT merchant_trade_no, trade_no, gwsr, max(amount) AS amount, sum(refunded) AS refunded
                  FROM ecpay_statement_lines WHERE day = ? AND attempt = ? GROUP BY merchant_trade_no, trade_no, gwsr),
            matched AS (
                SELECT l.*, a.order_id AS first_order, a.amount AS asked, a.trade_no AS booked, c.order_id AS charge_order,
                       coalesce(a.periodic AND a.trade_no <> l.trade_no
                                AND (l.gwsr = '' OR a.gwsr IS DISTINCT FROM l.gwsr), false) AS later
                  FROM lines l
                  JOIN payment_attempts a ON a.merchant_trade_no = l.merchant_trade_no AND a.provider = 'ecpay'
                  LEFT JOIN ecpay_charges c
                    ON c.merchant_trade_no = l.merchant_trade_no AND c.gwsr = l.gwsr AND c.succeeded)
            """;

    private static final String UNKNOWN = """
            SELECT DISTINCT l.merchant_trade_no, '' AS part, NULL::uuid AS order_id,
                   'ECPay''s statement tells of a payment of an attempt that was never made here' AS detail
              FROM ecpay_statement_lines l
             WHERE l.day = ? AND l.attempt = ? AND l.amount > 0
               AND NOT EXISTS (SELECT 1 FROM payment_attempts a
                                WHERE a.merchant_trade_no = l.merchant_trade_no AND a.provider = 'ecpay')
             ORDER BY l.merchant_trade_no""";

    private static final String OTHER_AMOUNT = MATCHED + """
            SELECT merchant_trade_no, CASE WHEN later THEN gwsr ELSE '' END AS part,
                   coalesce(charge_order, first_order) AS order_id,
                   'ECPay''s statement says ' || amount || ' TWD instead of ' || asked AS detail
              FROM matched WHERE amount > 0 AND amount <> asked ORDER BY 1""";

    /** Of two payments of one order only the booked one can be returned here; the other one has a finding of its own. */
    private static final String RETURNED_THERE = MATCHED + """
            SELECT m.merchant_trade_no, m.refunded::text AS part, o.id AS order_id,
                   'ECPay''s statement says that ' || m.refunded || ' TWD went back; here it is '
                       || trim_scale(o.refunded_amount + o.pending_refund) AS detail
              FROM matched m JOIN orders o ON o.id = coalesce(m.charge_order, m.first_order)
             WHERE m.refunded > o.refunded_amount + o.pending_refund
               AND CASE WHEN m.later THEN m.charge_order IS NOT NULL
                        ELSE m.booked IS NULL OR m.booked = o.provider_transaction_id END
             ORDER BY 1""";

    private static final String AFTER_THE_END = MATCHED + """
            SELECT merchant_trade_no, gwsr AS part, first_order AS order_id,
                   'ECPay''s statement tells of a charge of a contract that is over here: return the money' AS detail
              FROM matched m
             WHERE later AND charge_order IS NULL AND amount > 0
               AND NOT EXISTS (SELECT 1 FROM ecpay_contracts k
                                WHERE k.merchant_trade_no = m.merchant_trade_no AND k.ended_at IS NULL)
             ORDER BY 1""";

    private static final String MISSING = """
            SELECT a.merchant_trade_no, '' AS part, a.order_id, 'ECPay''s statement of the day does not hold it' AS detail
              FROM payment_attempts a JOIN orders o ON o.id = a.order_id
             WHERE a.provider = 'ecpay' AND NOT o.is_mock AND a.provider_paid_at >= ? AND a.provider_paid_at < ?
               AND NOT EXISTS (SELECT 1 FROM ecpay_statement_lines l
                                WHERE l.day = ? AND l.attempt = ? AND l.merchant_trade_no = a.merchant_trade_no)
             ORDER BY a.merchant_trade_no""";

    private static final String MISSING_CHARGE = """
            SELECT c.merchant_trade_no, c.gwsr AS part, c.order_id,
                   'ECPay''s statement of the day does not hold the charge' AS detail
              FROM ecpay_charges c
             WHERE c.succeeded AND c.processed_at >= ? AND c.processed_at < ?
               AND NOT EXISTS (SELECT 1 FROM ecpay_statement_lines l
                                WHERE l.day = ? AND l.attempt = ? AND l.merchant_trade_no = c.merchant_trade_no
                                  AND l.gwsr = c.gwsr)
             ORDER BY c.merchant_trade_no, c.gwsr""";

    private static final String ASK = MATCHED + """
            INSERT INTO ecpay_statement_questions (merchant_trade_no, day, next_query_at)
            SELECT DISTINCT merchant_trade_no, ?::date, ?::timestamptz FROM matched
             WHERE amount > 0 AND NOT later AND booked IS NULL
            ON CONFLICT DO NOTHING""";

    private static final String ASK_CONTRACTS = MATCHED + """
            UPDATE ecpay_contracts SET next_query_at = least(next_query_at, ?)
             WHERE ended_at IS NULL
               AND merchant_trade_no IN (SELECT merchant_trade_no FROM matched WHERE later AND charge_order IS NULL)""";

    private final EcpayStatementDays days;
    private final Discrepancies discrepancies;
    private final EcpayStatementConfig config;
    private final Sql sql;
    private final Clock clock;

    EcpayStatementComparison(
            EcpayStatementDays days, Discrepancies discrepancies, EcpayStatementConfig config, Sql sql, Clock clock) {
        this.days = days;
        this.discrepancies = discrepancies;
        this.config = config;
        this.sql = sql;
        this.clock = clock;
    }

    /** Something that differs. {@code part} tells findings about one attempt apart, and may be empty. */
    private record Difference(
            String tradeNo, String part, @Nullable UUID order, String detail) {

        private static Difference of(Row row) {
            return new Difference(
                    row.text("merchant_trade_no"), row.text("part"), row.findUuid("order_id"), row.text("detail"));
        }

        /** The same as the intake's, so that what both find is found once. */
        private String subject() {
            return "ecpay:" + tradeNo + (part.isEmpty() ? "" : ":" + part);
        }
    }

    /** Forgets the lines of this try and of earlier ones, which broke off. */
    void forget(Turn turn) {
        sql.update("DELETE FROM ecpay_statement_lines WHERE day = ? AND attempt <= ?", turn.day(), turn.attempt());
    }

    /** Keeps lines for the comparison. */
    void add(Turn turn, List<Line> lines) {
        sql.update(
                """
                INSERT INTO ecpay_statement_lines (day, attempt, line, merchant_trade_no, trade_no, gwsr, amount, refunded)
                SELECT ?, ?, * FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[])""",
                turn.day(),
                turn.attempt(),
                column(lines, Line::number, Integer[]::new),
                column(lines, Line::tradeNo, String[]::new),
                column(lines, Line::providerNo, String[]::new),
                column(lines, Line::authorisation, String[]::new),
                column(lines, Line::amount, Integer[]::new),
                column(lines, Line::refunded, Integer[]::new));
    }

    private static <T> T[] column(List<Line> lines, Function<Line, T> value, IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }

    /**
     * Compares the lines of a turn with our books, writes down what differs, and ends the day.
     *
     * @param payments how many lines there are
     * @param authorisations whether they tell authorisations
     * @return false when another try has overtaken this one; nothing was written then
     */
    boolean compare(Turn turn, int payments, boolean authorisations) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!days.finish(turn, payments)) {
                forget(turn);
                return false;
            }
            report(turn, Kind.UNKNOWN_PAYMENT, UNKNOWN);
            report(turn, Kind.PAYMENT_MISMATCH, OTHER_AMOUNT);
            report(turn, Kind.REFUND_NOT_BOOKED, RETURNED_THERE);
            report(turn, Kind.CHARGED_AFTER_END, AFTER_THE_END);
            report(turn, Kind.MISSING_IN_STATEMENT, MISSING, turn.begin(), turn.end());
            if (authorisations) {
                report(turn, Kind.MISSING_IN_STATEMENT, MISSING_CHARGE, turn.begin(), turn.end());
            }
            sql.update(ASK, turn.day(), turn.attempt(), turn.day(), clock.instant());
            sql.update(ASK_CONTRACTS, turn.day(), turn.attempt(), clock.instant());
            forget(turn);
            return true;
        });
    }

    private void report(Turn turn, Kind kind, String query, Object... before) {
        Object[] parameters = Stream.concat(
                        Arrays.stream(before), Stream.of(turn.day(), turn.attempt(), config.findings() + 1))
                .toArray();
        List<Difference> found = sql.list(query + " LIMIT ?", Difference::of, parameters);
        found.stream()
                .limit(config.findings())
                .forEach(one -> discrepancies.report(kind, one.subject(), one.order(), one.detail()));
        if (found.size() > config.findings()) {
            discrepancies.report(
                    kind,
                    turn.subject(),
                    null,
                    "More than " + config.findings() + " of them in ECPay's statement of " + turn.day()
                            + ": compare it by hand");
        }
    }
}
