package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A web server that has nothing to think about: it answers every request with the same bytes, as fast as bytes can be. */
public final class Nginx implements AutoCloseable {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"), Path.of("/usr/local/sbin/nginx"));
    private static final int START_SECONDS = 10;

    private final Process process;
    private final Path directory;
    private final int port;

    private Nginx(Process process, Path directory, int port) {
        this.process = process;
        this.directory = directory;
        this.port = port;
    }

    /** Starts one that answers GET with these bytes as JSON, and POST too. */
    public static Nginx serving(byte[] json) throws IOException, InterruptedException {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailure(
                                "nginx is needed as the reference and was not found; install it (Debian: apt install nginx-light)."));
        Path directory = Files.createTempDirectory("vidgo-bench-nginx");
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.write(directory.resolve("answer.json"), json);
        int port = freePort();
        Path settings = Files.writeString(directory.resolve("nginx.conf"), settings(directory, port));
        Process process = new ProcessBuilder(program.toString(), "-c", settings.toString(), "-p", directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, directory, port);
        nginx.awaitStart();
        return nginx;
    }

    /** An address that gives the answer. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port + "/answer.json");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, START_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** POST has no static answer of its own in nginx: the error page of its 405 is the file, as 200. */
    private static String settings(Path directory, int port) {
        String user = System.getProperty("user.name").equals("root") ? "user root;" : "";
        return """
                daemon off; worker_processes auto; %1$s
                pid %2$s/nginx.pid; error_log %2$s/error.log;
                events { worker_connections 1024; }
                http {
                    access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
                    open_file_cache max=10; types { application/json json; }
                    client_body_temp_path %2$s/body; proxy_temp_path %2$s/proxy; fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi; scgi_temp_path %2$s/scgi;
                    server {
                        listen 127.0.0.1:%3$d; root %2$s;
                        location = /answer.json { error_page 405 =200 $uri; }
                    }
                }
                """.formatted(user, directory, port);
    }

    private void awaitStart() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < START_SECONDS * 10; attempt++) {
            if (!process.isAlive()) {
                throw new LaunchFailure("nginx did not start: " + Files.readString(directory.resolve("output.log")));
            }
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new LaunchFailure("nginx does not listen");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
