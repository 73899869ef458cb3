/** The paths under {@code /interior}: rooms redrawn, drawn, mixed, and changed turn by turn (contract: generation §5). */
package ai.vidgo.generation.interior;
