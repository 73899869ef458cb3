/** Text to image (contract: generation §4, {@code POST /generate/t2i}). */
package ai.vidgo.generation.textimage;
