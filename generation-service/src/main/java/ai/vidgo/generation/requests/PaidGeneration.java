package ai.vidgo.generation.requests;

import ai.vidgo.generation.jobs.Failure;
import ai.vidgo.generation.jobs.JobRequest;
import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.generation.jobs.NewJob;
import ai.vidgo.generation.jobs.Opening;
import ai.vidgo.generation.moderation.Moderation;
import ai.vidgo.generation.presets.Preset;
import ai.vidgo.generation.routing.Router;
import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.entitlement.Entitlements;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The order of checks of every generating path (contract: generation §1): moderation, preset, entitlement, media
 * safety, credits, job, wait. Validation has happened before. Nobody but a subscriber ever reaches a provider.
 */
@RequestScoped
public class PaidGeneration {

    private final CurrentCaller callers;
    private final ParallelReads reads;
    private final Moderation moderation;
    private final Entitlements entitlements;
    private final JudgedInputs inputs;
    private final Router router;
    private final Jobs jobs;
    private final ResultAddresses addresses;
    private final GenerationConfig config;
    private final CallbackAddress callback;

    PaidGeneration(
            CurrentCaller callers,
            ParallelReads reads,
            Moderation moderation,
            Entitlements entitlements,
            JudgedInputs inputs,
            Router router,
            Jobs jobs,
            ResultAddresses addresses,
            GenerationConfig config,
            CallbackAddress callback) {
        this.callers = callers;
        this.reads = reads;
        this.moderation = moderation;
        this.entitlements = entitlements;
        this.inputs = inputs;
        this.router = router;
        this.jobs = jobs;
        this.addresses = addresses;
        this.config = config;
        this.callback = callback;
    }

    /**
     * Answers a request. Blocks up to {@code vidgo.generation.answer-within}, all of it included, unless the caller prefers
     * not to wait.
     *
     * @throws Problem 400 {@code content_not_allowed}, {@code media_refused}, {@code picture_too_large},
     *     {@code input_not_usable} or {@code bad_idempotency_key}, 402 {@code insufficient_credits}, 403 {@code plan_not_allowed}, 422
     *     {@code idempotency_conflict}, 429 {@code too_many_running} or {@code too_many_generations}, 503
     *     {@code service_unavailable} or {@code moderation_unavailable}
     */
    public Answer answer(Wish wish, Call call) {
        return answer(wish, call, answerBy(call));
    }

    /** The same on a path that the frontend waits longer for: up to {@code vidgo.generation.slow-answer-within}. */
    public Answer answerSlowly(Wish wish, Call call) {
        return answer(wish, call, slowAnswerBy(call));
    }

    private Answer answer(Wish wish, Call call, AnswerBy end) {
        Beginning beginning = begin(wish, call);
        Duration left = end.left();
        // A job that was opened this moment need not be looked at.
        return left.isZero() && beginning instanceof Beginning.Running(UUID job, boolean repeated) && !repeated
                ? new Answer.StillRunning(job)
                : finish(beginning, left);
    }

    /**
     * Does everything before the wait: afterwards the request is answered, or its job runs. The reads that need nothing of
     * each other are made side by side; what they find counts in the order of checks.
     *
     * @throws Problem as {@link #answer}
     */
    public Beginning begin(Wish wish, Call call) {
        Supplier<Optional<Preset>> preset = wish.mayHavePreset() ? reads.begin(wish.presets()) : wish.presets();
        UUID author = callers.findId();
        Supplier<Optional<Entitlement>> plan = reads.begin(this::subscriber);
        Moderation.Snapshot words = moderation.snapshot(author);
        // Nothing is bought for a visitor.
        Supplier<Moderation.Snapshot> recalled =
                author == null ? () -> words : reads.begin(() -> words.recall(wish.texts()));
        requireAllowed(wish, words);
        Optional<Entitlement> subscriber = plan.get();
        Optional<Answer> cached = preset.get()
                .flatMap(found -> addresses.of(found, subscriber.isPresent()))
                .map(Answer.Cached::new);
        if (cached.isPresent()) {
            return new Beginning.Answered(cached.get());
        }
        if (config.runtime() == GenerationConfig.Mode.OFF) {
            return new Beginning.Answered(new Answer.NotEntitled("generation_off"));
        }
        if (subscriber.isEmpty()) {
            return new Beginning.Answered(new Answer.NotEntitled("subscribe_to_generate"));
        }
        return router.offers(wish.operation(), !wish.inputs().isEmpty())
                ? opened(open(wish, call, subscriber.get(), callback.of(call), recalled.get()))
                : new Beginning.Answered(new Answer.NotOffered());
    }

    /**
     * Has a wish made that an administrator's run asks for, whatever {@code RUNTIME_GENERATION} says (contract: generation
     * §1, row "admin"). Needs no caller.
     *
     * @return the job
     * @throws Problem as {@link #answer}
     */
    public UUID openFor(UUID owner, Wish wish, Call call) {
        Moderation.Snapshot words = moderation.snapshot(owner);
        requireAllowed(wish, words);
        return opened(open(wish, call, entitlements.of(owner), null, words)).jobId();
    }

    /**
     * The job that the caller's idempotency key stands for already, for a request that cannot be told from its wish alone
     * because what it starts from has moved on; empty without a key or a job.
     *
     * @param same the wish, if it started from the store key that the job's main input has
     * @throws Problem 422 {@code idempotency_conflict} when the key stands for another wish, 400
     *     {@code content_not_allowed} or {@code bad_idempotency_key}
     */
    public Optional<Beginning.Running> repeated(Call call, Function<String, Wish> same) {
        String key = call.requireKey();
        if (key == null) {
            return Optional.empty();
        }
        UUID owner = callers.require().userId();
        return jobs.mainInput(owner, key)
                .map(same)
                .flatMap(wish -> {
                    requireAllowed(wish, moderation.snapshot(owner));
                    return jobs.existing(owner, key, wish.fingerprint());
                })
                .map(this::opened);
    }

