package ai.vidgo.generation.requests;

import ai.vidgo.generation.jobs.Failure;
import ai.vidgo.generation.jobs.JobRequest;
import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.generation.jobs.NewJob;
import ai.vidgo.generation.jobs.Opening;
import ai.vidgo.generation.moderation.Moderation;
import ai.vidgo.generation.moderation.Verdict;
import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.entitlement.Entitlements;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.Caller;
import ai.vidgo.platform.identity.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The order of checks of every generating path (contract: generation §1): moderation, preset, entitlement, media
 * safety, credits, job, wait. Validation has happened before. Nobody but a subscriber ever reaches a provider.
 */
@RequestScoped
public class PaidGeneration {

    private final CurrentCaller callers;
    private final Moderation moderation;
    private final Entitlements entitlements;
    private final CallerMedia media;
    private final Jobs jobs;
    private final ResultAddresses addresses;
    private final GenerationConfig config;
    private final CallbackAddress callback;

    PaidGeneration(
            CurrentCaller callers,
            Moderation moderation,
            Entitlements entitlements,
            CallerMedia media,
            Jobs jobs,
            ResultAddresses addresses,
            GenerationConfig config,
            CallbackAddress callback) {
        this.callers = callers;
        this.moderation = moderation;
        this.entitlements = entitlements;
        this.media = media;
        this.jobs = jobs;
        this.addresses = addresses;
        this.config = config;
        this.callback = callback;
    }

    /**
     * Answers a request. Blocks up to {@code vidgo.generation.answer-within}.
     *
     * @throws Problem 400 {@code content_not_allowed}, {@code media_refused}, {@code input_not_usable} or
     *     {@code bad_idempotency_key}, 402 {@code insufficient_credits}, 403 {@code plan_not_allowed}, 422
     *     {@code idempotency_conflict}, 429 {@code too_many_generations}, 503 {@code service_unavailable} or {@code moderation_unavailable}
     */
    public Answer answer(Wish wish) {
        refuseForbiddenText(wish);
        Optional<Entitlement> subscriber = callers.find().flatMap(this::entitled);
        Optional<Answer> cached = wish.presets()
                .get()
                .flatMap(preset -> addresses.of(preset, subscriber.isPresent()))
                .map(Answer.Cached::new);
        if (cached.isPresent()) {
            return cached.get();
        }
        if (config.runtime() == GenerationConfig.Mode.OFF) {
            return new Answer.NotEntitled("generation_off");
        }
        return subscriber
                .map(entitlement -> generate(wish, entitlement))
                .orElseGet(() -> new Answer.NotEntitled("subscribe_to_generate"));
    }

    /** Administrators count as subscribers; what they make is paid from their own credits all the same. */
    private Optional<Entitlement> entitled(Caller caller) {
        return Optional.of(entitlements.of(caller.userId()))
                .filter(entitlement -> entitlement.isSubscriber() || caller.admin());
    }

    private void refuseForbiddenText(Wish wish) {
        requireSafe(moderation.check(wish.prompt()));
    }

    private static void requireSafe(Verdict verdict) {
        if (verdict.unchecked()) {
            throw Problem.of(503, "moderation_unavailable").with("Retry-After", "60");
        }
        if (!verdict.safe()) {
            throw Problem.of(400, "content_not_allowed", Objects.requireNonNullElse(verdict.reason(), "policy"));
        }
    }

    private Answer generate(Wish wish, Entitlement subscriber) {
        String key = idempotencyKey(wish);
        UUID owner = subscriber.userId();
        Opening opening = Optional.ofNullable(key)
                .flatMap(given -> jobs.existing(owner, given, wish.fingerprint()))
                .orElseGet(() -> jobs.open(newJob(wish, subscriber)));
        return switch (opening) {
            case Opening.Opened opened -> await(opened.jobId());
            case Opening.KeyReused _ -> throw Problem.of(422, "idempotency_conflict");
            case Opening.InsufficientCredits _ -> throw Problem.of(402, "insufficient_credits");
            case Opening.PlanNotAllowed _ -> throw Problem.of(403, "plan_not_allowed");
            case Opening.Busy _ -> throw Problem.of(429, "too_many_generations").with("Retry-After", "10");
            case Opening.Unavailable _ ->
                throw Problem.of(503, "service_unavailable").with("Retry-After", "5");
        };
    }

    /** Only who may cause a provider call has a model look at words and pictures (contract: providers §5). */
    private NewJob newJob(Wish wish, Entitlement subscriber) {
        requireSafe(moderation.checkPaid(wish.prompt()));
        List<String> inputs = wish.imageUrls().stream().map(media::keep).toList();
        inputs.forEach(key -> requireSafe(moderation.checkImage(key)));
        JobRequest request = new JobRequest(
                wish.operation(),
                wish.prompt(),
                inputs,
                wish.parameters(),
                wish.finish(),
                subscriber.watermark(),
                wish.candidate());
        return new NewJob(
                subscriber.userId(),
                wish.serviceType(),
                0,
                wish.idempotencyKey(),
                wish.fingerprint(),
                request,
                callback.find());
    }

    private Answer await(UUID jobId) {
        JobView job = jobs.await(jobId, config.answerWithin())
                // Opened by a parallel request with the same key, then withdrawn because its price was refused.
                .orElseThrow(() -> Problem.of(402, "insufficient_credits"));
        return switch (job.status()) {
            case PENDING, PROCESSING -> new Answer.StillRunning(jobId);
            case COMPLETED ->
                new Answer.Made(
                        jobId,
                        Objects.requireNonNull(job.result(), "result"),
                        Objects.requireNonNull(addresses.of(job), "address"),
                        job.creditsUsed());
            case FAILED -> failed(jobId, Objects.requireNonNull(job.failure(), "failure"));
        };
    }

    /** What the provider refused for the caller's own input is the caller's error (contract: providers §3.2). */
    private static Answer failed(UUID jobId, Failure failure) {
        return switch (failure) {
            case CONTENT_REJECTED -> throw Problem.of(400, "content_not_allowed", "provider_policy");
            case BAD_INPUT -> throw Problem.of(400, "input_not_usable");
            case NO_PROVIDER, DEADLINE, OUTCOME_UNKNOWN, NOT_RESERVED, CANCELLED -> new Answer.Failed(jobId, failure);
        };
    }

    private static @Nullable String idempotencyKey(Wish wish) {
        String key = wish.idempotencyKey();
        if (key != null && (key.isBlank() || key.length() > 255)) {
            throw Problem.of(400, "bad_idempotency_key");
        }
        return key;
    }
}
