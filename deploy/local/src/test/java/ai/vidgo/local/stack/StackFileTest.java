package ai.vidgo.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFileTest {

    private static final ProcessHandle SELF = ProcessHandle.current();

    @TempDir
    Path folder;

    @Test
    void runsWhileTheLauncherDoesAndHasNotSaidThatItIsStopped() {
        DataDirectory data = written(StackFile.READY);
        assertThat(StackFile.running(data)).isPresent();
        assertThat(StackFile.read(data).orElseThrow().launcher(data)).contains(SELF);
        assertThat(StackFile.running(written(StackFile.STOPPED))).isEmpty();
    }

    @Test
    void aProgramThatBeganLaterUnderTheSameIdIsNotTheLauncher() throws IOException {
        DataDirectory data = written(StackFile.READY);
        Instant began = SELF.info().startInstant().orElseThrow();
        Files.setLastModifiedTime(data.stackFile(), FileTime.from(began.minus(Duration.ofMinutes(1))));

        assertThat(StackFile.running(data)).isEmpty();
        assertThat(StackFile.read(data).orElseThrow().program(SELF.pid(), data)).isEmpty();
    }

    private DataDirectory written(String state) {
        DataDirectory data = new DataDirectory(folder);
        new StackFile(
                        state,
                        SELF.pid(),
                        8000,
                        "http://127.0.0.1:8000",
                        Map.of(),
                        folder.toString(),
                        folder.toString(),
                        new StackFile.Control("http://127.0.0.1:1", "token"),
                        Map.of())
                .write(data);
        return data;
    }
}
