/** Hands media out to browsers under {@code /static} (contract: operations §6). */
package ai.vidgo.catalog.media;
