package ai.vidgo.simulators.core;

/**
 * One result in memory.
 *
 * @param bytes the file's content
 * @param contentType its media type
 * @param extension file name ending without the dot
 */
@SuppressWarnings("ArrayRecordComponent") // content, never compared
public record Artifact(byte[] bytes, String contentType, String extension) {

    /** A PNG picture. */
    public static Artifact png(byte[] bytes) {
        return new Artifact(bytes, "image/png", "png");
    }

    /** An H.264 clip. */
    public static Artifact mp4(byte[] bytes) {
        return new Artifact(bytes, "video/mp4", "mp4");
    }

    /** An MP3 recording. */
    public static Artifact mp3(byte[] bytes) {
        return new Artifact(bytes, "audio/mpeg", "mp3");
    }
}
