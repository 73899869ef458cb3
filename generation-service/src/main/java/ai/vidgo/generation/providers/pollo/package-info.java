/** Adapter of Pollo AI (contract: external-providers §4). */
package ai.vidgo.generation.providers.pollo;
