package ai.vidgo.platform.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.filesystem.FilesystemApiMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bucket store against a real S3 wire protocol, served from a directory on loopback. */
class S3MediaStoreTest extends MediaStoreContract {

    private static final String BUCKET = "media";

    @TempDir
    static Path directory;

    private static S3Proxy server;
    private static BlobStoreContext context;
    private static S3MediaStore store;

    @BeforeAll
    static void startBucket() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", directory.toString());
        context = ContextBuilder.newBuilder(new FilesystemApiMetadata())
                .credentials("local", "local")
                .overrides(properties)
                .build(BlobStoreContext.class);
        BlobStore blobs = context.getBlobStore();
        blobs.createContainerInLocation(null, BUCKET);
        server = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "test-access", "test-secret")
                .build();
        server.start();
        store = S3MediaStore.connect(
                TestMediaConfig.bucket(endpoint(), BUCKET, Optional.empty()).s3());
    }

    @AfterAll
    static void stopBucket() throws Exception {
        server.stop();
        context.close();
    }

    private static String endpoint() {
        return "http://127.0.0.1:" + server.getPort();
    }

    @Override
    MediaStore store() {
        return store;
    }

    @Test
    void handsOutALinkThatWorksWithoutCredentials() throws Exception {
        store.put("originals/clean.png", "clean".getBytes(StandardCharsets.UTF_8), MediaType.PNG);

        MediaHandout.Redirect redirect =
                (MediaHandout.Redirect) store.handOut("originals/clean.png").orElseThrow();

        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> signed = browser.send(
                    HttpRequest.newBuilder(redirect.address()).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(signed.statusCode()).isEqualTo(200);
            assertThat(signed.body()).isEqualTo("clean");
            assertThat(signed.headers().firstValue("content-type")).hasValue("image/png");

            URI unsigned = URI.create(redirect.address().toString().replaceFirst("\\?.*", ""));
            HttpResponse<String> refused =
                    browser.send(HttpRequest.newBuilder(unsigned).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void handsOutThePublicAddressOfPublicMediaOnly() {
        MediaConfig.S3 config = TestMediaConfig.bucket(endpoint(), BUCKET, Optional.of("https://cdn.example"))
                .s3();
        S3MediaStore withCdn = S3MediaStore.connect(config);
        withCdn.put("generated/a.png", new byte[1], MediaType.PNG);
        withCdn.put("uploads/b.png", new byte[1], MediaType.PNG);

        assertThat(address(withCdn, "generated/a.png")).isEqualTo("https://cdn.example/static/generated/a.png");
        assertThat(address(withCdn, "uploads/b.png"))
                .startsWith(endpoint() + "/media/private/uploads/b.png?")
                .contains("X-Amz-Expires=900");
    }

    @Test
    void failsLoudlyWhenTheBucketIsMissing() {
        S3MediaStore nowhere =
                S3MediaStore.connect(TestMediaConfig.bucket(endpoint(), "no-such-bucket", Optional.empty())
                        .s3());
        assertThatThrownBy(() -> nowhere.put("generated/a.png", new byte[1], MediaType.PNG))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("generated/a.png");
    }

    private static String address(MediaStore store, String key) {
        return ((MediaHandout.Redirect) store.handOut(key).orElseThrow())
                .address()
                .toString();
    }
}
