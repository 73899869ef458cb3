package ai.vidgo.simulators.paddle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.UUID;

/** Payments of transactions, tried and done, with the events that follow (contract: external-paddle §2, §7.1). */
final class Till {

    /** What a payment may be tried for. */
    private static final Set<String> OPEN = Set.of("draft", "ready", "billed", "past_due");

    private final Books books;
    private final Bills bills;
    private final Customers customers;
    private final Events events;
    private int invoices;

    Till(Books books, Bills bills, Customers customers, Events events) {
        this.books = books;
        this.bills = bills;
        this.customers = customers;
        this.events = events;
    }

    static boolean open(JsonNode bill) {
        return OPEN.contains(bill.path("status").asText());
    }

    /** Who pays and from where, as the checkout learns it: the tax is known from now on. */
    void identify(ObjectNode bill, String email, String country) {
        requireOpen(bill);
        ObjectNode customer = bill.hasNonNull("customer_id")
                ? books.require("ctm", bill.path("customer_id").asText())
                : customers.named(email);
        ObjectNode address = customers.address(customer, country);
        bill.put("customer_id", customer.path("id").asText())
                .put("address_id", address.path("id").asText());
        bills.total(bill, country);
        boolean news = bill.path("status").asText().equals("draft");
        if (news) {
            bill.put("status", "ready");
        }
        events.emit(news ? "transaction.ready" : "transaction.updated", books.touch(bill));
    }

    /** The card said no: the buyer may try again. */
    void declined(ObjectNode bill, String code) {
        requireOpen(bill);
        attempt(bill, "error", code);
        events.emit("transaction.payment_failed", books.touch(bill));
    }

    /** The money was captured; the rest of the processing follows in {@link #complete}. */
    void captured(ObjectNode bill) {
        requireOpen(bill);
        attempt(bill, "captured", "");
        bill.put("status", "paid");
        events.emit("transaction.paid", books.touch(bill));
    }

    /** Processing is over: fee and invoice number are there, nothing changes any more. */
    void complete(ObjectNode bill) {
        bills.close(bill);
        bill.put("status", "completed")
                .put("invoice_id", books.id("inv"))
                .put(
                        "invoice_number",
                        "%04d-%05d".formatted(books.today().getEpochSecond() / 86_400 % 10_000, ++invoices))
                .put("billed_at", books.tick().toString());
        events.emit("transaction.completed", books.touch(bill));
    }

    /** What the last attempt was refused for; empty when it was not. */
    static String lastError(JsonNode bill) {
        return bill.path("payments").path(0).path("error_code").asText("");
    }

    private void attempt(ObjectNode bill, String status, String error) {
        ArrayNode payments = (ArrayNode) bill.path("payments");
        ObjectNode attempt = payments.insertObject(0)
                .put("payment_attempt_id", UUID.randomUUID().toString())
                .put("stored_payment_method_id", UUID.randomUUID().toString())
                .put("payment_method_id", books.id("paymtd"))
                .put("amount", Bills.text(Bills.grandTotal(bill)))
                .put("status", status)
                .put("created_at", books.tick().toString());
        if (error.isEmpty()) {
            attempt.putNull("error_code").put("captured_at", books.tick().toString());
        } else {
            attempt.put("error_code", error).putNull("captured_at");
        }
        attempt.putObject("method_details")
                .put("type", "card")
                .putObject("card")
                .put("type", "visa")
                .put("last4", "4242")
                .put("expiry_month", 12)
                .put("expiry_year", 2034)
                .put("cardholder_name", "Test Buyer");
    }

    private static void requireOpen(ObjectNode bill) {
        if (!open(bill)) {
            throw new Refusal(
                    400,
                    "transaction_immutable",
                    "The transaction is " + bill.path("status").asText() + " already.");
        }
    }
}
