package ai.vidgo.generation.choices;

/** One entry of a list of choices. */
public interface Choice {

    /** What requests name. */
    String id();
}
