package ai.vidgo.catalog.answers;

/** What browsers and CDNs may do with an answer, by who may see it and how it changes. */
public enum Caching {

    /** What a review may withdraw: short, and the entity tag makes asking again cheap. */
    CATALOGUE("public, max-age=30"),

    /** What only a release or a new seed changes. */
    CONSTANT("public, max-age=300");

    private final String directives;

    Caching(String directives) {
        this.directives = directives;
    }

    /** The value of {@code Cache-Control}. */
    public String directives() {
        return directives;
    }
}
