/** Hands media out to browsers under {@code /static} (contract: operations §6), and knows which everybody sees. */
package ai.vidgo.catalog.media;
