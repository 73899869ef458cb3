package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Row;
import java.util.UUID;

/** How an attempt to charge a job's hold ended. */
public sealed interface Settlement {

    /** Charged, now or by an earlier call whatever its amount; {@code balance} is what the user has now. */
    record Charged(int amount, UUID userId, int balance) implements Settlement {}

    /** The credits had gone back before: released, or expired. Nothing changed. */
    record EndedBefore(HoldEnd end) implements Settlement {}

    /** No hold of this job was ever made. */
    record Unknown() implements Settlement {}

    /** More was to be charged than is held; nothing changed. */
    record TooMuch(int held) implements Settlement {}

    static Settlement of(Row row) {
        return switch (row.text("outcome")) {
            case "settled" -> new Charged(row.number("amount"), row.uuid("user_id"), row.number("balance"));
            case "unknown" -> new Unknown();
            case "too_much" -> new TooMuch(row.number("amount"));
            case String end -> new EndedBefore(HoldEnd.named(end));
        };
    }
}
