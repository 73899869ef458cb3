package ai.vidgo.gateway.routing;

import ai.vidgo.gateway.answer.BuiltIn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which service answers a path: a tree over the segments of the templates in {@code routes.conf}, so that a look-up
 * costs one step per segment whatever the size of the table.
 */
public final class RoutingTable {

    private static final String RESOURCE = "routes.conf";
    private static final String TAIL = "**";

    private final Node root = new Node();
    private final List<Route> routes = new ArrayList<>();

    private RoutingTable() {}

    /** The table of this build. */
    public static RoutingTable load() {
        return parse(BuiltIn.text(RESOURCE));
    }

    /**
     * A table from text.
     *
     * @throws IllegalArgumentException naming the line that is wrong
     */
    static RoutingTable parse(String text) {
        RoutingTable table = new RoutingTable();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                table.add(RouteLine.parse(line));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(RESOURCE + " line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return table;
    }

    /** The route of a path, empty when nobody answers it. */
    public Optional<Route> find(RequestPath path) {
        return Optional.ofNullable(root.find(path.segments(), 0));
    }

    /** All routes, in the order of the file. */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    private void add(Route route) {
        routes.add(route);
        Node node = root;
        List<String> segments =
                new ArrayList<>(List.of(route.template().substring(1).split("/")));
        boolean tail = segments.getLast().equals(TAIL);
        if (tail) {
            segments.removeLast();
        }
        for (String segment : segments) {
            node = segment.startsWith("{") ? node.anyChild() : node.child(segment);
        }
        node.set(route, tail);
    }

    private static final class Node {

        private final Map<String, Node> literals = new HashMap<>();
        private @Nullable Node any;
        private @Nullable Route exact;
        private @Nullable Route below;

        private Node child(String segment) {
            return literals.computeIfAbsent(segment, s -> new Node());
        }

        private Node anyChild() {
            Node child = any;
            if (child == null) {
                child = new Node();
                any = child;
            }
            return child;
        }

        private void set(Route route, boolean tail) {
            Route taken = tail ? below : exact;
            if (taken != null) {
                throw new IllegalArgumentException("'" + route.template() + "' is named twice");
            }
            if (tail) {
                below = route;
            } else {
                exact = route;
            }
        }

        /** Literal before any before tail; falls back to the tail of an outer node when a branch ends in nothing. */
        private @Nullable Route find(List<String> segments, int index) {
            if (index == segments.size()) {
                return exact != null ? exact : below;
            }
            Node literal = literals.get(segments.get(index));
            Route found = literal == null ? null : literal.find(segments, index + 1);
            if (found == null && any != null) {
                found = any.find(segments, index + 1);
            }
            return found != null ? found : below;
        }
    }
}
