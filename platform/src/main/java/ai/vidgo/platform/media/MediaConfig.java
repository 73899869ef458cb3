package ai.vidgo.platform.media;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where media are kept and how their addresses are made (contract: operations §2 and §6). */
@ConfigMapping(prefix = "vidgo.media")
public interface MediaConfig {

    /** Local media directory, used when no bucket is set ({@code MEDIA_ROOT}). */
    @WithDefault("/app/static")
    Path root();

    /** Prefix of outgoing media addresses, without a slash at the end; empty: addresses stay relative ({@code MEDIA_BASE_URL}). */
    Optional<String> baseUrl();

    /** Key of the signatures on private addresses, at least 32 bytes ({@code MEDIA_SIGNING_SECRET}). */
    Optional<String> signingSecret();

    /** Origin of the gateway, which answers signed addresses even when {@link #baseUrl} is a CDN ({@code PUBLIC_API_URL}). */
    Optional<String> publicApiUrl();

    /** The bucket; used when its name is set. */
    S3 s3();

    /** An S3-compatible bucket: AWS, GCS in interoperability mode, MinIO. */
    interface S3 {

        /** Name of the bucket; empty: media are kept in {@link MediaConfig#root} ({@code S3_BUCKET}). */
        Optional<String> bucket();

        /** Access key id; empty: the credentials of the machine are used ({@code S3_ACCESS_KEY}). */
        Optional<String> accessKey();

        /** Secret of the access key ({@code S3_SECRET_KEY}). */
        Optional<String> secretKey();

        /** Address of the service; empty: AWS ({@code S3_ENDPOINT}). */
        Optional<String> endpoint();

        /** Region in the signature ({@code S3_REGION}). */
        @WithDefault("us-east-1")
        String region();

        /** Address under which the public part of the bucket is readable, usually a CDN; empty: signed links ({@code S3_PUBLIC_URL}). */
        Optional<String> publicUrl();

        /** How long a signed link into the bucket works. */
        @WithDefault("PT15M")
        Duration linkLife();
    }
}
