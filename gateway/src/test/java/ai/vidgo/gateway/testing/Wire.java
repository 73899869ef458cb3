package ai.vidgo.gateway.testing;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** An HTTP client without opinions: sends exactly the given bytes, so that tests can be as rude as attackers. */
public final class Wire {

    private static final int PATIENCE_MILLIS = 60_000;

    private Wire() {}

    /**
     * An answer as it came.
     *
     * @param status from the status line
     * @param head the header lines
     * @param body everything behind them, chunked encoding not removed
     */
    public record Answer(int status, List<String> head, String body) {

        /** The values of a header, in order. */
        public List<String> all(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                    .map(line -> line.substring(prefix.length()).strip())
                    .toList();
        }

        public String header(String name) {
            List<String> values = all(name);
            return values.isEmpty() ? null : values.getFirst();
        }

        public JsonObject json() {
            return new JsonObject(body);
        }
    }

    /** GET with header lines such as {@code Origin: http://x}. */
    public static Answer get(int port, String target, String... headers) {
        return send(port, "GET", target, "", headers);
    }

    /** Any request on a connection of its own, read until the server closes it. */
    public static Answer send(int port, String method, String target, String body, String... headers) {
        StringBuilder text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
            text.append("Host: door.test\r\n");
        }
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        if (!body.isEmpty()) {
            text.append("Content-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        text.append("Connection: close\r\n\r\n").append(body);
        return raw(port, text.toString());
    }

    /** Sends a text as it is. */
    public static Answer raw(int port, String text) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return parse(readAll(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readAll(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Answer parse(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("no complete answer: '" + text + "'");
        }
        List<String> head = text.substring(0, end).lines().toList();
        int status = Integer.parseInt(head.getFirst().split(" ", -1)[1]);
        return new Answer(status, head.subList(1, head.size()), text.substring(end + 4));
    }
}
