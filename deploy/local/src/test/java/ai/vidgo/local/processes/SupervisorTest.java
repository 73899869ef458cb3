package ai.vidgo.local.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private Supervisor supervisor;

    @BeforeEach
    void unpack() {
        supervisor = new Supervisor(folder, SOON);
    }

    @Test
    void asksTheProgramToEndAndPassesItsExitStatusOn() throws IOException {
        SupervisedProcess process = start("trap 'echo bye; exit 7' TERM; echo begun; while :; do sleep 0.05; done");
        await().atMost(SOON).untilAsserted(() -> assertThat(log()).contains("begun"));

        int status = process.requestStop().join();

        assertThat(status).isEqualTo(7);
        assertThat(process.endRequested()).isTrue();
        assertThat(log()).contains("bye");
    }

    @Test
    void killsWhatDoesNotEndInTime() throws IOException {
        supervisor = new Supervisor(folder, Duration.ofSeconds(1));
        SupervisedProcess process = start("trap '' TERM; echo begun; while :; do sleep 0.05; done");
        await().atMost(SOON).untilAsserted(() -> assertThat(log()).contains("begun"));

        process.stop();

        assertThat(ProcessHandle.of(process.pid())).isEmpty();
    }

    @Test
    void endsTheProgramsOwnChildrenWithIt() throws IOException {
        SupervisedProcess process = start("sleep 600 & echo child $!; wait");
        await().atMost(SOON).untilAsserted(() -> assertThat(log()).contains("child"));
        long child = Long.parseLong(log().strip().substring("child ".length()));

        process.kill();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive))
                        .isEmpty());
    }

    @Test
    void tellsAnEndThatNobodyAskedFor() {
        SupervisedProcess process = start("exit 3");

        assertThat(process.onExit().join()).isEqualTo(3);
        assertThat(process.endRequested()).isFalse();
        assertThat(process.isRunning()).isFalse();
    }

    @Test
    void givesTheProgramNothingOfTheLaunchersEnvironment() throws IOException {
        start("echo \"[$JAVA_HOME][$GREETING]\"").onExit().join();

        assertThat(log()).contains("[][hello]");
    }

    @Test
    void leavesNoProgramBehindWhenTheLauncherIsKilled() throws IOException {
        Process launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LauncherThatWaits.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = launcher.inputReader(StandardCharsets.UTF_8).readLine();
        ProcessHandle program = ProcessHandle.of(Long.parseLong(line)).orElseThrow();
        ProcessHandle shell = program.parent().orElseThrow();

        launcher.destroyForcibly();

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(program.isAlive()).isFalse();
            assertThat(shell.isAlive()).isFalse();
        });
    }

    private SupervisedProcess start(String script) {
        return supervisor.start(program(folder, script));
    }

    static Program program(Path folder, String script) {
        return new Program(
                "script",
                List.of("bash", "-c", script),
                Map.of("PATH", System.getenv("PATH"), "GREETING", "hello"),
                folder.resolve("script.log"),
                "TERM");
    }

    private String log() throws IOException {
        Path log = folder.resolve("script.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
