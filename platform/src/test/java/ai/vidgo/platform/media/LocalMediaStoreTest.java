package ai.vidgo.platform.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMediaStoreTest extends MediaStoreContract {

    @TempDir
    Path root;

    @TempDir
    Path outside;

    private LocalMediaStore store;

    @BeforeEach
    void openStore() {
        store = new LocalMediaStore(root);
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void doesNotReadThroughALinkedFile() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.png"), "secret");
        Files.createDirectories(root.resolve("generated"));
        Files.createSymbolicLink(root.resolve("generated/link.png"), secret);

        assertThat(store.stat("generated/link.png")).isEmpty();
        assertThat(store.open("generated/link.png")).isEmpty();
        assertThat(store.handOut("generated/link.png")).isEmpty();
        store.delete("generated/link.png");
        assertThat(secret).exists();
    }

    @Test
    void neitherReadsNorWritesThroughALinkedDirectory() throws IOException {
        Files.writeString(outside.resolve("secret.png"), "secret");
        Files.createSymbolicLink(root.resolve("generated"), outside);

        assertThat(store.open("generated/secret.png")).isEmpty();
        assertThatThrownBy(() -> store.put("generated/deep/new.png", new byte[1], MediaType.PNG))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(outside.resolve("deep")).doesNotExist();
    }

    @Test
    void leavesNoTemporaryFilesBehind() throws IOException {
        store.put("generated/one.png", new byte[10], MediaType.PNG);
        assertThatThrownBy(() -> store.put("generated/two.png", outside.resolve("absent"), MediaType.PNG))
                .isInstanceOf(UncheckedIOException.class);

        try (Stream<Path> parts = Files.list(root.resolve(".incoming"))) {
            assertThat(parts).isEmpty();
        }
        assertThat(store.stat("generated/two.png")).isEmpty();
    }

    @Test
    void handsOutThePathOnDisk() {
        store.put("generated/one.png", new byte[10], MediaType.PNG);

        assertThat(store.handOut("generated/one.png").orElseThrow())
                .isInstanceOfSatisfying(
                        MediaHandout.LocalFile.class,
                        file -> assertThat(file.path()).exists());
    }

    @Test
    void namesTheSettingWhenTheDirectoryIsUnusable() throws IOException {
        Path file = Files.writeString(outside.resolve("file"), "not a directory");

        assertThatThrownBy(() -> new LocalMediaStore(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("MEDIA_ROOT");
    }
}
