package ai.vidgo.generation.operations;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inputs of a request that a preset must share; what was not given is left out. */
final class Given {

    private final Map<String, String> values = new LinkedHashMap<>();

    Given and(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
        return this;
    }

    Given andIf(boolean unusual, String name, String value) {
        return unusual ? and(name, value) : this;
    }

    Map<String, String> asMap() {
        return Map.copyOf(values);
    }
}
