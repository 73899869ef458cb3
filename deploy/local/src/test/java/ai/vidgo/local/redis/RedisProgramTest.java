package ai.vidgo.local.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.vidgo.local.processes.SupervisedProcess;
import ai.vidgo.local.processes.Supervisor;
import ai.vidgo.local.stack.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisProgramTest {

    @TempDir
    private Path folder;

    @Test
    void keepsItsDataThroughARestart() throws IOException {
        int port = Ports.of(0).of("redis");
        SupervisedProcess first = start(port);
        assertThat(say(port, "SET greeting hello")).isEqualTo("+OK");

        first.stop();
        assertThat(RedisProgram.answers(port)).isFalse();
        SupervisedProcess second = start(port);

        assertThat(say(port, "GET greeting")).isEqualTo("$5");
        second.stop();
    }

    private SupervisedProcess start(int port) {
        SupervisedProcess process = new Supervisor(folder)
                .start(RedisProgram.on(port, folder, folder, folder.resolve("redis.log"), Map.of()));
        await().atMost(Duration.ofSeconds(20)).until(() -> RedisProgram.answers(port));
        return process;
    }

    /** Sends one command; gives the first line of the answer. */
    private static String say(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[64];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, length, StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
