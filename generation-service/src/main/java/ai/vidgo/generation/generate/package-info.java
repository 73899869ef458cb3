/**
 * The paths under {@code /generate}: pictures and clips from words, and what the topic pages for patterns, products and
 * videos call (contract: generation §4).
 */
package ai.vidgo.generation.generate;
