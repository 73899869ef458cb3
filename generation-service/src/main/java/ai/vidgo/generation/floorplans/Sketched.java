package ai.vidgo.generation.floorplans;

/** What came of reading a plan. */
sealed interface Sketched {

    /**
     * A sketch of black lines on white. The array is handed over and not copied.
     *
     * @param png its file
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sketch(PlanType source, byte[] png, int width, int height) implements Sketched {}

    /**
     * No sketch.
     *
     * @param code of the message for the user, with advice where there is any
     */
    record Refused(String code) implements Sketched {}
}
