package ai.vidgo.generation.jobs;

import ai.vidgo.generation.jobs.Fault.Site;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.ProviderMedia;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation and the provider that the routing table asks first.
 *
 * @param vendorsName part of the provider's own name of the operation
 * @param backup who is asked next, or null
 * @param pictures how many input pictures it takes
 */
record FaultyRoute(
        Operation operation,
        String primary,
        String vendorsName,
        @Nullable String backup,
        int pictures) {

    /** What a provider that answers with the result itself can do wrong after the call. */
    private static final Set<String> OF_THE_ANSWER = Set.of("policy-late", "fail", "no-output");

    /** Every operation that somebody makes. */
    static final List<FaultyRoute> ALL = List.of(
            new FaultyRoute(Operation.TEXT_TO_IMAGE, "piapi", "txt2img", "gemini", 0),
            new FaultyRoute(Operation.INTERIOR, "piapi", "controlnet-lora", "gemini", 1),
            new FaultyRoute(Operation.IMAGE_EDIT, "piapi", "image-edit", "gemini", 1),
            new FaultyRoute(Operation.UPSCALE, "piapi", "upscale", null, 1),
            new FaultyRoute(Operation.BACKGROUND_REMOVAL, "piapi", "background-remove", null, 1),
            new FaultyRoute(Operation.IMAGE_TO_VIDEO, "pollo", "pixverse", "piapi", 1),
            new FaultyRoute(Operation.TEXT_TO_VIDEO, "pollo", "pixverse", "piapi", 0),
            new FaultyRoute(Operation.AVATAR, "a2e", "generate", null, 0),
            new FaultyRoute(Operation.IMAGE_BLEND, "gemini", "image", null, 2));

    /** The first of the two purchases of an avatar. */
    static final FaultyRoute SPEECH = new FaultyRoute(Operation.AVATAR, "a2e", "send_tts", null, 0);

    /** The training of a face that the caller brought along, before the clip. */
    static final FaultyRoute FACE = new FaultyRoute(Operation.AVATAR, "a2e", "startTraining", null, 1);

    /** Whether the vendor calls us when a task is over. */
    boolean reports() {
        return primary.equals("piapi") || primary.equals("pollo");
    }

    /** Whether the vendor answers a purchase with a task, to be asked about. */
    boolean hasTasks() {
        return !primary.equals("gemini") && !vendorsName.equals("send_tts");
    }

    private boolean hasResults() {
        return !vendorsName.equals(FACE.vendorsName());
    }

    /** Whether a fault can happen here. */
    boolean knows(Fault fault) {
        return switch (fault.site()) {
            case SUBMIT -> true;
            case TASK ->
                (hasTasks() && (hasResults() || !fault.id().equals("F13")))
                        || (primary.equals("gemini") && OF_THE_ANSWER.contains(fault.mode()));
            case READ -> hasTasks();
            case FILE -> hasTasks() && hasResults();
            case NOTICE -> reports();
        };
    }

    /** What has to come of a fault here: who delivers, or why nobody does. */
    Result result(Fault fault) {
        return switch (fault.end()) {
            case MADE -> made();
            case RESCUED -> rescued();
            case FOUND -> reports() ? made() : lost();
            case LOST -> isAnAnswerOfGemini(fault) ? rescued() : lost();
            case REJECTED -> new Result(null, Failure.CONTENT_REJECTED);
            case UNUSABLE -> new Result(null, Failure.BAD_INPUT);
        };
    }

    /** Gemini sells nothing without a picture in its answer (contract: external-providers §6.4). */
    private boolean isAnAnswerOfGemini(Fault fault) {
        return primary.equals("gemini") && fault.mode().startsWith("error-");
    }

    private Result made() {
        return new Result(primary, null);
    }

    private Result rescued() {
        return backup == null ? new Result(null, Failure.NO_PROVIDER) : new Result(backup, null);
    }

    /** Interiors are cheap: their loss is accepted in this set-up, and the backup asked. */
    private Result lost() {
        return operation == Operation.INTERIOR ? rescued() : new Result(null, Failure.OUTCOME_UNKNOWN);
    }

    /** Small and short. */
    Map<String, Object> wishes() {
        return operation.result() == ProviderMedia.Kind.VIDEO
                ? Map.of("resolution", "360p", "language", "en")
                : Map.of("width", 512, "height", 512);
    }

    /**
     * The end of a job.
     *
     * @param provider who delivered, or null
     * @param failure why nobody did, or null
     */
    record Result(@Nullable String provider, @Nullable Failure failure) {}

    /** Whether a fault has to be shown here: each where results are cheap, else one of each number. */
    boolean shows(Fault fault) {
        boolean every = operation == Operation.TEXT_TO_IMAGE
                || (operation == Operation.TEXT_TO_VIDEO && fault.site() == Site.NOTICE);
        return knows(fault) && (every || fault.sample());
    }
}
