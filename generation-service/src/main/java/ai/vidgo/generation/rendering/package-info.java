/** Public renditions of what providers made: watermarks, thumbnails, posters (contract: providers §6). */
package ai.vidgo.generation.rendering;
