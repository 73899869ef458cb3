package ai.vidgo.generation.providers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds result addresses in a vendor's JSON by a fixed order of dotted paths; {@code []} steps into a list. Families of
 * models put their results in different places (contract: external-providers §3.4, extraction rule).
 */
public final class ResultAddresses {

    private ResultAddresses() {}

    /** All absolute http(s) addresses under the first path that has any. */
    public static List<URI> find(JsonNode output, List<String> paths) {
        for (String path : paths) {
            List<URI> found = nodes(output, path).stream()
                    .flatMap(node -> absolute(node).stream())
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<JsonNode> nodes(JsonNode root, String path) {
        List<JsonNode> current = List.of(root);
        for (String step : path.split("\\.", -1)) {
            boolean list = step.endsWith("[]");
            String field = list ? step.substring(0, step.length() - 2) : step;
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : current) {
                JsonNode child = node.path(field);
                if (list) {
                    child.forEach(next::add);
                } else {
                    next.add(child);
                }
            }
            current = next;
        }
        return current;
    }

    /** An absolute http or https address; whether plain http is allowed is the fetcher's rule. */
    private static Optional<URI> absolute(JsonNode node) {
        if (!node.isTextual()) {
            return Optional.empty();
        }
        try {
            URI url = new URI(node.textValue().strip());
            boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException unusable) {
            return Optional.empty();
        }
    }
}
