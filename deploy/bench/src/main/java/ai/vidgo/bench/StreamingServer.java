package ai.vidgo.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that never hurries: long answers in pieces, event streams and WebSockets without an end, bodies that it reads to
 * the last byte. Counts its connections, so that it can tell whether who has left is gone.
 */
final class StreamingServer implements AutoCloseable {

    private static final int PIECE = 16 * 1024;
    private static final int PIECES = 40;
    private static final int PAUSE_MILLIS = 2;
    private static final int LONGEST_HEAD = 32 * 1024;
    private static final String WEB_SOCKET_KEY = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    private StreamingServer(ServerSocket listener) {
        this.listener = listener;
    }

    /** Begins to listen. */
    static StreamingServer start() throws IOException {
        StreamingServer server = new StreamingServer(new ServerSocket(0, 1024, InetAddress.getLoopbackAddress()));
        server.threads.execute(server::accept);
        return server;
    }

    /** Where it is. */
    URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** Open connections, idle ones among them. */
    int connections() {
        return connections.get();
    }

    /** Requests that are being served. */
    int busy() {
        return busy.get();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket connection = listener.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException stopping) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        connections.incrementAndGet();
        try (connection) {
            connection.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(connection.getInputStream(), PIECE);
            while (true) {
                String head = head(in);
                if (head.isEmpty()) {
                    return;
                }
                busy.incrementAndGet();
                try {
                    answer(head, connection, in);
                } finally {
                    busy.decrementAndGet();
                }
            }
        } catch (IOException left) {
            // Who asked has hung up, which is what this server is for.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            connections.decrementAndGet();
        }
    }

    private static void answer(String head, Socket connection, InputStream in)
            throws IOException, InterruptedException {
        OutputStream out = connection.getOutputStream();
        if (head.contains("upgrade: websocket")) {
            frames(head, connection, in, out);
        } else if (head.startsWith("post")) {
            skipBody(head, in);
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"));
        } else if (head.contains("/events")) {
            events(out);
        } else {
            pieces(out);
        }
    }

    private static void pieces(OutputStream out) throws IOException, InterruptedException {
        byte[] piece = ascii("{\"name\":\"a word\"}".repeat(PIECE / 17));
        out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + PIECES * piece.length
                + "\r\n\r\n"));
        for (int i = 0; i < PIECES; i++) {
            out.write(piece);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static void events(OutputStream out) throws IOException, InterruptedException {
        out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"));
        byte[] event = ascii("400\r\ndata: " + "x".repeat(1024 - 8) + "\n\n\r\n");
        while (true) {
            out.write(event);
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Sends a frame now and then, and reads what the client says only to notice that it has left. */
    private static void frames(String head, Socket connection, InputStream in, OutputStream out) throws IOException {
        out.write(ascii("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + accept(head) + "\r\n\r\n"));
        byte[] frame = new byte[4 + 1024];
        frame[0] = (byte) 0x82;
        frame[1] = 126;
        frame[2] = 4;
        byte[] heard = new byte[PIECE];
        connection.setSoTimeout(PAUSE_MILLIS);
        while (true) {
            out.write(frame);
            try {
                if (in.read(heard) < 0) {
                    throw new IOException("the client has left");
                }
            } catch (SocketTimeoutException silent) {
                // It has nothing to say.
            }
        }
    }

    private static String accept(String head) {
        // The head is in small letters, in which a bench's keys are anyway.
        String key = head.replaceFirst("(?s).*sec-websocket-key: *([^\r]*).*", "$1");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(ascii(key + WEB_SOCKET_KEY));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static void skipBody(String head, InputStream in) throws IOException {
        String length = head.replaceFirst("(?s).*\r\ncontent-length: *(\\d+).*", "$1");
        in.skipNBytes(Long.parseLong(length));
    }

    /** The next head in small letters; empty when the client has hung up. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
            if (next == '\n' && head.indexOf("\r\n\r\n", Math.max(0, head.length() - 4)) >= 0) {
                return head.toString().toLowerCase(Locale.ROOT);
            }
        }
        throw new IOException("a head without an end");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
