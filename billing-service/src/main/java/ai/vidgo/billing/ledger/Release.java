package ai.vidgo.billing.ledger;

import ai.vidgo.platform.sql.Row;

/** How an attempt to give a job's hold back ended. */
public sealed interface Release {

    /** The credits are back: by this call, an earlier one or because the hold expired. 0 when none were ever held. */
    record GivenBack(int amount) implements Release {}

    /** The job was charged before; nothing changed. */
    record SettledBefore(int charged) implements Release {}

    static Release of(Row row) {
        int amount = row.number("amount");
        return HoldEnd.named(row.text("outcome")) == HoldEnd.SETTLED
                ? new SettledBefore(amount)
                : new GivenBack(amount);
    }
}
