package ai.vidgo.generation.effects;

import ai.vidgo.generation.answers.ToolAnswers;
import ai.vidgo.generation.requests.Answer;
import ai.vidgo.generation.requests.Call;
import ai.vidgo.generation.requests.PaidGeneration;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.entitlement.Entitlement;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.Caller;
import ai.vidgo.platform.identity.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Who may use effects, and how their answers look: here everything that is refused for the plan or for money is 403. */
@RequestScoped
class Effects {

    private static final Set<String> PRO_PLANS = Set.of("pro", "pro_plus");

    private final CurrentCaller callers;
    private final PaidGeneration generation;
    private final ToolAnswers answers;

    Effects(CurrentCaller callers, PaidGeneration generation, ToolAnswers answers) {
        this.callers = callers;
        this.generation = generation;
        this.answers = answers;
    }

    /** Which plans an effect is for. */
    enum For {
        PLANS_WITH_EFFECTS,
        PRO_PLANS
    }

    /**
     * Applies an effect.
     *
     * @throws Problem 403 {@code effects_need_subscription}, {@code effects_not_in_plan}, {@code effects_need_pro},
     *     {@code plan_not_allowed}, {@code insufficient_credits} or {@code generation_off}, 502
     *     {@code generation_failed_*} or {@code generation_not_offered}, and what {@link PaidGeneration#answer} has
     */
    EffectAnswer apply(Wish wish, For whom, Call call) {
        requirePlan(whom);
        return switch (paid(wish, call)) {
            case Answer.Cached cached -> EffectAnswer.made(cached.url(), 0, null);
            case Answer.Made made -> EffectAnswer.made(made.url(), made.creditsUsed(), ToolAnswers.id(made.taskId()));
            case Answer.StillRunning running ->
                EffectAnswer.pending(answers.text(running, call), ToolAnswers.id(running.taskId()));
            case Answer.NotEntitled hint -> throw Problem.of(403, hint.code());
            case Answer.NotOffered missing -> throw Problem.of(502, missing.code());
            case Answer.Failed failed -> throw Problem.of(502, failed.code());
        };
    }

    private void requirePlan(For whom) {
        Caller caller = callers.require();
        Entitlement entitlement =
                generation.subscriber().orElseThrow(() -> Problem.of(403, "effects_need_subscription"));
        if (caller.admin()) {
            return;
        }
        if (!entitlement.effects()) {
            throw Problem.of(403, "effects_not_in_plan");
        }
        if (whom == For.PRO_PLANS && !PRO_PLANS.contains(entitlement.plan())) {
            throw Problem.of(403, "effects_need_pro");
        }
    }

    private Answer paid(Wish wish, Call call) {
        try {
            return generation.answer(wish, call);
        } catch (Problem problem) {
            throw problem.status() == 402 ? Problem.of(403, problem.code()) : problem;
        }
    }
}
