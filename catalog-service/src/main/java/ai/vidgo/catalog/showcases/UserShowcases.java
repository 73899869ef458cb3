package ai.vidgo.catalog.showcases;

import ai.vidgo.platform.entitlement.Entitlements;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Subscribers' own results as showcases: taken only when they are theirs, shown only after a review. */
@ApplicationScoped
class UserShowcases {

    private static final Logger LOG = Logger.getLogger(UserShowcases.class);

    private final UserShowcaseRows rows;
    private final Entitlements entitlements;
    private final ModerationClient moderation;
    private final MediaUrls urls;
    private final RequiredShowcases required;

    UserShowcases(
            UserShowcaseRows rows,
            Entitlements entitlements,
            @RestClient ModerationClient moderation,
            MediaUrls urls,
            RequiredShowcases required) {
        this.rows = rows;
        this.entitlements = entitlements;
        this.moderation = moderation;
        this.urls = urls;
        this.required = required;
    }

    /**
     * Keeps a showcase for review.
     *
     * @return its id
     * @throws Problem 403 {@code subscription_required}; 422 when the media are not the user's; 400
     *     {@code content_not_allowed}; 503 when the prompt cannot be judged now
     */
    UUID save(UUID userId, SaveShowcaseRequest request) {
        if (!entitlements.of(userId).isSubscriber()) {
            throw Problem.of(403, "subscription_required");
        }
        String given = request.resultVideoUrl() == null ? request.resultImageUrl() : request.resultVideoUrl();
        if (given == null) {
            throw refused("result_image_url", "A result_image_url or result_video_url is required", null);
        }
        UserShowcaseRows.OwnResult result = stored(given)
                .flatMap(url -> rows.ownResult(userId, url))
                .orElseThrow(() -> refused(field(request), "Value must be a result of your own", given));
        if (!stored(request.sourceImageUrl()).equals(Optional.ofNullable(result.inputImageUrl()))) {
            throw refused("source_image_url", "Value must be what the result was made from", request.sourceImageUrl());
        }
        judge(request.prompt(), userId);
        String toolName = required.toolName(request.toolCategory(), request.toolId());
        return rows.insert(userId, request, toolName, result);
    }

    private void judge(String prompt, UUID author) {
        ModerationClient.Verdict verdict;
        try {
            verdict = moderation.judge(new ModerationClient.Text(prompt, author));
        } catch (ProcessingException | WebApplicationException away) {
            LOG.warnf("a showcase was refused because its prompt cannot be judged now: %s", away.getMessage());
            throw Problem.of(503, "service_unavailable").with("Retry-After", "5");
        }
        if (!verdict.safe()) {
            throw Problem.of(400, "content_not_allowed", String.valueOf(verdict.reason()));
        }
    }

    /**
     * The stored form of an address that this product handed out: without its origin, and without the signature of a
     * private one. Nothing is trusted because of it; it only looks results of the user's own up.
     */
    private Optional<String> stored(String given) {
        try {
            @Nullable String path = new URI(given).getPath();
            if (path == null || !path.startsWith("/static/")) {
                return given.startsWith("http") ? Optional.of(given) : Optional.empty();
            }
            return Optional.of(urls.verify(path).map(urls::stored).orElse(path));
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String field(SaveShowcaseRequest request) {
        return request.resultVideoUrl() == null ? "result_image_url" : "result_video_url";
    }

    private static Problem refused(String field, String message, @Nullable String input) {
        return ValidationProblem.of(FieldError.body(field, "value_error", message, input));
    }
}
