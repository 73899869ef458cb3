package ai.vidgo.simulators.pollo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PolloWebhooksTest {

    @Test
    void signsTheDocumentedVector() {
        String body = "{\"taskId\":\"task_0001\",\"status\":\"succeed\",\"generations\":[{\"id\":\"gen_0001\","
                + "\"status\":\"succeed\",\"failMsg\":\"\",\"url\":\"http://127.0.0.1:9/f/gen_0001.mp4\","
                + "\"mediaType\":\"video\"}]}";

        String signature = PolloWebhooks.signature(
                "dmlkZ28tc2ltdWxhdG9yLXBvbGxvLXNlY3JldC0zMmI=",
                "wh_0001",
                1767225600L,
                body.getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("edfe4AXl/AmgRNNfgdj1hVUzyszxfjliJuq4US2weRA=");
    }
}
