/** A2E: voices, speech and talking avatars. */
package ai.vidgo.simulators.a2e;
