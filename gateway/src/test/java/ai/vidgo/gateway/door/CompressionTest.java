package ai.vidgo.gateway.door;

import static ai.vidgo.gateway.testing.Waiting.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.gateway.testing.Waiting;
import ai.vidgo.gateway.testing.Wire;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What services answer becomes smaller on its way to clients that take it, and only that. */
class CompressionTest {

    private static final String PLANS = "/api/v1/plans";
    private static final String LONG = "{\"plans\":\"" + "starter pro ".repeat(1000) + "\"}";
    private static final String[] GZIP = {"Accept-Encoding", "gzip, deflate, br"};

    private TestDoor door = TestDoor.open();
    private final HttpClient client = door.vertx().createHttpClient();

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void jsonComesCompressedToWhoTakesIt() {
        says(LONG, "Content-Type", "application/json;charset=UTF-8", "ETag", "\"v1\"", "Accept-Ranges", "bytes");

        Answer answer = get(PLANS, GZIP);

        assertThat(answer.head().getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(answer.head().getHeader("Vary")).isEqualToIgnoringCase("accept-encoding");
        assertThat(answer.head().getHeader("ETag")).isEqualTo("W/\"v1\"");
        assertThat(answer.head().getHeader("Accept-Ranges")).isNull();
        assertThat(answer.head().getHeader("Content-Length")).isNull();
        assertThat(answer.body().length()).isLessThan(LONG.length() / 10);
        assertThat(unzip(answer.body())).isEqualTo(LONG);
    }

    @Test
    void whoDoesNotAskGetsTheBytesOfTheService() {
        says(LONG, "Content-Type", "application/json", "ETag", "\"v1\"");

        Answer answer = get(PLANS);

        assertThat(answer.head().getHeader("Content-Encoding")).isNull();
        assertThat(answer.head().getHeader("Content-Length")).isEqualTo(Integer.toString(LONG.length()));
        assertThat(answer.head().getHeader("ETag")).isEqualTo("\"v1\"");
        assertThat(answer.head().getHeader("Vary")).isEqualToIgnoringCase("accept-encoding");
        assertThat(answer.body()).hasToString(LONG);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip                  | true",
                "GZIP;q=0.5            | true",
                "br, *                 | true",
                "deflate, gzip ;q=1.0  | true",
                "gzip;q=0              | false",
                "gzip; q=0.000, *      | false",
                "br                    | false",
                "identity, *;q=0       | false"
            })
    void theClientDecides(String accepted, boolean compressed) {
        says(LONG, "Content-Type", "application/json");

        assertThat(get(PLANS, "Accept-Encoding", accepted).head().getHeader("Content-Encoding"))
                .isEqualTo(compressed ? "gzip" : null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type: image/png",
                "Content-Type: video/mp4",
                "Content-Type: text/event-stream",
                "Content-Encoding: br",
                "Cache-Control: private, no-store",
                "Cache-Control: no-transform",
                "Set-Cookie: vidgo_ws=secret"
            })
    void someAnswersStayAsTheyAre(String header) {
        String[] parts = header.split(": ", 2);
        says(LONG, "Content-Type", "application/json", parts[0], parts[1]);

        Answer answer = get(PLANS, GZIP);

        assertThat(answer.body()).hasToString(LONG);
        assertThat(answer.head().getHeader("Content-Encoding")).isNotEqualTo("gzip");
        assertThat(answer.head().getHeader("Vary")).isNull();
    }

    @Test
    void whatHandsOutTokensIsNeverCompressed() {
        door.auth.answers(request ->
                request.response().putHeader("Content-Type", "application/json").end(LONG));

        assertThat(get("/api/v1/auth/me", GZIP).body()).hasToString(LONG);
    }

