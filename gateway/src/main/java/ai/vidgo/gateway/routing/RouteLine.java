package ai.vidgo.gateway.routing;

import java.time.Duration;
import java.util.List;

/** Reads one line of {@code routes.conf}. */
final class RouteLine {

    private static final long KIB = 1024;

    private RouteLine() {}

    /**
     * The route of a line.
     *
     * @throws IllegalArgumentException naming what is wrong with the line
     */
    static Route parse(String line) {
        List<String> words = List.of(line.strip().split("\\s+", -1));
        if (words.size() < 2) {
            throw new IllegalArgumentException("expected: template service [timeout=..] [body=..] [limit=..]");
        }
        Duration timeout = null;
        Long bodyLimit = null;
        String rule = null;
        for (String limit : words.subList(2, words.size())) {
            if (limit.startsWith("timeout=")) {
                timeout = duration(limit.substring("timeout=".length()));
            } else if (limit.startsWith("body=")) {
                bodyLimit = size(limit.substring("body=".length()));
            } else if (limit.startsWith("limit=")) {
                rule = limit.substring("limit=".length());
            } else {
                throw new IllegalArgumentException("unknown limit '" + limit + "'");
            }
        }
        Route route = new Route(words.get(0), Service.of(words.get(1)), timeout, bodyLimit, rule);
        check(route.template());
        return route;
    }

    private static void check(String template) {
        boolean misplacedTail = template.contains("**")
                && (!template.endsWith("/**") || template.indexOf("**") < template.length() - 2);
        if (!template.startsWith("/") || template.contains("//") || misplacedTail) {
            throw new IllegalArgumentException("malformed template '" + template + "'");
        }
        if (template.startsWith("/internal") || template.equals("/**")) {
            throw new IllegalArgumentException("'" + template + "' would open internal paths");
        }
    }

    private static Duration duration(String text) {
        return Duration.parse("PT" + text);
    }

    private static long size(String text) {
        char unit = text.charAt(text.length() - 1);
        return switch (unit) {
            case 'K' -> KIB * Long.parseLong(text.substring(0, text.length() - 1));
            case 'M' -> KIB * KIB * Long.parseLong(text.substring(0, text.length() - 1));
            default -> Long.parseLong(text);
        };
    }
}
