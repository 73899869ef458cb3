package ai.vidgo.platform.program;

/**
 * What a service can say of its own data without serving, for {@code --verify}: a copy that was restored is looked at before
 * anybody is let in. It needs nothing but the database and changes nothing.
 */
public interface Verification {

    /**
     * Looks at all data and logs what is wrong.
     *
     * @return whether nothing is
     */
    boolean holds();
}
