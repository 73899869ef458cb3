/**
 * What generation asks of the catalogue: is there a preset for these inputs, which materials exist, store this one.
 * The catalogue owns the rows; this package is its client (contract: generation §1, data-catalog-generation §2.1).
 */
package ai.vidgo.generation.presets;
