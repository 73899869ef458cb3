/** Whether a text may be sent to a provider, by lists of our own (contract: providers §5). */
package ai.vidgo.generation.moderation;
