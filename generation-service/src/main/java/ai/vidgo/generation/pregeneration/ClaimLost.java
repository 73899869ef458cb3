package ai.vidgo.generation.pregeneration;

/** Another instance has taken over what this one was at; nothing was changed. */
final class ClaimLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClaimLost(String key) {
        super("another instance has taken over " + key);
    }
}
