/** The client of billing's reservations: hold before any provider call, then settle or release (architecture §7). */
package ai.vidgo.generation.credits;
