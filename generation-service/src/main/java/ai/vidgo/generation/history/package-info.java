/** What a user has generated: pages, downloads, removal (paths of our own under {@code /generate/history}). */
package ai.vidgo.generation.history;
