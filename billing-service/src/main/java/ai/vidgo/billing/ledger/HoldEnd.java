package ai.vidgo.billing.ledger;

/** How a hold ended. */
public enum HoldEnd {
    SETTLED,
    RELEASED,
    EXPIRED
}
