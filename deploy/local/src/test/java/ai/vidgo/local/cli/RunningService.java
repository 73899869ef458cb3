package ai.vidgo.local.cli;

import ai.vidgo.local.stack.DataDirectory;
import ai.vidgo.local.stack.Secrets;
import ai.vidgo.local.stack.StackFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import picocli.CommandLine;

/**
 * One service of a stack that runs, as far as commands ask it: it opens its internal paths to tokens that are signed with
 * the stack's secret, and to nobody else. The launcher of the stack is this process.
 */
final class RunningService implements AutoCloseable {

    /** Method, path and body of what came. */
    final List<String> calls = new CopyOnWriteArrayList<>();

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Path folder;
    private final HttpServer server;
    private final String secret;

    RunningService(String name, Path folder) throws IOException {
        this(folder, name);
    }

    /** One server that stands for several services. */
    RunningService(Path folder, String... names) throws IOException {
        this.folder = folder;
        DataDirectory data = new DataDirectory(folder);
        Secrets secrets = new Secrets(folder.resolve("secrets"));
        secret = secrets.get("service-token-secret");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        new StackFile(
                        StackFile.READY,
                        ProcessHandle.current().pid(),
                        8000,
                        "http://127.0.0.1:8000",
                        Arrays.stream(names)
                                .collect(Collectors.toMap(
                                        name -> name, _ -> server.getAddress().getPort())),
                        folder.toString(),
                        secrets.folder().toString(),
                        new StackFile.Control("http://127.0.0.1:1", "token"),
                        Map.of())
                .write(data);
    }

    /** From now on {@code GET /path} or {@code POST /path} is answered so. */
    void answers(String call, int status, String body) {
        answers.put(call, status + " " + body);
    }

    /** Runs a command as if it was typed, and gives what it ends with. */
    int run(Object command, String... arguments) {
        String[] line = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, line, 0, arguments.length);
        line[arguments.length] = "--data";
        line[arguments.length + 1] = folder.toString();
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add((call + " " + body).strip());
        String answer = isOurs(exchange) ? answers.getOrDefault(call, "404 {\"detail\":\"Not Found\"}") : "401 {}";
        byte[] bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private boolean isOurs(HttpExchange exchange) throws IOException {
        String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String[] parts = header.replaceFirst("^Bearer ", "").split("\\.", -1);
        if (parts.length != 3 || !parts[2].equals(signature(parts[0] + "." + parts[1]))) {
            return false;
        }
        JsonNode claims = new JsonMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        return claims.path("aud").asText().equals("vidgo-internal")
                && claims.path("exp").asLong() > Clock.systemUTC().instant().getEpochSecond();
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
