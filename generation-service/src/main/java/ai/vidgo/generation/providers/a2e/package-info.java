/** Adapter of A2E (contract: external-providers §5). */
package ai.vidgo.generation.providers.a2e;
