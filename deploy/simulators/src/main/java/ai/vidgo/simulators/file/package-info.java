/** Files that vendors hand out under {@code /files}, and files they fetch from their customers. */
package ai.vidgo.simulators.file;
