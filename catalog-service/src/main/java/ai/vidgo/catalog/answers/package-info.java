/**
 * Reads that many people ask for and that change seldom: written as JSON once, kept for a moment, sent with an entity tag,
 * compressed when the client takes it (contract: catalog, architecture §3).
 *
 * <p>Whoever changes what the public sees fires {@link ai.vidgo.catalog.answers.CatalogChanged} in its transaction.
 */
package ai.vidgo.catalog.answers;
