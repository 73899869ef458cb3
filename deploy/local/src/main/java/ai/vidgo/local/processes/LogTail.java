package ai.vidgo.local.processes;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file. */
public final class LogTail {

    private static final int BYTES = 64 * 1024;

    private LogTail() {}

    /** The last lines of a log; empty when there is none. */
    public static List<String> of(Path log, int lines) {
        if (!Files.isReadable(log)) {
            return List.of();
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - BYTES);
            byte[] end = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(" + log + " can't be read: " + e.getMessage() + ")");
        }
    }

    /** The last lines, indented, ready to stand below a message; with the file's name in front. */
    public static String indented(Path log, int lines) {
        List<String> tail = of(log, lines);
        return tail.isEmpty() ? log + " is empty." : "Last lines of " + log + ":\n  | " + String.join("\n  | ", tail);
    }
}
