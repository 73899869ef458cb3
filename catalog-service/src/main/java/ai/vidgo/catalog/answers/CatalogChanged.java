package ai.vidgo.catalog.answers;

/**
 * Something that public lists show is different from now on. An event of this process, fired with {@code Event.fire}
 * inside the changing transaction; after the commit this instance forgets its kept answers at once, the others within
 * {@link AnswerConfig#life}.
 */
public record CatalogChanged() {}
