/**
 * Floor plans: a scan, a drawing or a CAD file becomes a sketch of black lines on white, which providers turn into rooms
 * (contract: generation §5, floor-plan flow).
 */
package ai.vidgo.generation.floorplans;
