package ai.vidgo.generation.prompts;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.jobs.JobResult;
import ai.vidgo.generation.presets.Preset;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.ResultAddresses;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Generates for a prompt of a group, or takes the result that the catalogue keeps for the same words. Only words alone are
 * kept and found: a result of somebody's picture is never another one's.
 */
@RequestScoped
class SubscribedGeneration {

    private static final Logger LOG = Logger.getLogger(SubscribedGeneration.class);

    private final GroupWishes wishes;
    private final CatalogPrompts catalog;
    private final PaidGeneration generation;
    private final ResultAddresses addresses;
    private final ToolAnswers answers;
    private final MediaUrls urls;

    SubscribedGeneration(
            GroupWishes wishes,
            @RestClient CatalogPrompts catalog,
            PaidGeneration generation,
            ResultAddresses addresses,
            ToolAnswers answers,
            MediaUrls urls) {
        this.wishes = wishes;
        this.catalog = catalog;
        this.generation = generation;
        this.addresses = addresses;
        this.answers = answers;
        this.urls = urls;
    }

    /**
     * The answer.
     *
     * @throws Problem 403 {@code subscription_required}, 404 {@code not_found} when nothing is kept and nothing is to be
     *     made, 502 {@code generation_failed_*}, and what {@link GroupWishes#of} and {@link PaidGeneration#answer} have
     */
    SubscribedAnswer generate(SubscribedRequest request, Call call) {
        if (generation.subscriber().isEmpty()) {
            throw Problem.of(403, "subscription_required");
        }
        generation.requireAllowed(request.prompt());
        boolean words = request.inputData() == null;
        Optional<SubscribedAnswer> kept = words ? kept(request) : Optional.empty();
        if (kept.isPresent()) {
            return kept.get();
        }
        Wish wish = wishes.of(request.group(), request.subTopic(), request.prompt(), request.inputData());
        if (Boolean.FALSE.equals(request.useCustom())) {
            throw Problem.of(404, "not_found");
        }
        return answer(request, generation.answer(wish, call), words, call);
    }

    private SubscribedAnswer answer(SubscribedRequest request, Answer answer, boolean words, Call call) {
        return switch (answer) {
            case Answer.Cached cached -> found(request, null, cached.url(), null, 0, null);
            case Answer.Made made -> {
                String template = words ? keep(request, made.result()) : null;
                String thumbnail = urls.outgoing(urls.stored(made.result().thumbnailKey()));
                yield found(
                        request, template, made.url(), thumbnail, made.creditsUsed(), ToolAnswers.id(made.taskId()));
            }
            case Answer.StillRunning running ->
                pending(request, answers.text(running, call), ToolAnswers.id(running.taskId()));
            case Answer.NotEntitled hint -> throw Problem.of(403, hint.code());
            case Answer.NotOffered missing -> throw Problem.of(502, missing.code());
            case Answer.Failed failed -> throw Problem.of(502, failed.code());
        };
    }

    private Optional<SubscribedAnswer> kept(SubscribedRequest request) {
        CatalogPrompts.Template template;
        try {
            template = catalog.cached(new CatalogPrompts.Key(request.group(), request.prompt(), request.subTopic()))
                    .result();
        } catch (WebApplicationException | ProcessingException away) {
            LOG.warnf("no kept result asked for: %s", away.getMessage());
            return Optional.empty();
        }
        if (template == null) {
            return Optional.empty();
        }
        Preset preset = new Preset(
                template.templateId().toString(), template.resultImageUrl(), template.resultVideoUrl(), null);
        String thumbnail = urls.outgoingOrNull(template.resultThumbnailUrl());
        return addresses
                .of(preset, true)
                .map(url -> found(request, template.templateId().toString(), url, thumbnail, 0, null));
    }

    /** The template; null when the catalogue is away: the caller has paid and gets the result anyway. */
    private @Nullable String keep(SubscribedRequest request, JobResult result) {
        boolean video = result.kind().equals("video");
        String original = urls.stored(result.originalKey());
        try {
            return catalog.keep(new CatalogPrompts.Result(
                            request.group(),
                            request.prompt(),
                            request.subTopic(),
                            new CatalogPrompts.ResultData(
                                    video ? null : original,
                                    video ? original : null,
                                    urls.stored(result.thumbnailKey()),
                                    urls.stored(result.watermarkedKey())),
                            0,
                            result.costUsd() == null ? 0 : result.costUsd().doubleValue()))
                    .id()
                    .toString();
        } catch (WebApplicationException | ProcessingException away) {
            LOG.warnf("a result is not kept: %s", away.getMessage());
            return null;
        }
    }

    private static SubscribedAnswer found(
            SubscribedRequest request,
            @Nullable String template,
            String url,
            @Nullable String thumbnail,
            int credits,
            @Nullable String taskId) {
        boolean video = url.endsWith(".mp4") || url.endsWith(".webm");
        return new SubscribedAnswer(
                template,
                request.prompt(),
                request.group(),
                request.subTopic(),
                input(request),
                video ? null : url,
                video ? url : null,
                thumbnail,
                true,
                url,
                credits,
                null,
                taskId);
    }

    private static SubscribedAnswer pending(SubscribedRequest request, String message, @Nullable String taskId) {
        return new SubscribedAnswer(
                null,
                request.prompt(),
                request.group(),
                request.subTopic(),
                input(request),
                null,
                null,
                null,
                true,
                null,
                0,
                message,
                taskId);
    }

    private static @Nullable String input(SubscribedRequest request) {
        return request.inputData() == null ? null : request.inputData().imageUrl();
    }
}
