package ai.vidgo.generation.jobs;

import ai.vidgo.generation.providers.Adaptation;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Route.Skipped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a job's record says about the choice of a provider, for administrators. */
final class PurchaseRecord {

    private PurchaseRecord() {}

    /** Who was left out, what is ordered otherwise than wished, and who is asked. */
    static List<Decision> of(Instant now, Candidate choice, List<Skipped> skipped, GenerationRequest request) {
        List<Decision> record = new ArrayList<>();
        for (Skipped other : skipped) {
            record.add(
                    Decision.of(now, "skipped", other.provider(), other.reason().name()));
        }
        for (Adaptation adaptation : choice.provider().adaptations(request)) {
            record.add(Decision.of(now, "adapted", choice.name(), adaptation.words()));
        }
        record.add(Decision.of(now, "asked", choice.name(), choice.backup() ? "backup" : "first choice"));
        return record;
    }

    /** Why nobody could be asked this time. */
    static String reasons(List<Skipped> skipped) {
        return skipped.stream()
                .map(each -> each.provider() + " " + each.reason())
                .collect(Collectors.joining(", "));
    }

    /** Why nobody will be asked any more. */
    static String end(List<Skipped> untried, List<Attempt> earlier) {
        return earlier.isEmpty()
                ? "nobody could be asked: " + reasons(untried)
                : "nobody is left after " + earlier.getLast().provider() + ": "
                        + Objects.requireNonNullElse(earlier.getLast().errorClass(), ErrorClass.TASK_FAILED);
    }
}
