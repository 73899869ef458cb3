package ai.vidgo.generation.jobs;

import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Route.Candidate;
import ai.vidgo.generation.routing.Route.Skipped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who is asked next, given who may be asked now and what was tried (contract: providers §3). */
final class NextProvider {

    private NextProvider() {}

    /**
     * Who may be asked, best first: the provider of the last attempt alone when that attempt granted a repetition, else
     * the candidates that this job has not tried.
     */
    static List<Candidate> of(Route route, List<Attempt> attempts) {
        if (!attempts.isEmpty() && attempts.getLast().outcome().again()) {
            String same = attempts.getLast().provider();
            List<Candidate> again = route.candidates().stream()
                    .filter(candidate -> candidate.name().equals(same))
                    .toList();
            if (!again.isEmpty()) {
                return again;
            }
        }
        Set<String> tried = tried(attempts);
        return route.candidates().stream()
                .filter(candidate -> !tried.contains(candidate.name()))
                .toList();
    }

    /** Of those that were left out, who has not been tried yet or may be asked again. */
    static List<Skipped> untried(List<Skipped> skipped, List<Attempt> attempts) {
        Set<String> tried = tried(attempts);
        if (!attempts.isEmpty() && attempts.getLast().outcome().again()) {
            tried.remove(attempts.getLast().provider());
        }
        return skipped.stream().filter(each -> !tried.contains(each.provider())).toList();
    }

    /** What was bought first at this provider by an earlier attempt of the job, and need not be bought again; or null. */
    static @Nullable String prepared(String provider, List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.provider().equals(provider))
                .map(Attempt::prepared)
                .filter(Objects::nonNull)
                .reduce((_, latest) -> latest)
                .orElse(null);
    }

    private static Set<String> tried(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::provider).collect(Collectors.toCollection(HashSet::new));
    }
}
