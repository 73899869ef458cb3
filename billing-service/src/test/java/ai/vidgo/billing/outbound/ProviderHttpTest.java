package ai.vidgo.billing.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A provider's answer ends in time and is not longer than it may be. */
@Timeout(60)
class ProviderHttpTest {

    private static final Duration PATIENT = Duration.ofSeconds(50);

    private final ProviderHttp http = new ProviderHttp(Duration.ofSeconds(5));

    @Test
    void anAnswerThatStopsAfterItsHeadIsNone() throws IOException {
        try (HalfServer server = HalfServer.stalling()) {
            assertThatThrownBy(() -> http.send(request(server), Duration.ofMillis(300)))
                    .isInstanceOf(HttpTimeoutException.class)
                    .hasMessageContaining("300 ms");
        }
    }

    @Test
    void anAnswerThatIsTooLongIsNotReadToItsEnd() throws IOException {
        try (HalfServer server = HalfServer.sending(ProviderHttp.MAX_ANSWER_BYTES + 1)) {
            assertThatThrownBy(() -> http.send(request(server), PATIENT))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void aBodyThatComesWhileItIsReadIsThereWithItsHead() throws IOException, InterruptedException {
        try (HalfServer server = HalfServer.sending(3)) {
            HttpResponse<InputStream> answer =
                    http.send(request(server), HttpResponse.BodyHandlers.ofInputStream(), PATIENT);
            assertThat(answer.body().readNBytes(3)).hasSize(3);
            answer.body().close();
        }
    }

    @Test
    void whereNobodyListensThereIsNoAnswer() throws IOException {
        HalfServer gone = HalfServer.stalling();
        gone.close();
        assertThatThrownBy(() -> http.send(request(gone), PATIENT)).isInstanceOf(IOException.class);
    }

    private static HttpRequest request(HalfServer server) {
        return HttpRequest.newBuilder(URI.create(server.origin())).build();
    }
}
