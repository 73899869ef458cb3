package ai.vidgo.generation.jobs;

import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Route.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is asked next, given who may be asked now and what was tried (contract: providers §3). */
final class NextProvider {

    private NextProvider() {}

    /**
     * The provider of the last attempt when that attempt granted a repetition, else the best candidate that this job
     * has not tried; empty when there is nobody left.
     */
    static Optional<Candidate> of(Route route, List<Attempt> attempts) {
        if (!attempts.isEmpty() && attempts.getLast().retry()) {
            Optional<Candidate> same = named(route, attempts.getLast().provider());
            if (same.isPresent()) {
                return same;
            }
        }
        return untried(route, attempts).stream().findFirst();
    }

    /** The candidates that this job has not tried, best first. */
    static List<Candidate> untried(Route route, List<Attempt> attempts) {
        Set<String> tried = attempts.stream().map(Attempt::provider).collect(Collectors.toSet());
        return route.candidates().stream()
                .filter(candidate -> !tried.contains(candidate.name()))
                .toList();
    }

    private static Optional<Candidate> named(Route route, String provider) {
        return route.candidates().stream()
                .filter(candidate -> candidate.name().equals(provider))
                .findFirst();
    }
}
