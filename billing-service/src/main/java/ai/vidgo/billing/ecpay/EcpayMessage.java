package ai.vidgo.billing.ecpay;

import ai.vidgo.billing.invoices.TaiwanTime;
import ai.vidgo.billing.orders.PaymentNumbers.PaymentNumber;
import ai.vidgo.billing.payments.FormBody;
import ai.vidgo.billing.payments.IncomingEvent;
import ai.vidgo.billing.payments.IncomingEvent.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three kinds of messages and what identifies each (contract: external-ecpay §3). Any address may receive any kind. */
final class EcpayMessage {

    static final String PROVIDER = "ecpay";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

    /** A number to pay at a bank or shop was issued: neither a payment nor a failure. */
    private static final Set<String> NUMBER_ISSUED = Set.of("2", "10100073");

    private EcpayMessage() {}

    enum Kind {
        RESULT,
        NUMBER,
        PERIOD
    }

    static Kind kind(Map<String, String> fields) {
        if (fields.containsKey("Gwsr") && fields.containsKey("PeriodType") && !fields.containsKey("TradeAmt")) {
            return Kind.PERIOD;
        }
        boolean number = NUMBER_ISSUED.contains(given(fields, "RtnCode"));
        return number ? Kind.NUMBER : Kind.RESULT;
    }

    /**
     * The event of a message whose digest was good. A payer may fail and then succeed in one attempt, so the result is a
     * part of the identity.
     */
    static IncomingEvent event(Map<String, String> fields, String raw, Origin origin) {
        Kind kind = kind(fields);
        String what = kind == Kind.PERIOD ? charge(fields) : given(fields, "TradeNo");
        String id = String.join(
                ":",
                given(fields, "MerchantTradeNo"),
                kind.name().toLowerCase(Locale.ROOT),
                what,
                given(fields, "RtnCode"),
                fields.getOrDefault("SimulatePaid", "0"),
                given(fields, kind == Kind.PERIOD ? "Amount" : "TradeAmt"));
        return new IncomingEvent(
                PROVIDER, id, kind.name().toLowerCase(Locale.ROOT), raw, origin, occurredAt(fields, kind));
    }

    /** The answer to a question about a number to pay, which says what its notice said. */
    static IncomingEvent numberAnswered(Map<String, String> answer) {
        Map<String, String> fields = new LinkedHashMap<>(answer);
        fields.remove(CheckMacValue.FIELD);
        return event(fields, FormBody.write(fields), Origin.ASKED);
    }

    /** The answer to a question about an order, written as the notice that should have told the same. */
    static IncomingEvent answered(Map<String, String> answer) {
        Map<String, String> fields = new LinkedHashMap<>(answer);
        fields.remove(CheckMacValue.FIELD);
        fields.remove("TradeStatus");
        fields.put("RtnCode", "1");
        return event(fields, FormBody.write(fields), Origin.ASKED);
    }

    /** What names a charge of a contract: its authorisation, or its time where the bank gave none. */
    static String charge(Map<String, String> fields) {
        String authorisation = given(fields, "Gwsr");
        return authorisation.isEmpty() ? given(fields, "ProcessDate") : authorisation;
    }

    /** The number that a message brings; empty when it brings none that could be paid. */
    static Optional<PaymentNumber> number(Map<String, String> fields) {
        Instant expires = instant(given(fields, "ExpireDate"));
        if (expires == null) {
            return Optional.empty();
        }
        if (!given(fields, "vAccount").isEmpty()) {
            return Optional.of(
                    new PaymentNumber("atm", given(fields, "BankCode"), given(fields, "vAccount"), List.of(), expires));
        }
        if (!given(fields, "PaymentNo").isEmpty()) {
            return Optional.of(new PaymentNumber("cvs", null, given(fields, "PaymentNo"), List.of(), expires));
        }
        List<String> bars = List.of(given(fields, "Barcode1"), given(fields, "Barcode2"), given(fields, "Barcode3"));
        return bars.contains("")
                ? Optional.empty()
                : Optional.of(new PaymentNumber("barcode", null, null, bars, expires));
    }

    /** A time in Taiwan; a day without a time ends at midnight. Null for anything else. */
    static @Nullable Instant instant(String text) {
        try {
            LocalDateTime local = text.length() <= 10
                    ? LocalDate.parse(text, DAY).atTime(LocalTime.of(23, 59, 59))
                    : LocalDateTime.parse(text, TIME);
            return local.atZone(TaiwanTime.ZONE).toInstant();
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    private static @Nullable Instant occurredAt(Map<String, String> fields, Kind kind) {
        return switch (kind) {
            case RESULT -> instant(given(fields, "PaymentDate"));
            case NUMBER -> instant(given(fields, "TradeDate"));
            case PERIOD -> instant(given(fields, "ProcessDate"));
        };
    }

    private static String given(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
