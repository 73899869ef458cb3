/** The world around the service under test: simulated vendors, billing and catalogue, pictures of callers. */
package ai.vidgo.generation.testing;
