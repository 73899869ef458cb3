package ai.vidgo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two gateways of this test's own before the services of the stack, one after the other told to stop and started again
 * under load: a balancer that asks them for their readiness loses no request.
 */
@Order(12)
@Tag("stack")
@EnabledOnOs(OS.LINUX)
class RollingRestartTest {

    private static final int CLIENTS = 8;

    @TempDir
    Path logs;

    private final List<Gateway> gateways = new ArrayList<>();

    @AfterEach
    void stop() {
        gateways.forEach(gateway -> gateway.process.destroyForcibly());
    }

    @Test
    void noRequestIsLostWhileTheGatewaysAreRestartedInTurn() throws Exception {
        gateways.add(new Gateway());
        gateways.add(new Gateway());
        gateways.forEach(Gateway::awaitReadiness);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answers = new AtomicInteger();
        Queue<String> lost = new ConcurrentLinkedQueue<>();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            clients.add(Thread.ofVirtual().start(() -> ask(client, over, answers, lost)));
        }
        Thread prober = Thread.ofVirtual().start(() -> probe(over));

        for (Gateway gateway : gateways) {
            int before = answers.get();
            await().atMost(Duration.ofSeconds(60)).until(() -> answers.get() > before + 200);
            gateway.restart();
        }
        int last = answers.get();
        await().atMost(Duration.ofSeconds(60)).until(() -> answers.get() > last + 200);
        over.set(true);
        for (Thread client : clients) {
            client.join();
        }
        prober.join();

        assertThat(lost).isEmpty();
        assertThat(answers.get()).isGreaterThan(600);
    }

    /** A client of a balancer: any ready gateway, another one when a connection is refused. */
    private void ask(int client, AtomicBoolean over, AtomicInteger answers, Queue<String> lost) {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            for (int n = client; !over.get(); n++) {
                Gateway gateway = gateways.get(n % gateways.size());
                if (!gateway.ready) {
                    TimeUnit.MILLISECONDS.sleep(5);
                    continue;
                }
                try {
                    int status = http.send(gateway.request("/api/v1/subscriptions/plans"), BodyHandlers.discarding())
                            .statusCode();
                    if (status == 200) {
                        answers.incrementAndGet();
                    } else {
                        lost.add("answered " + status);
                    }
                } catch (ConnectException refused) {
                    // Nothing was sent; a balancer takes the next one.
                    gateway.ready = false;
                } catch (IOException broken) {
                    lost.add(broken.toString());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void probe(AtomicBoolean over) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!over.get()) {
                for (Gateway gateway : gateways) {
                    gateway.ready = gateway.isReady(http);
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A gateway like the one of the stack, on a port of its own. */
    private final class Gateway {

        private final int port = FreePort.find();
        private Process process;
        private volatile boolean ready;

        Gateway() throws IOException {
            process = launch();
        }

        void restart() throws Exception {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            process = launch();
            awaitReadiness();
        }

        void awaitReadiness() {
            await().atMost(Duration.ofSeconds(90)).until(() -> ready || isReady());
            ready = true;
        }

        HttpRequest request(String path) {
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
        }

        private boolean isReady() throws InterruptedException {
            try (HttpClient http = HttpClient.newHttpClient()) {
                return isReady(http);
            }
        }

        private boolean isReady(HttpClient http) throws InterruptedException {
            try {
                return http.send(request("/q/health/ready"), BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException away) {
                return false;
            }
        }

        private Process launch() throws IOException {
            Path running = Path.of("/proc", Long.toString(Target.stack().process("gateway")));
            ProcessBuilder builder = new ProcessBuilder(words(running.resolve("cmdline")));
            builder.environment().clear();
            for (String variable : words(running.resolve("environ"))) {
                String[] parts = variable.split("=", 2);
                builder.environment().put(parts[0], parts[1]);
            }
            builder.environment().put("PORT", Integer.toString(port));
            // Long enough for the balancer to notice, on a busy machine too.
            builder.environment().put("SHUTDOWN_DELAY", "4S");
            builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            logs.resolve("gateway-" + port + ".log").toFile()));
            return builder.start();
        }

        private static List<String> words(Path file) throws IOException {
            return List.of(Files.readString(file).split("\0"));
        }
    }
}
