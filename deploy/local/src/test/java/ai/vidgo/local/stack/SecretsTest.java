package ai.vidgo.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void keepsASecretForTheNextStart() {
        String secret = new Secrets(folder.resolve("s")).get("token");

        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(new Secrets(folder.resolve("s")).get("token")).isEqualTo(secret);
    }

    @Test
    void servicesThatStartAtOnceGetTheSameSecret() throws Exception {
        Secrets secrets = new Secrets(folder.resolve("s"));
        Set<String> seen = ConcurrentHashMap.newKeySet();

        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Boolean>> starts = IntStream.range(0, 200)
                    .<Callable<Boolean>>mapToObj(i -> () -> seen.add(secrets.get("token")))
                    .toList();
            threads.invokeAll(starts);
        }

        assertThat(seen).hasSize(1);
    }

    @Test
    void nobodyElseCanReadThem() throws Exception {
        Secrets secrets = new Secrets(folder.resolve("s"));
        secrets.get("token");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("token"))))
                .isEqualTo("rw-------");
    }
}
