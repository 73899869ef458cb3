package ai.vidgo.gateway.limits;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.forwarding.Visit;
import ai.vidgo.gateway.limits.LimitsConfig.By;
import ai.vidgo.gateway.limits.LimitsConfig.Kept;
import ai.vidgo.gateway.routing.Route;
import ai.vidgo.platform.web.ClientAddress;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.redis.client.Redis;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests pass as long as their callers keep to the rules: {@code everything} for each request, and for changes the
 * rule that the route names, else {@code writes}. What is refused answers 429 {@code too_many_requests} with
 * {@code Retry-After}; {@code RateLimit-Policy} and {@code RateLimit} tell what is left.
 */
public final class RateLimits {

    /** The rule of every request. */
    private static final String EVERYTHING = "everything";

    /** The rule of changes whose route names no other. */
    private static final String WRITES = "writes";

    /** Named by routes that nothing holds for: the messages of payment providers. */
    private static final String NONE = "none";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Map<String, Rule> rules = new TreeMap<>();
    private final Set<InetAddress> exempt;
    private final LocalBuckets local;
    private final RedisBuckets shared;
    private final Function<String, Future<Optional<String>>> callers;
    private final Answers answers;
    private final MeterRegistry meters;

    /**
     * Limits by these settings.
     *
     * @param callers who is behind an {@code Authorization} header, empty when nobody valid is; must not fail
     * @param nanos a clock that never goes back
     */
    public RateLimits(
            LimitsConfig config,
            Redis redis,
            Function<String, Future<Optional<String>>> callers,
            Answers answers,
            MeterRegistry meters,
            LongSupplier nanos) {
        config.rules().forEach((name, rule) -> rules.put(name, Rule.of(name, rule)));
        this.exempt = config.exempt().orElse(List.of()).stream()
                .map(InetAddress::ofLiteral)
                .collect(Collectors.toSet());
        this.local = new LocalBuckets(config.remembered(), nanos);
        this.shared = new RedisBuckets(redis, config.patience(), config.pause(), nanos);
        this.callers = callers;
        this.answers = answers;
        this.meters = meters;
    }

    /**
     * Checks that there is a rule for every name of the routing table.
     *
     * @throws IllegalArgumentException naming what is missing
     */
    public void require(List<Route> routes) {
        Set<String> wanted = routes.stream()
                .map(Route::limit)
                .filter(limit -> limit != null && !limit.equals(NONE))
                .collect(Collectors.toSet());
        wanted.add(EVERYTHING);
        wanted.add(WRITES);
        wanted.removeAll(rules.keySet());
        if (!wanted.isEmpty()) {
            throw new IllegalArgumentException("vidgo.limits.rules: no rule is named " + String.join(", ", wanted));
        }
        if (rule(EVERYTHING).kept() != Kept.MEMORY) {
            throw new IllegalArgumentException("vidgo.limits.rules.everything must be kept in MEMORY");
        }
    }

    /** Does {@code onward} for a request that keeps to the rules, and answers any other. */
    public void pass(Visit visit, Route route, Runnable onward) {
        HttpServerRequest request = visit.request();
        if (NONE.equals(route.limit()) || isExempt(visit.origin().address())) {
            onward.run();
            return;
        }
        String network = "network:" + ClientAddress.network(visit.origin().address());
        Rule everything = rule(EVERYTHING);
        Taken general = local.take(everything, key(everything, network));
        Rule own = own(route, request);
        if (!general.allowed()) {
            refuse(request, everything, general);
        } else if (own == null) {
            onward.run();
        } else {
            request.pause();
            caller(own, request, network)
                    .compose(who -> take(own, key(own, who)))
                    .onComplete(taken -> settle(request, own, taken, onward), away -> closed(request, own));
        }
    }

    /** A rule of the request's own beside the general one. */
    private @Nullable Rule own(Route route, HttpServerRequest request) {
        if (READS.contains(request.method()) || EVERYTHING.equals(route.limit())) {
            return null;
        }
        String named = route.limit();
        return rule(named == null ? WRITES : named);
    }

    private Future<String> caller(Rule rule, HttpServerRequest request, String network) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return rule.by() == By.NETWORK || authorization == null
                ? Future.succeededFuture(network)
                : callers.apply(authorization).map(who -> who.orElse(network));
    }

    /** The token; none of any rule for a rule that is open without Redis, a failure for one that is closed. */
    private Future<Optional<Taken>> take(Rule rule, String key) {
        if (rule.kept() == Kept.MEMORY) {
            return Future.succeededFuture(Optional.of(local.take(rule, key)));
        }
        return shared.take(rule, key).map(Optional::of).recover(away -> switch (rule.withoutRedis()) {
            case LOCAL -> Future.succeededFuture(Optional.of(local.take(rule, key)));
            case OPEN -> Future.succeededFuture(Optional.empty());
            case CLOSED -> Future.failedFuture(away);
        });
    }

    private void settle(HttpServerRequest request, Rule rule, Optional<Taken> taken, Runnable onward) {
        if (taken.isPresent() && !taken.get().allowed()) {
            refuse(request, rule, taken.get());
            return;
        }
        taken.ifPresent(left -> tell(request.response(), rule, left));
        onward.run();
    }

    private void refuse(HttpServerRequest request, Rule rule, Taken taken) {
        meters.counter("vidgo.gateway.limited", "rule", rule.name()).increment();
        tell(request.response(), rule, taken);
        request.response().putHeader("Retry-After", Long.toString(Math.max(1, Rule.seconds(taken.retryMicros()))));
        answers.problem(request, 429, "too_many_requests");
    }

    private void closed(HttpServerRequest request, Rule rule) {
        meters.counter("vidgo.gateway.limited", "rule", rule.name()).increment();
        request.response().putHeader("Retry-After", "1");
        answers.problem(request, 503, "service_unavailable");
    }

    private static void tell(HttpServerResponse response, Rule rule, Taken taken) {
        response.putHeader("RateLimit-Policy", rule.policy()).putHeader("RateLimit", taken.header(rule));
    }

    private boolean isExempt(String address) {
        if (exempt.isEmpty()) {
            return false;
        }
        try {
            return exempt.contains(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private Rule rule(String name) {
        Rule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("no rule is named " + name);
        }
        return rule;
    }

    private static String key(Rule rule, String who) {
        return rule.name() + ":" + who;
    }
}