    @Test
    void smallAnswersAndErrorsStayAsTheyAre() {
        says("{\"n\":1}", "Content-Type", "application/json");
        assertThat(get(PLANS, GZIP).body()).hasToString("{\"n\":1}");

        door.billing.answers(request -> request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "application/json")
                .end(LONG));
        assertThat(get(PLANS, GZIP).body()).hasToString(LONG);
    }

    @Test
    void partsOfAFileStayAsTheyAre() {
        door.billing.answers(request -> request.response()
                .setStatusCode(206)
                .putHeader("Content-Type", "text/plain")
                .putHeader("Content-Range", "bytes 0-" + (LONG.length() - 1) + "/99999")
                .end(LONG));
        assertThat(get(PLANS, "Accept-Encoding", "gzip", "Range", "bytes=0-").body())
                .hasToString(LONG);

        says(LONG, "Content-Type", "text/plain");
        assertThat(get(PLANS, "Accept-Encoding", "gzip", "Range", "bytes=0-").body())
                .hasToString(LONG);
    }

    @Test
    void aHeadIsAskedForWithoutABody() {
        says("", "Content-Type", "application/json", "Content-Length", "5000");

        Wire.Answer answer = Wire.send(door.port(), "HEAD", PLANS, "", "Accept-Encoding: gzip");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Encoding")).isNull();
        assertThat(answer.header("Vary")).isEqualToIgnoringCase("accept-encoding");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void whatAnAnswerVariesByIsSaidOnce() {
        says(LONG, "Content-Type", "application/json", "Vary", "Accept-Language, Accept-Encoding");

        assertThat(get(PLANS, GZIP).head().headers().getAll("Vary"))
                .containsExactly("Accept-Language, Accept-Encoding");
    }

    @Test
    void firstPiecesArriveBeforeTheLastOnesExist() throws Exception {
        Promise<Void> firstArrived = Promise.promise();
        door.billing.answers(request -> {
            HttpServerResponse response =
                    request.response().putHeader("Content-Type", "text/plain").setChunked(true);
            response.write("first ");
            firstArrived.future().onSuccess(seen -> response.end("last"));
        });
        Inflating text = new Inflating();
        HttpClientResponse answer = Waiting.on(
                request(PLANS, GZIP).compose(request -> request.send().onSuccess(HttpClientResponse::pause)));
        answer.handler(piece -> {
            if (text.add(piece).contains("first ")) {
                firstArrived.tryComplete();
            }
        });
        answer.resume();

        await().atMost(SOON).untilAsserted(() -> assertThat(text.seen.get()).isEqualTo("first last"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void longBodiesOfAnyKindArriveWhole(boolean lengthKnown) {
        byte[] bytes = new byte[3 * 1024 * 1024];
        new Random(11).nextBytes(bytes);
        java.util.Arrays.fill(bytes, bytes.length / 3, bytes.length / 2, (byte) 'x');
        door.billing.answers(request -> {
            HttpServerResponse response = request.response().putHeader("Content-Type", "text/plain");
            if (lengthKnown) {
                response.end(Buffer.buffer(bytes));
            } else {
                response.setChunked(true);
                for (int at = 0; at < bytes.length; at += 8192) {
                    response.write(Buffer.buffer(bytes).slice(at, Math.min(bytes.length, at + 8192)));
                }
                response.end();
            }
        });

        assertThat(unzipped(get(PLANS, GZIP).body())).isEqualTo(bytes);
    }

    @Test
    void emptyBodiesOfUnknownLengthAreCompressedToo() {
        door.billing.answers(request -> request.response()
                .putHeader("Content-Type", "text/plain")
                .setChunked(true)
                .end());

        assertThat(unzip(get(PLANS, GZIP).body())).isEmpty();
    }

    @Test
    void anAnswerInMemoryIsCompressedOnce() {
        door.close();
        door = TestDoor.setup().cache("life", "PT30S").open();
        HttpClient other = door.vertx().createHttpClient();
        String list = "/api/v1/demo/presets/try_on";
        door.catalog.answers(request -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "public, max-age=60")
                .putHeader("ETag", "W/\"1\"")
                .end(LONG));

        Answer first = get(other, list, GZIP);
        Answer again = get(other, list, GZIP);
        Answer plain = get(other, list);

        assertThat(unzip(first.body())).isEqualTo(LONG);
        assertThat(again.head().getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(again.head().headers().getAll("Vary")).hasSize(1);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(plain.body()).hasToString(LONG);
        assertThat(door.catalog.seen()).hasSize(2);
    }

    @Test
    void noMoreAreCompressedAtOnceThanConfigured() {
        door.close();
        door = TestDoor.setup().compression("at-once", "2").open();
        HttpClient crowd = door.vertx().createHttpClient();
        List<HttpServerResponse> waiting = new ArrayList<>();
        door.billing.answers(request -> {
            HttpServerResponse response =
                    request.response().putHeader("Content-Type", "text/plain").setChunked(true);
            response.write("begin ");
            waiting.add(response);
        });

        List<HttpClientResponse> answers = new ArrayList<>();
        List<HttpClientRequest> requests = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            HttpClientRequest request = Waiting.on(request(crowd, PLANS + "?n=" + i, GZIP));
            requests.add(request);
            answers.add(Waiting.on(request.send()));
        }

        assertThat(answers.stream().map(answer -> answer.getHeader("Content-Encoding")))
                .containsExactly("gzip", "gzip", null);
        assertThat(compressing()).isEqualTo(2);

        // One is read to its end, one is left by its client.
        waiting.get(0).end();
        requests.get(1).reset();
        await().atMost(SOON).untilAsserted(() -> assertThat(compressing()).isZero());
        waiting.get(2).end();
    }

    @Test
    void anAnswerThatBreaksOffDoesNotLookWhole() {
        door.billing.answers(request -> {
            HttpServerResponse response =
                    request.response().putHeader("Content-Type", "text/plain").setChunked(true);
            response.write(LONG).onComplete(sent -> request.connection().close());
        });

        assertThatThrownBy(() -> get(PLANS, GZIP)).hasCauseInstanceOf(ExecutionException.class);

        await().atMost(SOON).untilAsserted(() -> assertThat(compressing()).isZero());
    }

    private double compressing() {
        return door.meters.get("vidgo.gateway.compressing").gauge().value();
    }

    private void says(String body, String... headers) {
        door.billing.answers(request -> {
            for (int i = 0; i < headers.length; i += 2) {
                request.response().putHeader(headers[i], headers[i + 1]);
            }
            request.response().end(body);
        });
    }

    private record Answer(HttpClientResponse head, Buffer body) {}

    private Answer get(String path, String... headers) {
        return get(client, path, headers);
    }

    private Answer get(HttpClient from, String path, String... headers) {
        return Waiting.on(request(from, path, headers)
                // Here and not outside: the body may come before this thread goes on.
                .compose(request -> request.send().compose(head -> head.body().map(body -> new Answer(head, body)))));
    }

    private io.vertx.core.Future<HttpClientRequest> request(String path, String... headers) {
        return request(client, path, headers);
    }

    private io.vertx.core.Future<HttpClientRequest> request(HttpClient from, String path, String... headers) {
        return from.request(HttpMethod.GET, door.port(), "127.0.0.1", path).map(request -> {
            for (int i = 0; i < headers.length; i += 2) {
                request.putHeader(headers[i], headers[i + 1]);
            }
            return request;
        });
    }

    private static String unzip(Buffer body) {
        return new String(unzipped(body), StandardCharsets.UTF_8);
    }

    private static byte[] unzipped(Buffer body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Reads what can be read of a compressed text that has not ended. */
    private static final class Inflating {

        private static final int HEAD = 10;

        private final Inflater inflater = new Inflater(true);
        private final AtomicReference<String> seen = new AtomicReference<>("");
        private boolean begun;

        private String add(Buffer piece) {
            byte[] out = new byte[1024];
            int head = begun ? 0 : HEAD;
            begun = true;
            inflater.setInput(piece.getBytes(), head, piece.length() - head);
            try {
                int length = inflater.inflate(out);
                return seen.updateAndGet(before -> before + new String(out, 0, length, StandardCharsets.US_ASCII));
            } catch (java.util.zip.DataFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
