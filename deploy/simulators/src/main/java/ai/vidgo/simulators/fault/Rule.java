package ai.vidgo.simulators.fault;

import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * A standing order to misbehave: a matcher and a mode. JSON: {@code {"provider","operation","moment","account",
 * "prompt_contains","nth","times","probability","seconds","mode","value"}}; only {@code mode} is needed. A brown-out is a
 * rule with a probability that holds for some seconds.
 */
final class Rule {

    private final int id;
    private final ObjectNode source;
    private final Fault fault;
    private final Moment moment;
    private final Instant setAt;
    private int matched;
    private int applied;

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException when the mode is unknown
     */
    Rule(int id, ObjectNode source, Instant setAt) {
        this.id = id;
        this.setAt = setAt;
        this.source = source;
        String name = source.path("mode").asText();
        FaultMode mode =
                FaultMode.named(name).orElseThrow(() -> new IllegalArgumentException("unknown mode \"" + name + "\""));
        this.fault = new Fault(mode, source.path("value").asText(""));
        this.moment = source.has("moment")
                ? Moment.valueOf(source.path("moment").asText().toUpperCase(Locale.ROOT))
                : mode.moment();
    }

    /** The fault when this call is one that the rule is for; counts the calls it saw. */
    synchronized Optional<Fault> strike(Site site, Random random, Instant now) {
        if (site.moment() != moment || isOver(now) || !matches(site)) {
            return Optional.empty();
        }
        matched++;
        int nth = source.path("nth").asInt(0);
        boolean due = (nth == 0 || matched == nth)
                && applied < source.path("times").asInt(Integer.MAX_VALUE)
                && random.nextDouble() < source.path("probability").asDouble(1);
        if (!due) {
            return Optional.empty();
        }
        applied++;
        return Optional.of(fault);
    }

    int id() {
        return id;
    }

    synchronized JsonNode json() {
        return source.deepCopy().put("id", id).put("matched", matched).put("applied", applied);
    }

    private boolean isOver(Instant now) {
        return source.has("seconds")
                && !now.isBefore(setAt.plusSeconds(source.path("seconds").asLong()));
    }

    private boolean matches(Site site) {
        JsonNode provider = source.path("provider");
        boolean meant = source.has("operation") || !site.operation().equals(Site.QUESTION);
        return meant
                && (provider.isMissingNode() || Provider.named(provider.asText()) == site.provider())
                && contains("operation", site.operation())
                && contains("account", site.account())
                && contains("prompt_contains", site.prompt());
    }

    private boolean contains(String field, String actual) {
        return !source.has(field) || actual.contains(source.path(field).asText());
    }

    @Override
    public String toString() {
        return new String(Json.bytes(json()), java.nio.charset.StandardCharsets.UTF_8);
    }
}
