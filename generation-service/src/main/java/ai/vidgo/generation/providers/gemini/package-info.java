/** Adapter of Google Gemini (contract: external-providers §6). */
package ai.vidgo.generation.providers.gemini;
