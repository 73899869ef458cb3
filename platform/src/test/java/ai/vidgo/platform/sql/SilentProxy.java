package ai.vidgo.platform.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before a server and can do to its connections what a failover of the network does: nothing, without a word. */
final class SilentProxy implements AutoCloseable {

    private final int server;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<Link> links = new ConcurrentLinkedQueue<>();

    SilentProxy(int server) throws IOException {
        this.server = server;
        threads.execute(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on nothing passes on the connections that there are, and none of them is closed. Later ones are served. */
    void fallSilent() {
        links.forEach(link -> link.silent = true);
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Link link : links) {
            link.client.close();
            link.server.close();
        }
        threads.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), server));
                links.add(link);
                threads.execute(() -> link.pass(link.client, link.server));
                threads.execute(() -> link.pass(link.server, link.client));
            }
        } catch (IOException closed) {
            assert door.isClosed() : closed;
        }
    }

    private static final class Link {

        private final Socket client;
        private final Socket server;
        private volatile boolean silent;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pass(Socket from, Socket to) {
            byte[] buffer = new byte[8192];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!silent) {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException closed) {
                // By one of the two: the other is closed too.
            }
        }
    }
}
