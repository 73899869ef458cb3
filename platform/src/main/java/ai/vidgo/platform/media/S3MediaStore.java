package ai.vidgo.platform.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Media in an S3-compatible bucket.
 *
 * <p>Public keys are objects under {@code static/}, so that an address of the bucket or its CDN is the stored URL
 * behind one prefix; private keys are under {@code private/}, so that a bucket policy can open the first and never
 * the second.
 *
 * <p>Lives as long as its process. It keeps no connections, so there is nothing to close.
 */
final class S3MediaStore implements MediaStore {

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private final S3Client client;
    private final S3Presigner presigner;
    private final String bucket;
    private final Optional<String> publicUrl;
    private final Duration linkLife;

    private S3MediaStore(S3Client client, S3Presigner presigner, MediaConfig.S3 config) {
        this.client = client;
        this.presigner = presigner;
        this.bucket = config.bucket().orElseThrow();
        this.publicUrl = config.publicUrl();
        this.linkLife = config.linkLife();
    }

    /** Prepares the client; the bucket is first spoken to when it is used. */
    static S3MediaStore connect(MediaConfig.S3 config) {
        AwsCredentialsProvider credentials = credentials(config);
        Region region = Region.of(config.region());
        Optional<URI> endpoint = config.endpoint().map(URI::create);
        // Other vendors refuse the checksum trailers that the client sends to AWS unasked.
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(30)))
                .credentialsProvider(credentials)
                .region(region)
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        S3Presigner.Builder presigner = S3Presigner.builder()
                .credentialsProvider(credentials)
                .region(region)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build());
        endpoint.ifPresent(client::endpointOverride);
        endpoint.ifPresent(presigner::endpointOverride);
        return new S3MediaStore(client.build(), presigner.build(), config);
    }

    @Override
    public void put(String key, Path file, MediaType type) {
        put(key, RequestBody.fromFile(file), type);
    }

    @Override
    public void put(String key, byte[] content, MediaType type) {
        put(key, RequestBody.fromBytes(content), type);
    }

    @Override
    public Optional<StoredMedia> stat(String key) {
        return ifPresent("look at", key, () -> {
            HeadObjectResponse head =
                    client.headObject(request -> request.bucket(bucket).key(objectName(key)));
            MediaType type = MediaType.ofKey(key).orElseThrow(NoSuchKeyException.builder()::build);
            String etag = head.eTag().replace("\"", "");
            return new StoredMedia(key, type, head.contentLength(), etag, head.lastModified());
        });
    }

    @Override
    public Optional<InputStream> open(String key) {
        return ifPresent(
                "read",
                key,
                () -> client.getObject(request -> request.bucket(bucket).key(objectName(key))));
    }

    @Override
    public Optional<MediaHandout> handOut(String key) {
        return stat(key).map(media -> new MediaHandout.Redirect(address(key), linkLife));
    }

    @Override
    public void delete(String key) {
        ifPresent(
                "delete",
                key,
                () -> client.deleteObject(request -> request.bucket(bucket).key(objectName(key))));
    }

    private void put(String key, RequestBody body, MediaType type) {
        MediaKeys.requireStorable(key, type);
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(objectName(key))
                .contentType(type.mime())
                .cacheControl(MediaKeys.isPublic(key) ? IMMUTABLE : "private")
                .build();
        try {
            client.putObject(request, body);
        } catch (SdkException e) {
            throw failure("store", key, e);
        }
    }

    private URI address(String key) {
        if (MediaKeys.isPublic(key) && publicUrl.isPresent()) {
            return URI.create(publicUrl.get() + "/" + objectName(key));
        }
        return URI.create(presigner
                .presignGetObject(presign -> presign.signatureDuration(linkLife)
                        .getObjectRequest(request -> request.bucket(bucket).key(objectName(key))))
                .url()
                .toString());
    }

    private static String objectName(String key) {
        return (MediaKeys.isPublic(key) ? "static/" : "private/") + key;
    }

    private static <T> Optional<T> ifPresent(String verb, String key, Supplier<T> operation) {
        if (!MediaKeys.isValid(key)) {
            return Optional.empty();
        }
        try {
            return Optional.of(operation.get());
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        } catch (SdkException e) {
            throw failure(verb, key, e);
        }
    }

    private static UncheckedIOException failure(String verb, String key, SdkException cause) {
        return new UncheckedIOException(new IOException("cannot " + verb + " media " + key + " in the bucket", cause));
    }

    private static AwsCredentialsProvider credentials(MediaConfig.S3 config) {
        if (config.accessKey().isEmpty()) {
            return DefaultCredentialsProvider.create();
        }
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(
                config.accessKey().get(), config.secretKey().orElse("")));
    }
}
