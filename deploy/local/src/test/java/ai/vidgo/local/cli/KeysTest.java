package ai.vidgo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./vidgo keys} against the answers of auth-service's {@code /internal/keys}. */
class KeysTest {

    private static final String THREE_KEYS = """
            {"keys":[{"kid":"k3","state":"next","created_at":"2026-02-01T08:00:00.123Z"},
                     {"kid":"k2","state":"active","created_at":"2026-01-01T08:00:00Z","activated_at":"2026-02-01T08:00:00.5Z"},
                     {"kid":"k1","state":"retired","created_at":"2025-12-01T08:00:00Z","activated_at":"2025-12-01T08:00:00Z",
                      "retired_at":"2026-02-01T08:00:00Z"}]}""";

    @TempDir
    Path folder;

    private RunningService auth;

    @BeforeEach
    void start() throws IOException {
        auth = new RunningService("auth-service", folder);
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    @Test
    void listsTheKeysAndWhatEachIsFor() {
        auth.answers("GET /internal/keys", 200, THREE_KEYS);
        assertThat(auth.run(new Keys(), "list")).isZero();
        assertThat(auth.out.toString().lines())
                .containsExactly(
                        "next     k3  made 2026-02-01T08:00:00Z, signs next",
                        "active   k2  made 2026-01-01T08:00:00Z, signs since 2026-02-01T08:00:00Z",
                        "retired  k1  made 2025-12-01T08:00:00Z, signed until 2026-02-01T08:00:00Z");
    }

    @Test
    void rotatesAndShowsTheKeysAsTheyAreThen() {
        auth.answers("POST /internal/keys/rotate", 200, THREE_KEYS);
        assertThat(auth.run(new Keys(), "rotate")).isZero();
        assertThat(auth.calls).containsExactly("POST /internal/keys/rotate {}");
        assertThat(auth.out.toString()).contains("active   k2");
    }

    @Test
    void saysWhyThereIsNothingToRotate() {
        auth.answers("POST /internal/keys/rotate", 409, "{\"detail\":\"Tokens are signed with the shared secret\"}");
        assertThat(auth.run(new Keys(), "rotate")).isEqualTo(1);
        assertThat(auth.err.toString()).isEqualToIgnoringNewLines("Tokens are signed with the shared secret");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(auth.run(new Keys(), "delete")).isEqualTo(2);
        assertThat(auth.calls).isEmpty();
    }
}
