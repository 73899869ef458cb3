/** Adapter of PiAPI (contract: external-providers §3). */
package ai.vidgo.generation.providers.piapi;
