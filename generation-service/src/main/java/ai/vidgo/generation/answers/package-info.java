/** The shapes that several generating paths share (contract: generation §1). */
package ai.vidgo.generation.answers;
