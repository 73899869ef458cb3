package ai.vidgo.gateway.limits;

import ai.vidgo.gateway.limits.LimitsConfig.By;
import ai.vidgo.gateway.limits.LimitsConfig.Kept;
import ai.vidgo.gateway.limits.LimitsConfig.RuleConfig;
import ai.vidgo.gateway.limits.LimitsConfig.WithoutRedis;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A rule as it is reckoned with.
 *
 * @param name in {@code routes.conf}, in headers and in keys
 * @param requests what a full bucket holds
 * @param periodMicros how long an empty bucket takes to be full again
 */
record Rule(String name, int requests, long periodMicros, By by, Kept kept, WithoutRedis withoutRedis) {

    /** Makes the period a multiple of the requests, by less than a microsecond for each, so that a bucket holds all of them. */
    Rule {
        periodMicros = periodMicros / requests * requests;
    }

    static Rule of(String name, RuleConfig config) {
        Duration per = config.per();
        if (config.requests() < 1 || per.isNegative() || per.toMillis() < 1) {
            throw new IllegalArgumentException("vidgo.limits.rules." + name + ": requests and per must be positive");
        }
        long micros = TimeUnit.NANOSECONDS.toMicros(per.toNanos());
        if (micros < config.requests()) {
            throw new IllegalArgumentException("vidgo.limits.rules." + name + ": more than a request per microsecond");
        }
        return new Rule(name, config.requests(), micros, config.by(), config.kept(), config.withoutRedis());
    }

    /** How long one request takes to be forgotten. */
    long intervalMicros() {
        return periodMicros / requests;
    }

    /** {@code "sign-in";q=60;w=60} (draft-ietf-httpapi-ratelimit-headers). */
    String policy() {
        return "\"%s\";q=%d;w=%d".formatted(name, requests, seconds(periodMicros));
    }

    /** Whole seconds, rounded up: who comes back then is not early. */
    static long seconds(long micros) {
        return Math.ceilDiv(micros, TimeUnit.SECONDS.toMicros(1));
    }
}
