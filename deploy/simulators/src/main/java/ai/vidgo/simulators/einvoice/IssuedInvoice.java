package ai.vidgo.simulators.einvoice;

import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** An invoice that exists, and what was taken back of it. */
final class IssuedInvoice {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(TAIPEI);

    /** An invoice of a tax period may be voided until this day of the month after it. */
    private static final int LAST_DAY = 13;

    private final String number;
    private final String random;
    private final Instant issuedAt;
    private final ObjectNode wish;
    private long allowed;
    private boolean invalid;

    IssuedInvoice(String number, String random, Instant issuedAt, ObjectNode wish) {
        this.number = number;
        this.random = random;
        this.issuedAt = issuedAt;
        this.wish = wish;
    }

    String number() {
        return number;
    }

    String date() {
        return time(issuedAt);
    }

    /** A time as the vendor writes it. */
    static String time(Instant instant) {
        return SECONDS.format(instant);
    }

    String day() {
        return date().substring(0, 10);
    }

    String random() {
        return random;
    }

    /** What is left of the amount. */
    synchronized long remaining() {
        return invalid ? 0 : wish.path("SalesAmount").asLong() - allowed;
    }

    /** Why it cannot be voided now; empty when it was. */
    synchronized String invalidate(Instant now) {
        if (invalid) {
            return "the invoice is void already";
        }
        if (allowed > 0) {
            return "an allowance exists";
        }
        if (LocalDateTime.ofInstant(now, TAIPEI).toLocalDate().isAfter(lastDay())) {
            return "the tax period is closed";
        }
        invalid = true;
        return "";
    }

    /** Takes a part of the amount back; false when less is left. */
    synchronized boolean allow(long amount) {
        boolean possible = amount > 0 && amount <= remaining();
        if (possible) {
            allowed += amount;
        }
        return possible;
    }

    synchronized ObjectNode json() {
        return Json.object()
                .put("relate_number", wish.path("RelateNumber").asText())
                .put("invoice_number", number)
                .put("issued_at", issuedAt.toString())
                .put("amount", wish.path("SalesAmount").asLong())
                .put("allowed", allowed)
                .put("void", invalid)
                .set("request", wish);
    }

    /** The fields of {@code GetIssue}. */
    synchronized ObjectNode query() {
        ObjectNode answer = Json.object();
        wish.properties()
                .forEach(field -> answer.set(
                        field.getKey().equals("Items") ? "Items" : "IIS_" + issueName(field.getKey()),
                        field.getValue()));
        return answer.put("IIS_Number", number)
                .put("IIS_Random_Number", random)
                .put("IIS_Create_Date", date())
                .put("IIS_Invalid_Status", invalid ? "1" : "0")
                .put("IIS_Sales_Amount", wish.path("SalesAmount").asLong())
                .put("IIS_Remain_Allowance_Amt", remaining());
    }

    private static String issueName(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    }

    /** Tax periods are January and February, March and April, and so on. */
    private LocalDate lastDay() {
        LocalDate day = LocalDateTime.ofInstant(issuedAt, TAIPEI).toLocalDate();
        int months = day.getMonthValue() % 2 == 0 ? 1 : 2;
        return day.plusMonths(months).withDayOfMonth(LAST_DAY);
    }
}
