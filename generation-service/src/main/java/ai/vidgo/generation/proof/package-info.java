/** Proof that the native executable draws what the JVM draws: digests of pixels that can be compared. */
package ai.vidgo.generation.proof;
