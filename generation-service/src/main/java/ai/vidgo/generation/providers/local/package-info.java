/** The last resort: algorithms of our own for what needs no model (contract: providers §2, background_removal). */
package ai.vidgo.generation.providers.local;
