/** The parts that every simulated vendor works with. */
package ai.vidgo.simulators.world;
