package ai.vidgo.generation.floorplans;

/** A plan has more parts than any house, or takes too long. */
final class TooComplex extends RuntimeException {

    TooComplex() {
        super("too complex", null, false, false);
    }
}
