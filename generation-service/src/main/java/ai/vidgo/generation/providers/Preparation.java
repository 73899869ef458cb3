package ai.vidgo.generation.providers;

/** What came of buying what a purchase needs first, such as the speech of an avatar. */
public sealed interface Preparation {

    /** The vendor sells in one step. */
    record NotNeeded() implements Preparation {}

    /**
     * It is there.
     *
     * @param token names it at the vendor; to be committed at once
     */
    record Ready(String token) implements Preparation {}

    /** It is not there, and so the purchase ends. */
    record Stopped(Submission verdict) implements Preparation {}
}
