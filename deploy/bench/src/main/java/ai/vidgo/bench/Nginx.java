package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The reference for what passes over HTTP: a web server that answers with bytes it has, or that stands in front of another as
 * the gateway does, with nothing to think about.
 */
public final class Nginx implements AutoCloseable {

    private static final List<Path> PLACES =
            List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/bin/nginx"), Path.of("/usr/local/sbin/nginx"));
    private static final int START_SECONDS = 10;

    /** POST has no static answer of its own in nginx: the error page of its 405 is the file, as 200. */
    private static final String SERVING = """
                        root %s;
                        location = /answer.json { error_page 405 =200 $uri; }
            """;

    /** Answers stay in memory, as in the gateway. */
    private static final String PASSING = """
                        location / {
                            proxy_pass http://behind; proxy_http_version 1.1; proxy_set_header Connection "";
                            proxy_set_header X-Forwarded-For $remote_addr; proxy_set_header X-Forwarded-Proto $scheme;
                            proxy_set_header X-Request-ID $request_id; proxy_buffers 16 16k; proxy_max_temp_file_size 0;
                        }
                    }
                    upstream behind {
                        server %s; keepalive 256; keepalive_requests 1000000000;
            """;

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
        return serving(Map.of("answer.json", json));
    }

    /** Starts one that answers with files of these names as JSON. */
    public static Nginx serving(Map<String, byte[]> files) throws IOException, InterruptedException {
        Path directory = directory();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return start(directory, SERVING.formatted(directory));
    }

    /** Starts one that passes everything on to a server, over kept connections and with the headers that a proxy adds. */
    public static Nginx before(URI server) throws IOException, InterruptedException {
        return start(directory(), PASSING.formatted(server.getAuthority()));
    }

    private static Path directory() throws IOException {
        Path directory = Files.createTempDirectory("vidgo-bench-nginx");
        return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Nginx start(Path directory, String locations) throws IOException, InterruptedException {
        Path program = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailure(
                                "nginx is needed as the reference and was not found; install it (Debian: apt install nginx-light)."));
        int port = FreePort.find();
        Path settings = Files.writeString(directory.resolve("nginx.conf"), settings(directory, port, locations));
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
        return uri("/answer.json");
    }

    /** An address of this server. */
    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
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

    private static String settings(Path directory, int port, String locations) {
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
                        listen 127.0.0.1:%3$d;
                %4$s
                    }
                }
                """.formatted(user, directory, port, locations);
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
}