    /** What the caller had made before from the very same wish, for nothing; empty when nothing is left of it. */
    public Optional<Answer> earlier(Wish wish) {
        return subscriber()
                .flatMap(entitlement -> jobs.earlier(entitlement.userId(), wish.fingerprint()))
                .map(job -> new Answer.Made(
                        job.id(),
                        Objects.requireNonNull(job.result(), "result"),
                        Objects.requireNonNull(addresses.of(job), "address"),
                        0));
    }

    /** The answer of what was begun, waiting for its job at most as long as given. */
    public Answer finish(Beginning beginning, Duration atMost) {
        return switch (beginning) {
            case Beginning.Answered answered -> answered.answer();
            case Beginning.Running running -> await(running.jobId(), atMost);
        };
    }

    /** When a request for several generations that begins now answers, whatever it prefers: one may follow from another. */
    public AnswerBy answerBy() {
        return by(config.answerWithin());
    }

    /** When a request that begins now answers at the latest. */
    public AnswerBy answerBy(Call call) {
        return by(call.patience(config.answerWithin()));
    }

    /** When a request on a slow path that begins now answers at the latest. */
    public AnswerBy slowAnswerBy(Call call) {
        return by(call.patience(config.slowAnswerWithin()));
    }

    private AnswerBy by(Duration usually) {
        return AnswerBy.within(usually, config.answerMargin());
    }

    /**
     * The caller's entitlement when it lets them cause provider calls. Administrators count as subscribers; what they make
     * is paid from their own credits all the same.
     */
    public Optional<Entitlement> subscriber() {
        return callers.find()
                .flatMap(caller -> Optional.of(entitlements.of(caller.userId()))
                        .filter(entitlement -> entitlement.isSubscriber() || caller.admin()));
    }

    /** Whether the caller has an account, and no plan that lets them cause provider calls. */
    public boolean isDemoUser() {
        return callers.find().isPresent() && subscriber().isEmpty();
    }

    /**
     * Checks words of a caller before anything else is done with them.
     *
     * @throws Problem 400 {@code content_not_allowed}
     */
    public void requireAllowed(@Nullable String text) {
        JudgedInputs.requireSafe(moderation.snapshot(callers.findId()).check(text));
    }

    /** Has the lists judge the wish's words; a model is asked later about what they let pass. */
    private static void requireAllowed(Wish wish, Moderation.Snapshot lists) {
        wish.texts().forEach(text -> JudgedInputs.requireSafe(lists.check(text)));
    }

    private Opening open(
            Wish wish, Call call, Entitlement subscriber, @Nullable URI callbackUrl, Moderation.Snapshot words) {
        String key = call.requireKey();
        return Optional.ofNullable(key)
                .flatMap(given -> jobs.existing(subscriber.userId(), given, wish.fingerprint()))
                .orElseGet(() -> openNew(wish, key, subscriber, callbackUrl, words));
    }

    /** Only who may cause a provider call has a model look at words and pictures (contract: providers §5). */
    private Opening openNew(
            Wish wish,
            @Nullable String key,
            Entitlement subscriber,
            @Nullable URI callbackUrl,
            Moderation.Snapshot words) {
        wish.texts().forEach(text -> JudgedInputs.requireSafe(words.checkPaid(text)));
        List<CallerMedia.Kept> kept = inputs.of(wish, subscriber.userId());
        List<String> keys = kept.stream().map(CallerMedia.Kept::key).toList();
        Opening opening = jobs.open(newJob(wish, keys, key, subscriber, callbackUrl));
        if (opening instanceof Opening.Opened) {
            inputs.belongToAJob(kept);
        }
        return opening;
    }

    private Beginning.Running opened(Opening opening) {
        return switch (opening) {
            case Opening.Opened opened -> new Beginning.Running(opened.jobId(), false);
            case Opening.Repeated repeated -> new Beginning.Running(repeated.jobId(), true);
            case Opening.KeyReused _ -> throw Problem.of(422, "idempotency_conflict");
            case Opening.TooManyRunning _ ->
                throw Problem.of(429, "too_many_running")
                        .with(
                                "Retry-After",
                                Long.toString(config.runningRetryAfter().toSeconds()));
            case Opening.InsufficientCredits _ -> throw Problem.of(402, "insufficient_credits");
            case Opening.PlanNotAllowed _ -> throw Problem.of(403, "plan_not_allowed");
            case Opening.Busy _ -> throw Problem.of(429, "too_many_generations").with("Retry-After", "10");
            case Opening.Unavailable _ ->
                throw Problem.of(503, "service_unavailable").with("Retry-After", "5");
        };
    }

    private NewJob newJob(
            Wish wish,
            List<String> inputKeys,
            @Nullable String key,
            Entitlement subscriber,
            @Nullable URI callbackUrl) {
        JobRequest request = new JobRequest(
                wish.operation(),
                wish.prompt(),
                inputKeys,
                wish.parameters(),
                wish.finish(),
                subscriber.watermark(),
                wish.candidate());
        int running = config.running().getOrDefault(subscriber.plan(), config.runningOtherwise());
        return new NewJob(
                subscriber.userId(),
                wish.serviceType(),
                wish.extraCredits(),
                wish.followedBy(),
                key,
                wish.fingerprint(),
                request,
                new NewJob.Standing(running, subscriber.priorityQueue()),
                callbackUrl);
    }

    private Answer await(UUID jobId, Duration atMost) {
        JobView job = jobs.await(jobId, atMost)
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
}
