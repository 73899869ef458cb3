package ai.vidgo.generation.prompts;

import ai.vidgo.generation.answers.ToolAnswers;
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
 * Generates for a prompt of a group, or takes the result of the catalogue's template of the same words, or what the caller
 * had made before from them. What one caller has made is nobody else's: no administrator has looked at it.
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
     * @throws Problem 403 {@code subscription_required}, 404 {@code not_found} when there is nothing and nothing is to be
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
        Optional<Answer> earlier = words ? generation.earlier(wish) : Optional.empty();
        if (earlier.isEmpty() && Boolean.FALSE.equals(request.useCustom())) {
            throw Problem.of(404, "not_found");
        }
        return answer(request, earlier.orElseGet(() -> generation.answer(wish, call)), call);
    }

    private SubscribedAnswer answer(SubscribedRequest request, Answer answer, Call call) {
        return switch (answer) {
            case Answer.Cached cached -> found(request, null, cached.url(), null, 0, null);
            case Answer.Made made -> {
                String thumbnail = urls.outgoing(urls.stored(made.result().thumbnailKey()));
                yield found(request, null, made.url(), thumbnail, made.creditsUsed(), ToolAnswers.id(made.taskId()));
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
                template.templateId().toString(), template.resultImageUrl(), template.resultVideoUrl(), null, null);
        String thumbnail = urls.outgoingOrNull(template.resultThumbnailUrl());
        return addresses
                .of(preset, true)
                .map(url -> found(request, template.templateId().toString(), url, thumbnail, 0, null));
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
