package ai.vidgo.simulators.file;

/** The outcome of fetching a customer's file. */
public sealed interface Download {

    /** It arrived. */
    @SuppressWarnings("ArrayRecordComponent") // content, never compared
    record Arrived(byte[] bytes) implements Download {}

    /** It did not, for the stated reason. */
    record Failed(String reason) implements Download {}
}
