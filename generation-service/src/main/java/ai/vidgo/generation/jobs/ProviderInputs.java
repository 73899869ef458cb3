package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.BaseUrl;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.NoticeAddress;
import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.media.MediaConfig;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a stored request into what a provider gets: our inputs behind fresh, expiring, absolute addresses. */
@Singleton
public class ProviderInputs {

    private final MediaUrls urls;
    private final MediaConfig media;
    private final JobsConfig config;

    ProviderInputs(MediaUrls urls, MediaConfig media, JobsConfig config) {
        this.urls = urls;
        this.media = media;
        this.config = config;
    }

    /**
     * The purchase.
     *
     * @param secret proves the provider's notices about it
     * @param prepared what an earlier attempt bought for it
     */
    GenerationRequest request(
            JobRequest request, String provider, UUID attemptId, String secret, @Nullable String prepared) {
        return new GenerationRequest(
                request.operation(),
                request.prompt(),
                null,
                request.inputs().stream().map(this::address).toList(),
                request.parameters(),
                attemptId,
                prepared,
                media.publicApiUrl()
                        .map(origin -> new NoticeAddress(
                                URI.create(BaseUrl.of(origin) + "/hooks/" + provider + "/" + attemptId), secret))
                        .orElse(null));
    }

    /** Digest of what is asked of whom; addresses are left out, since their signatures differ every time. */
    String fingerprint(JobRequest request, String provider) {
        String asked = String.join(
                "\n",
                provider,
                request.operation().wireName(),
                String.valueOf(request.prompt()),
                String.join(",", request.inputs()),
                new TreeMap<>(request.parameters()).toString());
        return Sha256.hex(asked);
    }

    /**
     * Where a provider finds an input, for as long as {@code vidgo.jobs.input-link} says.
     *
     * @throws IllegalStateException when PUBLIC_API_URL is not set
     */
    public URI address(String key) {
        String origin = media.publicApiUrl()
                .orElseThrow(() -> new IllegalStateException("PUBLIC_API_URL is needed to hand inputs to providers"));
        return URI.create(BaseUrl.of(origin) + urls.signed(key, config.inputLink()));
    }
}
