/** Pollo AI: video in both generations of its paths. */
package ai.vidgo.simulators.pollo;
