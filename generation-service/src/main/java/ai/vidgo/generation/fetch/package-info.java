/** The one hardened fetcher for addresses that users or vendors gave us (contract: providers §7). */
package ai.vidgo.generation.fetch;
