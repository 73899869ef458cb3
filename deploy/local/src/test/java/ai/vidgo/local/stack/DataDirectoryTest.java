package ai.vidgo.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.local.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void refusesAFolderWithSomethingElseInIt() throws IOException {
        Files.writeString(folder.resolve("thesis.doc"), "precious");

        assertThatThrownBy(() -> new DataDirectory(folder).prepare())
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("holds other files");
    }

    @Test
    void refusesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new DataDirectory(file).prepare()).hasMessageContaining("is a file");
    }

    @Test
    void isTakenByOneLauncherAtATime() {
        DataDirectory data = new DataDirectory(folder.resolve("data")).prepare();

        assertThat(data.lock()).isNotNull();
        assertThat(data.lock()).isNull();
    }

    @Test
    void keepsTheLogsOfTheRunBefore() throws IOException {
        DataDirectory data = new DataDirectory(folder.resolve("data")).prepare();
        Files.writeString(data.log("gateway"), "yesterday");

        data.turnLogs();

        assertThat(data.log("gateway")).doesNotExist();
        assertThat(data.logs().resolve("gateway.log.1")).hasContent("yesterday");
    }

    @Test
    void keepsSecretsForTheirOwnerAndForTheNextStart() throws IOException {
        String secret = new Secrets(folder.resolve("secrets")).get("secret-key");

        assertThat(secret).hasSize(64);
        assertThat(new Secrets(folder.resolve("secrets")).get("secret-key")).isEqualTo(secret);
        assertThat(new Secrets(folder.resolve("secrets")).get("service-token-secret"))
                .isNotEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets/secret-key"))))
                .isEqualTo("rw-------");
    }
}
