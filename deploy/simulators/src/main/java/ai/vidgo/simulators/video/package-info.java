/** Clips and speech, encoded by ffmpeg from frames and samples made here. */
package ai.vidgo.simulators.video;
