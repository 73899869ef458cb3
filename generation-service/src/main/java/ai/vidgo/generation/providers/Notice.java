package ai.vidgo.generation.providers;

/** What a vendor's call on us says. Never a reason to move money: only to ask the vendor now. */
public sealed interface Notice {

    /**
     * A task has ended, however.
     *
     * @param id tells this call from others, where the vendor numbers them; a repeated one is not heard
     */
    record Ended(
            String taskId,
            @org.jspecify.annotations.Nullable String id) implements Notice {}

    /** Something that needs no look: a task goes on. */
    record GoesOn() implements Notice {}

    /** It does not come from the vendor, or too late to be believed. */
    record Forged(String why) implements Notice {}

    /** It comes from the vendor and makes no sense. */
    record Unreadable() implements Notice {}
}
