/** The paths under {@code /effects}: styles, enlargements and better clips for plans with effects (contract: generation §3). */
package ai.vidgo.generation.effects;
