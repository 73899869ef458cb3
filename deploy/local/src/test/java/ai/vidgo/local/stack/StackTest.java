package ai.vidgo.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.Progress;
import ai.vidgo.local.redis.RedisProgram;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole stack with real PostgreSQL, Redis, mail and simulators; only the five services are stand-ins. */
class StackTest {

    /** One for all tests: unpacking the programs takes longer than the tests. */
    @TempDir
    private static Path folder;

    private DataDirectory data;
    private Ports ports;
    private Stack stack;

    @BeforeEach
    void describe() throws IOException {
        for (String service : ServicePrograms.SERVICES) {
            FakeService.buildInto(folder.resolve("project"), service);
        }
        data = new DataDirectory(folder.resolve("data")).prepare();
        ports = Ports.of(0);
        Progress silent = new Progress(new PrintStream(PrintStream.nullOutputStream()));
        stack = new Stack(new LaunchOptions(folder.resolve("project"), data, ports, null, false), silent);
    }

    @AfterEach
    void stop() {
        stack.stop();
    }

    @Test
    void startsBreaksAndStopsOnOrder() throws Exception {
        stack.start();
        stack.markReady();
        StackFile file = StackFile.read(data).orElseThrow();
        List<ProcessHandle> programs = file.processes().values().stream()
                .map(pid -> ProcessHandle.of(pid).orElseThrow())
                .toList();

        assertThat(file.state()).isEqualTo("ready");
        assertThat(file.url()).isEqualTo("http://127.0.0.1:" + ports.base());
        assertThat(file.processes()).hasSize(8).containsKeys("postgres", "redis", "simulators", "gateway");
        assertThat(Files.readString(data.log("billing-service"))).contains("postgresql://billing:", "processors: 1");

        assertThat(order(file, "redis", "stop", file.control().token()).body()).contains("stopped");
        assertThat(RedisProgram.answers(ports.of("redis"))).isFalse();
        assertThat(order(file, "redis", "start", file.control().token()).body()).contains("running");
        await().atMost(Duration.ofSeconds(20)).until(() -> RedisProgram.answers(ports.of("redis")));
        assertThat(order(file, "generation-service", "kill", file.control().token())
                        .statusCode())
                .isEqualTo(200);
        assertThat(order(file, "generation-service", "start", file.control().token())
                        .body())
                .contains("running");
        assertThat(order(file, "redis", "kill", "guess").statusCode()).isEqualTo(401);
        assertThat(order(file, "mainframe", "kill", file.control().token()).statusCode())
                .isEqualTo(404);
        assertThat(order(file, "redis", "paint", file.control().token()).statusCode())
                .isEqualTo(405);
        assertThat(stack.crash()).isNotDone();

        stack.stop();
        assertThat(programs).noneMatch(ProcessHandle::isAlive);
        assertThat(StackFile.read(data).orElseThrow().state()).isEqualTo("stopped");
    }

    @Test
    void tellsWhichServiceCrashedAndItsLastWords() {
        stack.start();
        StackFile file = StackFile.read(data).orElseThrow();

        ProcessHandle.of(file.processes().get("catalog-service")).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(60)).until(() -> stack.crash().isDone());
        assertThat(stack.crash().join())
                .contains("catalog-service ended by itself (signal 9)")
                .contains("fake service on");
    }

    @Test
    void saysWhichServiceIsNotBuilt() throws IOException {
        Files.delete(folder.resolve("project/gateway/target/quarkus-app/quarkus-run.jar"));

        assertThatThrownBy(stack::start).isInstanceOf(LaunchFailure.class).hasMessageContaining("gateway is not built");
    }

    private static HttpResponse<String> order(StackFile file, String name, String verb, String token)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(file.control().url() + "/processes/" + name + "/" + verb))
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
