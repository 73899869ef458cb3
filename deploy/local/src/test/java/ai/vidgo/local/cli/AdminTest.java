package ai.vidgo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./vidgo admin} against the answers of auth-service's {@code /internal/admins}. */
class AdminTest {

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
    void grants() {
        auth.answers("POST /internal/admins/grant", 200, "{\"user_id\":\"u\",\"is_admin\":true,\"changed\":true}");
        assertThat(auth.run(new Admin(), "grant", "ann@example.com")).isZero();
        assertThat(auth.calls).containsExactly("POST /internal/admins/grant {\"email\":\"ann@example.com\"}");
        assertThat(auth.out.toString()).isEqualToIgnoringNewLines("ann@example.com is an administrator now.");
    }

    @Test
    void revokesAndSaysWhenThereWasNothingToRevoke() {
        auth.answers("POST /internal/admins/revoke", 200, "{\"user_id\":\"u\",\"is_admin\":false,\"changed\":false}");
        assertThat(auth.run(new Admin(), "revoke", "ann@example.com")).isZero();
        assertThat(auth.out.toString())
                .isEqualToIgnoringNewLines("ann@example.com is not an administrator anyway; nothing has changed.");
    }

    @Test
    void saysWhyItCannotBe() {
        auth.answers("POST /internal/admins/grant", 409, "{\"detail\":\"The address was never verified\"}");
        assertThat(auth.run(new Admin(), "grant", "ann@example.com")).isEqualTo(1);
        assertThat(auth.err.toString()).isEqualToIgnoringNewLines("ann@example.com: The address was never verified");
        assertThat(auth.out.toString()).isEmpty();
    }

    @Test
    void wantsAnAddress() {
        assertThat(auth.run(new Admin(), "grant")).isEqualTo(2);
        assertThat(auth.calls).isEmpty();
    }
}
