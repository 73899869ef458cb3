package ai.vidgo.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML document, read by paths like {@code spec/template/metadata}; a number is a place in a list. */
record Manifest(Object value) {

    static Manifest parse(String yaml) {
        return new Manifest(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    /** All documents of a file. */
    static List<Manifest> parseAll(String yaml) {
        List<Manifest> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions()))
                .loadAll(yaml)
                .forEach(document -> documents.add(new Manifest(document)));
        return documents;
    }

    /** @throws AssertionError when there is nothing at the path */
    Manifest at(String path) {
        return find(path).orElseThrow(() -> new AssertionError("nothing at " + path + " in " + value));
    }

    Optional<Manifest> find(String path) {
        Object here = value;
        for (String step : path.split("/", -1)) {
            here = switch (here) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list when Integer.parseInt(step) < list.size() -> list.get(Integer.parseInt(step));
                default -> null;
            };
            if (here == null) {
                return Optional.empty();
            }
        }
        return Optional.of(new Manifest(here));
    }

    /** The value of a key that itself holds a slash or a dot, like an annotation's. */
    String annotation(String name) {
        return Optional.ofNullable(map().get(name)).map(Manifest::text).orElse("");
    }

    String text() {
        return String.valueOf(value);
    }

    Map<String, Manifest> map() {
        Map<String, Manifest> entries = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> entries.put(String.valueOf(key), new Manifest(entry)));
        }
        return entries;
    }

    List<Manifest> list() {
        return value instanceof List<?> list ? list.stream().map(Manifest::new).toList() : List.of();
    }
}
