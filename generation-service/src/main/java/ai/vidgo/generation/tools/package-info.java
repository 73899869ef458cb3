/** The paths under {@code /tools} (contract: generation §2). */
package ai.vidgo.generation.tools;
