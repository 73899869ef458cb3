/** Who is asked for an operation: routing table, capabilities and breakers (contract: providers §2 and §3). */
package ai.vidgo.generation.routing;
