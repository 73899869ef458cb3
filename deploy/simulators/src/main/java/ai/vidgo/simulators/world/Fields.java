package ai.vidgo.simulators.world;

import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.core.Warnings;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the fields of a request as strictly as the documents describe them and collects what is wrong. */
public final class Fields {

    private final JsonNode source;
    private final Set<String> known = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    /** Reads from an object; a missing object counts as empty. */
    public Fields(JsonNode source) {
        this.source = source;
        if (!source.isObject()) {
            problems.add("input must be an object");
        }
    }

    /** A text that must be there and not blank. */
    public String required(String name) {
        Optional<String> value = text(name);
        if (value.isEmpty() || value.get().isBlank()) {
            problems.add(name + " is required");
        }
        return value.orElse("");
    }

    /** A text that may be missing. */
    public Optional<String> text(String name) {
        JsonNode node = node(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            problems.add(name + " must be a string");
        }
        return Optional.of(node.asText());
    }

    /** A text that may be missing and must be one of the given words. */
    public String oneOf(String name, String fallback, String... words) {
        String value = text(name).orElse(fallback);
        if (!Arrays.asList(words).contains(value)) {
            problems.add(name + " must be one of " + String.join(", ", words));
            return fallback;
        }
        return value;
    }

    /** A whole number within bounds. */
    public int integer(String name, int fallback, int least, int most) {
        JsonNode node = node(name);
        if (node.isMissingNode() || node.isNull()) {
            return fallback;
        }
        if (!node.isIntegralNumber() || node.asLong() < least || node.asLong() > most) {
            problems.add(name + " must be an integer between " + least + " and " + most);
            return fallback;
        }
        return node.asInt();
    }

    /** A number within bounds. */
    public double number(String name, double fallback, double least, double most) {
        JsonNode node = node(name);
        if (node.isMissingNode() || node.isNull()) {
            return fallback;
        }
        if (!node.isNumber() || node.asDouble() < least || node.asDouble() > most) {
            problems.add(name + " must be a number between " + least + " and " + most);
            return fallback;
        }
        return node.asDouble();
    }

    /** A whole number out of a short list; the first is the default. */
    public int choice(String name, Integer... allowed) {
        int value = integer(name, allowed[0], Integer.MIN_VALUE, Integer.MAX_VALUE);
        if (!Arrays.asList(allowed).contains(value)) {
            problems.add(name + " must be one of " + Arrays.toString(allowed));
            return allowed[0];
        }
        return value;
    }

    /** A truth value. */
    public boolean flag(String name, boolean fallback) {
        JsonNode node = node(name);
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            problems.add(name + " must be a boolean");
        }
        return node.asBoolean(fallback);
    }

    /** A field of any shape; missing is a missing node. */
    public JsonNode node(String name) {
        known.add(name);
        return source.path(name);
    }

    /** Names fields that are documented but mean nothing here. */
    public void ignore(String... names) {
        known.addAll(Arrays.asList(names));
    }

    /** Refuses a field that belongs to another variant of the call. */
    public void forbidden(String name, String why) {
        known.add(name);
        if (source.has(name)) {
            problems.add(name + " is not allowed: " + why);
        }
    }

    /** Adds a problem found elsewhere. */
    public void problem(String text) {
        problems.add(text);
    }

    /** Everything that is wrong, as one sentence; counts unknown fields as warnings. */
    public Optional<String> problems(Warnings warnings, Provider provider, String operation) {
        source.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                warnings.add(provider, operation, "unknown field " + name);
            }
        });
        return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
    }
}
