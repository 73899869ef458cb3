package ai.vidgo.simulators.ecpay;

/** Where an order stands. */
enum Payment {
    /** The page was opened. */
    OPEN,
    /** A bank account or a shop code was issued and waits for the money. */
    ISSUED,
    /** Paid. */
    PAID,
    /** The last attempt was refused; the buyer may try again. */
    FAILED
}
