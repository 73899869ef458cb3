package ai.vidgo.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.gateway.testing.Waiting;
import ai.vidgo.gateway.testing.Wire;
import ai.vidgo.gateway.testing.Wire.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontendTest {

    private static final String PAGE = "Accept: text/html,application/xhtml+xml";

    @TempDir
    static Path folder;

    private static TestDoor door;

    @BeforeAll
    static void build() throws IOException {
        Path dist = Files.createDirectories(folder.resolve("dist"));
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.writeString(dist.resolve("index.html"), "<title>VidGo</title>");
        Files.writeString(dist.resolve("favicon.ico"), "icon");
        Files.writeString(dist.resolve(".env"), "KEY=1");
        Path assets = Files.createDirectories(dist.resolve("assets"));
        Files.writeString(assets.resolve("index-B4f0x_9a.js"), "export {}");
        Files.writeString(assets.resolve("index-B4f0x_9a.css"), "a{}");
        Files.createSymbolicLink(dist.resolve("link.txt"), folder.resolve("secret.txt"));
        door = TestDoor.withFrontend(dist);
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | text/html; charset=utf-8 | no-cache",
                "/index.html | text/html; charset=utf-8 | no-cache",
                "/favicon.ico | image/x-icon | no-cache",
                "/assets/index-B4f0x_9a.js | text/javascript; charset=utf-8 | public, max-age=31536000, immutable",
                "/assets/index-B4f0x_9a.css | text/css; charset=utf-8 | public, max-age=31536000, immutable"
            })
    void servesFilesWithTypeAndCaching(String path, String type, String caching) {
        Answer answer = Wire.get(door.port(), path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Cache-Control")).isEqualTo(caching);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/pricing", "/auth/login", "/admin/users/5", "/dashboard?payment=success&order=1", "/tools/"})
    void routesOfTheApplicationGetItsIndex(String path) {
        Answer answer = Wire.get(door.port(), path, PAGE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("<title>VidGo</title>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/missing-11112222.js",
                "/missing.png",
                "/api/v1/nothing",
                "/api",
                "/internal/events",
                "/materials",
                "/q/metrics",
                "/.env",
                "/link.txt",
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/assets/..%2f..%2fsecret.txt",
                "/assets"
            })
    void everythingElseIsNotFound(String path) {
        Answer answer = path.equals("/assets") ? Wire.get(door.port(), path) : Wire.get(door.port(), path, PAGE);

        assertThat(answer.status()).isIn(404);
        assertThat(answer.body()).doesNotContain("secret").contains("Not Found");
    }

    @Test
    void callsThatWantJsonDoNotGetAPage() {
        assertThat(Wire.get(door.port(), "/pricing", "Accept: application/json").status())
                .isEqualTo(404);
        assertThat(Wire.send(door.port(), "POST", "/pricing", "{}", PAGE).status())
                .isEqualTo(404);
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        String etag = Wire.get(door.port(), "/favicon.ico").header("ETag");

        Answer again = Wire.get(door.port(), "/favicon.ico", "If-None-Match: " + etag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void largeTextsAreSentCompressedToWhoTakesThat() throws IOException {
        String script = "export const x = 1;\n".repeat(500);
        Files.writeString(folder.resolve("dist/assets/large-B4f0x_9b.js"), script);
        HttpClient client = door.vertx().createHttpClient(new HttpClientOptions().setDecompressionSupported(true));

        Buffer unpacked = Waiting.on(client.request(
                        HttpMethod.GET, door.port(), "127.0.0.1", "/assets/large-B4f0x_9b.js")
                .compose(request ->
                        request.putHeader("Accept-Encoding", "gzip").send().compose(HttpClientResponse::body)));

        assertThat(unpacked).hasToString(script);
        Answer packed = Wire.get(door.port(), "/assets/large-B4f0x_9b.js", "Accept-Encoding: gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).containsIgnoringCase("accept-encoding");
        assertThat(Integer.parseInt(packed.header("Content-Length"))).isLessThan(script.length() / 10);
        assertThat(Wire.get(door.port(), "/assets/large-B4f0x_9b.js").header("Content-Encoding"))
                .isNull();
        assertThat(Wire.get(door.port(), "/favicon.ico", "Accept-Encoding: gzip")
                        .header("Content-Encoding"))
                .isNull();
    }

    @Test
    void headTellsTheLength() {
        Answer answer = Wire.send(door.port(), "HEAD", "/favicon.ico", "");

        assertThat(answer.header("Content-Length")).isEqualTo("4");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void refusesADirectoryWithoutAnIndex() {
        assertThatThrownBy(() -> TestDoor.withFrontend(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FRONTEND_DIR");
    }
}
