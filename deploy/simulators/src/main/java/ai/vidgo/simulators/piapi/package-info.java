/** PiAPI: tasks for pictures, picture tools and Wan video. */
package ai.vidgo.simulators.piapi;
