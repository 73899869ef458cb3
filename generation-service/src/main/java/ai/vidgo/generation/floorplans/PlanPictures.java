package ai.vidgo.generation.floorplans;

import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.AnswerBy;
import ai.vidgo.generation.requests.Beginning;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/**
 * The pictures made of plans. Each refinement starts from the latest one that is finished and still there: what failed or
 * was removed leaves no trace.
 */
@RequestScoped
class PlanPictures {

    private static final String SERVICE = "room_redesign";

    private final PlanRows rows;
    private final Jobs jobs;
    private final PaidGeneration generation;
    private final Messages messages;

    PlanPictures(PlanRows rows, Jobs jobs, PaidGeneration generation, Messages messages) {
        this.rows = rows;
        this.jobs = jobs;
        this.generation = generation;
        this.messages = messages;
    }

    /**
     * Draws a room from the sketch.
     *
     * @throws Problem 403 without a subscription, 502 when no provider could, and what {@link PaidGeneration#answer} has
     */
    PlanPicture render(PlanRows.Plan plan, String words, Call call) {
        AnswerBy end = generation.answerBy(call);
        String prompt =
                "Photorealistic interior rendered from this floor plan sketch, walls, doors and windows where they"
                        + " are drawn. " + words;
        Wish wish = wish(plan, Operation.INTERIOR, words, prompt, plan.sketchKey());
        return finish(plan, generation.begin(wish, call), call, end);
    }

    /**
     * Changes the latest picture. What is latest moves on, so a repeated request is told by its idempotency key first.
     *
     * @throws Problem 409 {@code plan_without_picture} while there is no finished picture; else as {@link #render}
     */
    PlanPicture refine(UUID owner, PlanRows.Plan plan, String words, Call call) {
        AnswerBy end = generation.answerBy(call);
        Beginning beginning = generation
                .repeated(call, key -> refinement(plan, words, key))
                .map(Beginning.class::cast)
                .orElseGet(() -> generation.begin(refinement(plan, words, latest(owner, plan)), call));
        return finish(plan, beginning, call, end);
    }

    private String latest(UUID owner, PlanRows.Plan plan) {
        return rows.latestPicture(owner, plan.id())
                .flatMap(job -> jobs.find(owner, job))
                .map(JobView::result)
                .map(result -> result.originalKey())
                .orElseThrow(() -> Problem.of(409, "plan_without_picture"));
    }

    private static Wish refinement(PlanRows.Plan plan, String words, String pictureKey) {
        return wish(plan, Operation.IMAGE_EDIT, words, words, pictureKey);
    }

    private static Wish wish(PlanRows.Plan plan, Operation operation, String words, String prompt, String inputKey) {
        return Wish.of(SERVICE, operation)
                .text(words)
                .prompt(prompt)
                .input(new Input.Stored(inputKey))
                .parameter(Parameter.WIDTH, plan.width())
                .parameter(Parameter.HEIGHT, plan.height())
                .build();
    }

    private PlanPicture finish(PlanRows.Plan plan, Beginning beginning, Call call, AnswerBy end) {
        if (beginning instanceof Beginning.Running running) {
            note(plan, running);
        }
        return switch (generation.finish(beginning, end.left())) {
            case Answer.Made made ->
                new PlanPicture(true, plan.id(), made.url(), made.creditsUsed(), null, made.taskId());
            case Answer.StillRunning running -> {
                String message = messages.text("still_processing", call.language());
                yield new PlanPicture(false, plan.id(), null, 0, message, running.taskId());
            }
            case Answer.NotEntitled hint -> throw Problem.of(403, hint.code());
            case Answer.NotOffered missing -> throw Problem.of(502, missing.code());
            case Answer.Failed failed -> throw Problem.of(502, failed.code());
            case Answer.Cached _ -> throw new IllegalStateException("a plan of one's own has no presets");
        };
    }

    /** Before the wait: a request that breaks off leaves a picture that belongs to its plan all the same. */
    private void note(PlanRows.Plan plan, Beginning.Running running) {
        rows.note(plan.id(), running.jobId());
        // The same bytes may have been made of two plans.
        if (running.repeated() && !rows.isOf(plan.id(), running.jobId())) {
            throw Problem.of(422, "idempotency_conflict");
        }
    }
}
