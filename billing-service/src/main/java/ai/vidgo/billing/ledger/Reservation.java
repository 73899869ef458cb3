package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Row;

/** How an attempt to hold the price of a job ended. */
public sealed interface Reservation {

    /** The price is held; {@code balance} is what is left. A repetition of a held job gives this again. */
    record Held(int amount, int balance) implements Reservation {}

    /** Not enough credits; nothing changed. */
    record Insufficient(int amount, int balance) implements Reservation {}

    /** The job's hold has ended before: settled, released (maybe before it was ever reserved) or expired. */
    record Ended(HoldEnd end) implements Reservation {}

    /** Another user's job has this id. */
    record Foreign() implements Reservation {}

    static Reservation of(Row row) {
        return switch (row.text("outcome")) {
            case "held" -> new Held(row.number("amount"), row.number("balance"));
            case "insufficient" -> new Insufficient(row.number("amount"), row.number("balance"));
            case "foreign" -> new Foreign();
            case String end -> new Ended(HoldEnd.named(end));
        };
    }
}
