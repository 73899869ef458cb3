/** What became of a generation that outlived its request (contract: generation §1, "duration"). */
package ai.vidgo.generation.tasks;
