package ai.vidgo.billing.ecpay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of the daily statement (contract: external-ecpay §5.7).
 *
 * <p>Public documentation (developers.ecpay.com.tw 16599) says: a CSV file, in an old and a new format; one download per
 * minute and address; only registered addresses. <b>Unverified</b>, because the documents do not show a file: the names of
 * its columns and the look of its cells. What is read here comes from the published tests of SDKs for the new format of
 * ECPay's and its predecessor's statement ({@code ="訂單日期",="廠商訂單編號",…}). Therefore columns are found by any of
 * the names in use and may stand in any order with others between and behind them, cells may be quoted or not, and a
 * byte-order mark and a few lines of title before the header do not matter. A line without a number of ours is a sum. Since
 * the statement is asked for by the day of payment, a line counts as paid unless it says otherwise; a negative amount is
 * money that went back, as in ECPay's statement of card payments.
 *
 * <p>The file carries no digest. Nobody is granted anything because of it: it only says what to ask about.
 */
final class EcpayStatementFile {

    /** The columns that decide something, with all their names in lower case. */
    private enum Column {
        TRADE_NO(true, "廠商訂單編號|特店訂單編號|廠商交易編號|特店交易編號|merchanttradeno"),
        PROVIDER_NO(true, "綠界訂單編號|綠界交易編號|綠界交易序號|tradeno"),
        AMOUNT(true, "交易金額|tradeamt"),
        STATE(false, "付款狀態|付款結果|交易狀態"),
        REFUNDED(false, "退款金額"),
        AUTHORISATION(false, "信用卡授權單號|授權單號|gwsr");

        private final boolean needed;
        private final String names;

        Column(boolean needed, String names) {
            this.needed = needed;
            this.names = names;
        }

        /** Where it stands in a header, if it does. */
        private OptionalInt in(List<String> header) {
            return IntStream.range(0, header.size())
                    .filter(at ->
                            header.get(at).strip().toLowerCase(Locale.ROOT).matches(names))
                    .findFirst();
        }
    }

    private static final int MOST_TITLES = 5;
    private static final String NUMBER_OF_OURS = "[0-9A-Za-z]{1,20}";

    /** Whole TWD, perhaps with groups of thousands and zeros behind a point. */
    private static final String MONEY = "-?\\d{1,9}(\\.0+)?";

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

    private EcpayStatementFile(List<String> header) {
        for (Column column : Column.values()) {
            column.in(header).ifPresent(at -> positions.put(column, at));
        }
    }

    /**
     * A payment.
     *
     * @param number of the line in the file
     * @param tradeNo our number of the attempt
     * @param providerNo ECPay's number of the payment
     * @param authorisation ECPay's number of the card's authorisation; empty for other payments
     * @param amount in TWD; 0 for a line that only tells of money that went back
     * @param refunded in TWD, what went back
     */
    record Line(int number, String tradeNo, String providerNo, String authorisation, int amount, int refunded) {}

    /**
     * Reads a file to its end.
     *
     * @param lines takes the payments one by one
     * @return whether the file tells authorisations, without which charges of contracts can't be told apart
     * @throws UnreadableStatement when it is not a statement, or a line of it can't be understood
     */
    static boolean read(Reader text, Consumer<Line> lines) throws IOException {
        CsvRecords records = new CsvRecords(new BufferedReader(text));
        EcpayStatementFile file = header(records);
        int number = records.line();
        for (Optional<List<String>> cells = records.next(); cells.isPresent(); cells = records.next()) {
            Line line = file.line(number, cells.get());
            if (line != null) {
                lines.accept(line);
            }
            number = records.line();
        }
        return file.positions.containsKey(Column.AUTHORISATION);
    }

    private static EcpayStatementFile header(CsvRecords records) throws IOException {
        for (int i = 0; i <= MOST_TITLES; i++) {
            Optional<List<String>> cells = records.next();
            if (cells.isEmpty()) {
                break;
            }
            EcpayStatementFile file = new EcpayStatementFile(cells.get());
            if (file.complete()) {
                return file;
            }
        }
        throw new UnreadableStatement("no header with the columns 廠商訂單編號, 綠界訂單編號 and 交易金額 was found");
    }

    private boolean complete() {
        return Stream.of(Column.values()).filter(column -> column.needed).allMatch(positions::containsKey);
    }

    /** Null for a line that tells of no payment. */
    private @Nullable Line line(int number, List<String> cells) throws UnreadableStatement {
        String tradeNo = cell(cells, Column.TRADE_NO);
        String state = cell(cells, Column.STATE);
        if (tradeNo.isEmpty() || state.startsWith("未") || state.contains("失敗")) {
            return null;
        }
        if (!tradeNo.matches(NUMBER_OF_OURS)) {
            throw new UnreadableStatement("line " + number + " names no number that could be ours");
        }
        int amount = money(number, cell(cells, Column.AMOUNT));
        String refunded = cell(cells, Column.REFUNDED);
        int returned = refunded.isEmpty() ? 0 : Math.abs(money(number, refunded));
        return new Line(
                number,
                tradeNo,
                digits(cell(cells, Column.PROVIDER_NO)),
                digits(cell(cells, Column.AUTHORISATION)),
                Math.max(0, amount),
                returned + Math.max(0, -amount));
    }

    private String cell(List<String> cells, Column column) {
        int at = positions.getOrDefault(column, Integer.MAX_VALUE);
        return at < cells.size() ? cells.get(at) : "";
    }

    private static String digits(String text) {
        return text.matches("[0-9A-Za-z]{1,40}") ? text : "";
    }

    private static int money(int number, String text) throws UnreadableStatement {
        String plain = text.replace(",", "");
        if (!plain.matches(MONEY)) {
            throw new UnreadableStatement("line " + number + " has an amount that is not whole TWD");
        }
        return Integer.parseInt(plain.replaceFirst("\\..*$", ""));
    }
}
