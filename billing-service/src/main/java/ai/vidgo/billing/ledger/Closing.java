package ai.vidgo.billing.ledger;

/** How an attempt to settle or release a job's hold ended. */
public sealed interface Closing {

    /** Done, now or by an earlier identical call; {@code amount} was charged, or given back. */
    record Done(int amount) implements Closing {}

    /** The hold had already ended in another way; nothing changed. */
    record EndedBefore(HoldEnd end) implements Closing {}

    /** No hold of this job was ever made (settle only). */
    record Unknown() implements Closing {}

    /** More was to be charged than is held; nothing changed. */
    record TooMuch(int held) implements Closing {}
}
