/**
 * Load scenarios. A figure that counts is a ratio to a reference which ran on the same machine in the same run, because a
 * time by itself says more about the machine than about the program.
 */
package ai.vidgo.bench;
