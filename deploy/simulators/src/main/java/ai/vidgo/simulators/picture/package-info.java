/** Pictures drawn in code: products, scenes, rooms, people, and what the vendors' picture tools do to a photo. */
package ai.vidgo.simulators.picture;
