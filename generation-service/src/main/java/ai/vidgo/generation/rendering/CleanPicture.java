package ai.vidgo.generation.rendering;

import ai.vidgo.platform.media.MediaType;
import java.nio.file.Path;

/**
 * A picture that we wrote ourselves from somebody's file: pixels only, upright, without comments, places or whatever
 * else a file may carry behind its picture.
 *
 * @param file temporary; the caller deletes it
 * @param type PNG or JPEG
 */
public record CleanPicture(Path file, MediaType type, int width, int height) {}
