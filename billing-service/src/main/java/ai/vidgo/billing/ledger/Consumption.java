package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Row;

/** How an attempt to charge a generation at once ended. */
public sealed interface Consumption {

    /** Charged now; {@code balance} is what is left. */
    record Charged(int amount, int balance) implements Consumption {}

    /** Charged before, or held for the job of this id; nothing changed. */
    record ChargedBefore() implements Consumption {}

    /** Not enough credits; nothing changed. */
    record Insufficient(int amount, int balance) implements Consumption {}

    /** The job of this id got its credits back, so there is no result to charge for; nothing changed. */
    record EndedBefore(HoldEnd end) implements Consumption {}

    static Consumption of(Row row) {
        return switch (row.text("outcome")) {
            case "charged" -> new Charged(row.number("amount"), row.number("balance"));
            case "held", "settled" -> new ChargedBefore();
            case "insufficient" -> new Insufficient(row.number("amount"), row.number("balance"));
            case String end -> new EndedBefore(HoldEnd.named(end));
        };
    }
}
