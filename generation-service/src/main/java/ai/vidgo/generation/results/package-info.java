/** From a provider's result to files of our own: copied, checked, hashed, rendered (contract: providers §8.1). */
package ai.vidgo.generation.results;
