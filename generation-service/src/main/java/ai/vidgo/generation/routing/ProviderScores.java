package ai.vidgo.generation.routing;

import ai.vidgo.generation.providers.Operation;
import ai.vidgo.platform.sql.Row;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What providers were worth lately, from the purchases themselves: US dollars per delivered result, share of delivered
 * results, and time to them. Read at most once a minute and operation.
 */
@Singleton
class ProviderScores {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final String LATELY = """
            SELECT a.provider,
                   count(*) AS tried,
                   count(*) FILTER (WHERE a.state = 'SUCCEEDED') AS made,
                   coalesce(sum(coalesce(a.cost_usd, a.reserved_usd)), 0)::double precision AS usd,
                   percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM a.finished_at - a.created_at))
                       FILTER (WHERE a.state = 'SUCCEEDED') AS seconds
              FROM attempts a JOIN jobs j ON j.id = a.job_id
             WHERE a.provider = ANY (?) AND a.created_at > ? AND j.operation = ?
               AND a.state IN ('SUCCEEDED', 'FAILED', 'UNKNOWN') AND a.withdrawal IS DISTINCT FROM 'WITHDRAWN'
             GROUP BY a.provider""";

    private final Sql sql;
    private final RoutingConfig.Scoring config;
    private final Clock clock;
    private final Map<Operation, Kept> kept = new ConcurrentHashMap<>();

    ProviderScores(Sql sql, RoutingConfig config, Clock clock) {
        this.sql = sql;
        this.config = config.scoring();
        this.clock = clock;
    }

    private record Kept(Map<String, Figures> figures, Instant until) {}

    /**
     * Figures of a provider.
     *
     * @param usd per delivered result
     * @param success share of purchases that delivered, 0..1
     * @param seconds median time to a result
     */
    record Figures(double usd, double success, double seconds) {}

    /**
     * The providers, best first. Lower is better: each figure is set against the best one among them and weighed. Who was
     * asked too seldom to be judged counts as the best, so that it is tried and known soon; ties keep the given order.
     */
    List<String> ordered(List<String> providers, Operation operation) {
        Map<String, Figures> known = figures(providers, operation);
        return order(providers, known, config);
    }

    static List<String> order(List<String> providers, Map<String, Figures> known, RoutingConfig.Scoring weights) {
        double cheapest = best(known, Figures::usd);
        double fastest = best(known, Figures::seconds);
        Map<String, Double> scores = providers.stream().collect(Collectors.toMap(Function.identity(), name -> {
            Figures figures = known.get(name);
            return figures == null
                    ? 0.0
                    : weights.cost() * (ratio(figures.usd(), cheapest) - 1)
                            + weights.latency() * (ratio(figures.seconds(), fastest) - 1)
                            + weights.success() * (1 - figures.success());
        }));
        // A stable sort: equal scores stay as the routing table has them.
        return providers.stream()
                .sorted((one, other) -> Double.compare(
                        Objects.requireNonNull(scores.get(one)), Objects.requireNonNull(scores.get(other))))
                .toList();
    }

    private static double best(Map<String, Figures> known, Function<Figures, Double> figure) {
        return known.values().stream()
                .map(figure)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
    }

    private static double ratio(double value, double best) {
        return best <= 0 ? 1 : value / best;
    }

    private Map<String, Figures> figures(List<String> providers, Operation operation) {
        Instant now = clock.instant();
        Kept earlier = kept.get(operation);
        if (earlier != null && now.isBefore(earlier.until())) {
            return earlier.figures();
        }
        Map<String, Figures> fresh = sql
                .list(
                        LATELY,
                        row -> Map.entry(row.text("provider"), judged(row)),
                        providers.toArray(String[]::new),
                        now.minus(config.window()),
                        operation.wireName())
                .stream()
                .filter(entry -> entry.getValue().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().orElseThrow()));
        kept.put(operation, new Kept(fresh, now.plus(KEPT)));
        return fresh;
    }

    private Optional<Figures> judged(Row row) {
        long tried = row.count("tried");
        long made = row.count("made");
        Double seconds = row.findFraction("seconds");
        Double usd = row.findFraction("usd");
        if (tried < config.enough()) {
            return Optional.empty();
        }
        // Nothing delivered: as dear and slow as the figures can say.
        return Optional.of(new Figures(
                usd == null ? 0 : usd / Math.max(1, made),
                (double) made / tried,
                seconds == null ? config.window().toSeconds() : seconds));
    }
}
