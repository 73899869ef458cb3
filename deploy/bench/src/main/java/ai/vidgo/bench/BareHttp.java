package ai.vidgo.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One client of a plain HTTP server, which reads no more of an answer than it must; for one thread. */
final class BareHttp {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final String LENGTH = "\r\ncontent-length:";

    private final URI address;
    private final boolean kept;
    private final byte[] request;
    private final byte[] buffer = new byte[64 * 1024];
    private volatile @Nullable Socket socket;

    /** A client that is signed in, as far as a proxy can tell, so that no answer is anybody else's. */
    BareHttp(URI address, boolean kept) {
        this.address = address;
        this.kept = kept;
        String text = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nAccept: application/json\r\nAuthorization: Bearer eyJhbGciOiJub25lIn0.e30.bench\r\n"
                + "User-Agent: bench\r\n" + (kept ? "" : "Connection: close\r\n") + "\r\n";
        this.request = text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends the request and reads its whole answer; anything but 200 with a length is a failure. */
    void get() throws IOException {
        exchange(request);
    }

    /**
     * Posts JSON and reads the whole answer, as {@link #get} does.
     *
     * @param headers further lines of the head, each with its end
     */
    void post(String headers, String body) throws IOException {
        post("application/json", headers, body);
    }

    /** Posts a form, already encoded. */
    void postForm(String form) throws IOException {
        post("application/x-www-form-urlencoded", "", form);
    }

    private void post(String type, String headers, String body) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + address.getRawPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nContent-Type: " + type + "\r\nContent-Length: " + content.length + "\r\n" + headers + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, whole, start.length, content.length);
        exchange(whole);
    }

    private void exchange(byte[] message) throws IOException {
        Socket connection = socket;
        if (connection == null) {
            connection = connect();
        }
        try {
            connection.getOutputStream().write(message);
            read(connection.getInputStream());
        } catch (IOException broken) {
            close();
            throw broken;
        }
        if (!kept) {
            close();
        }
    }

    private Socket connect() throws IOException {
        Socket connection = new Socket(address.getHost(), address.getPort());
        connection.setTcpNoDelay(true);
        connection.setSoTimeout(TIMEOUT_MILLIS);
        socket = connection;
        return connection;
    }

    private void read(InputStream in) throws IOException {
        int filled = 0;
        int end = -1;
        while (end < 0) {
            int count = in.read(buffer, filled, LONGEST_HEAD - filled);
            if (count <= 0) {
                throw new IOException("no whole answer");
            }
            end = endOfHead(filled + count);
            filled += count;
        }
        String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (!head.startsWith("http/1.1 200")) {
            throw new IOException(head);
        }
        long missing = length(head) - (filled - end);
        while (missing > 0) {
            int count = in.read(buffer, 0, (int) Math.min(missing, buffer.length));
            if (count < 0) {
                throw new IOException("the answer broke off");
            }
            missing -= count;
        }
    }

    private int endOfHead(int filled) {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    private static long length(String head) throws IOException {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IOException("an answer without a length: " + head);
        }
        int begin = at + LENGTH.length();
        return Long.parseLong(head.substring(begin, head.indexOf('\r', begin)).strip());
    }

    /** Lets go of the connection. */
    void close() {
        Socket connection = socket;
        socket = null;
        if (connection != null) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
