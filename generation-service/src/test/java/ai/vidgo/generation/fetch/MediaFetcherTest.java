package ai.vidgo.generation.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.Settings;
import ai.vidgo.generation.testing.Stub;
import ai.vidgo.platform.media.MediaType;
import io.vertx.core.Vertx;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaFetcherTest {

    private static final byte[] PNG = Arrays.copyOf(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"), 2000);

    private final Vertx vertx = Vertx.vertx();
    private final Stub stub = new Stub();
    private final MediaFetcher fetcher = fetcher(InetAddress::getAllByName, "127.0.0.1:" + stub.port());

    @AfterEach
    void close() {
        stub.close();
        vertx.close();
    }

    @Test
    void fetchesAnExemptAddressWithTypeSizeAndDigest() throws IOException {
        stub.answers(MediaFetcherTest::png);

        FetchResult result = fetch(stub.url() + "/a.txt?x=1");

        assertThat(result).isInstanceOfSatisfying(FetchResult.Fetched.class, fetched -> {
            assertThat(fetched.type()).isEqualTo(MediaType.PNG);
            assertThat(fetched.size()).isEqualTo(PNG.length);
            assertThat(fetched.sha256()).hasSize(64);
            assertThat(fetched.file()).hasBinaryContent(PNG);
        });
        assertThat(stub.seen().getFirst().target()).isEqualTo("/a.txt?x=1");
        Files.delete(((FetchResult.Fetched) result).file());
    }

    @Test
    void anAnswerThatComesAtOnceIsNeverDropped() throws IOException {
        stub.answers(MediaFetcherTest::png);

        for (int i = 0; i < 1000; i++) {
            FetchResult result = fetch(stub.url() + "/a.png");
            assertThat(result).isInstanceOf(FetchResult.Fetched.class);
            Files.delete(((FetchResult.Fetched) result).file());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/a.png",
                "ftp://example.com/a.png",
                "file:///etc/passwd",
                "https://user:secret@example.com/a.png",
                "https://example.com:8443/a.png",
                "https://127.0.0.1/a.png",
                "https://2130706433/a.png",
                "https://0x7f000001/a.png",
                "https://[::1]/a.png",
                "https://[::ffff:127.0.0.1]/a.png",
                "https://10.0.0.5/a.png",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fd00:ec2::254]/latest/meta-data/",
                "https://metadata.google.internal/computeMetadata/v1/",
                "https://localhost/a.png",
                "https://localhost./a.png",
                "https:///a.png",
            })
    void refusesAddressesThatLeadInside(String url) {
        assertThat(fetch(url)).isInstanceOf(FetchResult.Refused.class);
    }

    @Test
    void refusesANameWithOnePrivateAddressAmongItsAddresses() {
        MediaFetcher mixed = fetcher(
                _ -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")}, "none:1");

        assertThat(mixed.fetch(URI.create("https://mixed.example/a.png"), Limits.image()))
                .isInstanceOf(FetchResult.Refused.class);
    }

    @Test
    void resolvesOnceAndConnectsToTheAddressThatWasChecked() {
        AtomicInteger asked = new AtomicInteger();
        MediaFetcher pinned = fetcher(
                _ -> new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")},
                "rebinding.example:" + stub.port());
        stub.answers(MediaFetcherTest::png);

        FetchResult result =
                pinned.fetch(URI.create("http://rebinding.example:" + stub.port() + "/a.png"), Limits.image());

        assertThat(result).isInstanceOf(FetchResult.Fetched.class);
        assertThat(asked).hasValue(1);
        assertThat(stub.seen().getFirst().header("Host")).startsWith("rebinding.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/inside",
                "https://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "http://[::1]/"
            })
    void checksEveryRedirectLikeTheFirstAddress(String target) {
        stub.answers(302, "", "Location", target);

        assertThat(fetch(stub.url() + "/a.png")).isInstanceOf(FetchResult.Refused.class);
        assertThat(stub.seen()).hasSize(1);
    }

    @Test
    void followsAFewRedirectsAndNoLoop() {
        stub.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/two")) {
                png(exchange);
            } else {
                boolean first = exchange.getRequestURI().getPath().equals("/one");
                exchange.getResponseHeaders().add("Location", first ? "two" : "/loop");
                exchange.sendResponseHeaders(302, -1);
            }
        });

        assertThat(fetch(stub.url() + "/one")).isInstanceOf(FetchResult.Fetched.class);
        assertThat(fetch(stub.url() + "/loop")).isInstanceOf(FetchResult.Refused.class);
        assertThat(stub.seen()).hasSize(2 + 4);
    }

    @Test
    void stopsReadingAtTheSizeLimit() {
        stub.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (true) {
                exchange.getResponseBody().write(PNG);
            }
        });

        FetchResult result =
                fetcher.fetch(URI.create(stub.url() + "/endless"), new Limits(100_000, Set.of(MediaType.PNG)));

        assertThat(result).isEqualTo(new FetchResult.Refused("too large", true));
    }

    @Test
    void givesUpOnASlowDrip() {
        stub.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (byte each : PNG) {
                exchange.getResponseBody().write(each);
                exchange.getResponseBody().flush();
                pause();
            }
        });

        MediaFetcher impatient = fetcher(InetAddress::getAllByName, "127.0.0.1:" + stub.port(), "1s");

        assertThat(impatient.fetch(URI.create(stub.url() + "/drip"), Limits.image()))
                .isEqualTo(new FetchResult.Refused("took too long", false));
    }

    @Test
    void neverUnfoldsWhatIsPacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream packing = new java.util.zip.GZIPOutputStream(packed)) {
            packing.write(PNG);
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                packing.write(block);
            }
        }
        stub.answers(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.getResponseHeaders().add("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, packed.size());
            packed.writeTo(exchange.getResponseBody());
        });

        assertThat(packed.size()).isLessThan(1_000_000);
        assertThat(fetch(stub.url() + "/bomb.png"))
                .isEqualTo(new FetchResult.Refused("not a file of an accepted type", false));
    }

    @Test
    void givesUpOnAServerThatAcceptsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            MediaFetcher impatient = fetcher(InetAddress::getAllByName, "127.0.0.1:" + silent.getLocalPort(), "1s");

            assertThat(impatient.fetch(
                            URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/a.png"), Limits.image()))
                    .isEqualTo(new FetchResult.Refused("took too long", false));
        }
    }

    @Test
    void refusesHeadersWithoutEnd() {
        stub.answers(exchange -> {
            exchange.getResponseHeaders().add("X-Long", "x".repeat(200_000));
            png(exchange);
        });

        assertThat(fetch(stub.url() + "/a.png")).isInstanceOf(FetchResult.Refused.class);
    }

    @Test
    void aNameThatTurnsPrivateBetweenTwoRedirectsIsRefused() {
        AtomicInteger asked = new AtomicInteger();
        String host = "turning.example:" + stub.port();
        MediaFetcher turning = fetcher(
                name -> new InetAddress[] {
                    InetAddress.getByName(
                            name.equals("turning.example") && asked.getAndIncrement() == 0 ? "127.0.0.1" : "10.0.0.1")
                },
                host);
        stub.answers(302, "", "Location", "https://elsewhere.example/a.png");

        assertThat(turning.fetch(URI.create("http://" + host + "/a.png"), Limits.image()))
                .isEqualTo(new FetchResult.Refused("address is not on the open internet", true));
        assertThat(stub.seen()).hasSize(1);
    }

    @Test
    void refusesABodyThatEndsInTheMiddle() {
        stub.answers(exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(PNG);
            throw new IOException("cut");
        });

        assertThat(fetch(stub.url() + "/cut")).isInstanceOf(FetchResult.Refused.class);
    }

    @Test
    void aConnectionThatBreaksBeforeTheFileIsOpenEndsInTheMiddleAndLeavesNoFileOpen(@TempDir Path directory)
            throws Exception {
        Path file = Files.createFile(directory.resolve("a.part"));
        List<Throwable> unhandled = new CopyOnWriteArrayList<>();
        vertx.exceptionHandler(unhandled::add);
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> breakOffEveryAnswer(server));

            for (int i = 0; i < 50; i++) {
                assertThat(download(server.getLocalPort(), file).run(Duration.ofSeconds(5), Duration.ofSeconds(10)))
                        .isEqualTo(new Download.Outcome.Broken("ended in the middle", false));
            }
        }

        assertThat(openFiles()).doesNotContain(file);
        assertThat(unhandled).isEmpty();
    }

    @Test
    void aDownloadThatTookTooLongLeavesNoFileOpen(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("a.part"));
        CountDownLatch end = new CountDownLatch(1);
        stub.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(PNG);
            exchange.getResponseBody().flush();
            await(end);
        });

        assertThat(download(stub.port(), file).run(Duration.ofSeconds(5), Duration.ofSeconds(1)))
                .isEqualTo(new Download.Outcome.Broken("took too long", false));

        Awaitility.await().untilAsserted(() -> assertThat(openFiles()).doesNotContain(file));
        end.countDown();
    }

    @Test
    void aFileThatTheDiskDoesNotTakeIsNoFile() throws Exception {
        stub.answers(MediaFetcherTest::png);

        assertThat(download(stub.port(), Path.of("/dev/full")).run(Duration.ofSeconds(5), Duration.ofSeconds(10)))
                .isInstanceOfSatisfying(
                        Download.Outcome.Broken.class,
                        broken -> assertThat(broken.permanent()).isFalse());
    }

    @Test
    void postsLaterToANameThatIsNotKnownNow() {
        URI url = URI.create("https://customer.example/done");

        assertThat(post(url, host -> {
                    throw new UnknownHostException(host);
                }))
                .isInstanceOf(SafePost.Outcome.Silent.class);
        assertThat(post(url, _ -> new InetAddress[] {InetAddress.getLoopbackAddress()}))
                .isInstanceOf(SafePost.Outcome.Refused.class);
    }

    private SafePost.Outcome post(URI url, DestinationRules.Resolver resolver) {
        return new SafePost(Settings.of(FetchConfig.class, Map.of()), vertx, resolver)
                .post(url, Map.of(), new byte[0], Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>not a picture</html>", "#EXTM3U\nfile:///etc/passwd", "", "GLTF"})
    void judgesTheTypeByTheBytesAndNotByTheName(String body) {
        stub.answers(200, body, "Content-Type", "image/png");

        assertThat(fetch(stub.url() + "/a.png")).isInstanceOf(FetchResult.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 304, 403, 404, 410, 500})
    void wantsAnOrdinaryAnswer(int status) {
        stub.answers(status, "");

        assertThat(fetch(stub.url() + "/a.png")).isInstanceOf(FetchResult.Refused.class);
    }

    private static void png(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(PNG);
        exchange.sendResponseHeaders(200, PNG.length);
        bytes.writeTo(exchange.getResponseBody());
    }

    private Download download(int port, Path file) throws DestinationRules.Forbidden {
        DestinationRules rules = new DestinationRules(List.of("127.0.0.1:" + port), false, InetAddress::getAllByName);
        Destination destination = rules.check(URI.create("http://127.0.0.1:" + port + "/a.png"));
        return new Download(vertx, vertx.createHttpClient(), destination, Limits.image(), file);
    }

    /** Sends the head, the first bytes and the end at once. */
    private static void breakOffEveryAnswer(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                BufferedReader request =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                while (!request.readLine().isEmpty()) {
                    // The head is read to its end: closing with something unread would be a reset.
                }
                socket.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n0123456789"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                // The test is over.
            }
        }
    }

    private static List<Path> openFiles() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.flatMap(MediaFetcherTest::target).toList();
        }
    }

    private static Stream<Path> target(Path descriptor) {
        try {
            return Stream.of(Files.readSymbolicLink(descriptor));
        } catch (IOException closedMeanwhile) {
            return Stream.empty();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }

    private FetchResult fetch(String url) {
        return fetcher.fetch(URI.create(url), Limits.image());
    }

    private MediaFetcher fetcher(DestinationRules.Resolver resolver, String allowed) {
        return fetcher(resolver, allowed, "20s");
    }

    private MediaFetcher fetcher(DestinationRules.Resolver resolver, String allowed, String totalTimeout) {
        FetchConfig config = Settings.of(
                FetchConfig.class,
                Map.of("vidgo.fetch.allowed-hosts", allowed, "vidgo.fetch.total-timeout", totalTimeout));
        return new MediaFetcher(config, vertx, resolver);
    }
}
