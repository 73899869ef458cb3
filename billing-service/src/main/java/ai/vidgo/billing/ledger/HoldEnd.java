package ai.vidgo.billing.ledger;

import java.util.Locale;

/** How a hold ended. */
public enum HoldEnd {
    SETTLED,
    RELEASED,
    EXPIRED;

    static HoldEnd named(String status) {
        return valueOf(status.toUpperCase(Locale.ROOT));
    }
}
