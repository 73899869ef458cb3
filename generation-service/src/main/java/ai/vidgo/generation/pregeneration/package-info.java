/**
 * Fills the preset library: the seed matrix is made once, through the same adapters, router, fetcher and renditions as
 * paid jobs, and stored under exact hashes, so that running it again makes nothing twice (contract: operations §5,
 * data-catalog-generation §9).
 */
package ai.vidgo.generation.pregeneration;
