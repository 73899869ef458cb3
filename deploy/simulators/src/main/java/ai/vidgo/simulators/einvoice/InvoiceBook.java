package ai.vidgo.simulators.einvoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All invoices, by the merchant's number without regard to case. */
final class InvoiceBook {

    private static final int MOST_NUMBERS = 80_000_000;

    private final Clock calendar;
    private final Map<String, IssuedInvoice> invoices = new LinkedHashMap<>();
    private int last;

    /** A book whose numbers begin where the time is, so that a shop that outlives it never meets one twice. */
    InvoiceBook(Clock calendar) {
        this.calendar = calendar;
        this.last = Math.floorMod(calendar.instant().getEpochSecond(), MOST_NUMBERS);
    }

    /** Issues an invoice; empty when the merchant's number was used before. */
    synchronized Optional<IssuedInvoice> issue(ObjectNode wish) {
        String key = key(wish.path("RelateNumber").asText());
        if (invoices.containsKey(key)) {
            return Optional.empty();
        }
        int number = ++last;
        IssuedInvoice invoice = new IssuedInvoice(
                "VG" + (10_000_000 + number),
                String.format(Locale.ROOT, "%04d", number % 10_000),
                calendar.instant(),
                wish.deepCopy());
        invoices.put(key, invoice);
        return Optional.of(invoice);
    }

    /** By {@code RelateNumber}, or by {@code InvoiceNo} and {@code InvoiceDate}. */
    synchronized Optional<IssuedInvoice> find(JsonNode asked) {
        String relate = asked.path("RelateNumber").asText("");
        if (!relate.isEmpty()) {
            return Optional.ofNullable(invoices.get(key(relate)));
        }
        return invoices.values().stream()
                .filter(invoice ->
                        invoice.number().equals(asked.path("InvoiceNo").asText()))
                .filter(invoice -> asked.path("InvoiceDate").asText().startsWith(invoice.day()))
                .findFirst();
    }

    synchronized List<IssuedInvoice> all() {
        return new ArrayList<>(invoices.values());
    }

    synchronized void reset() {
        invoices.clear();
    }

    private static String key(String relateNumber) {
        return relateNumber.toUpperCase(Locale.ROOT);
    }
}
