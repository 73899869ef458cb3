package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The query of a list: filters, order, page (contract: external-paddle §1). */
final class ListQuery {

    private static final Pattern TIME_FILTER = Pattern.compile("(\\w+)\\[(GT|GTE|LT|LTE)]");
    private static final Set<String> NO_FILTERS = Set.of("after", "per_page", "order_by", "include");
    private static final int DEFAULT_PAGE = 50;

    private final Call call;
    private final String origin;
    private final int mostPerPage;

    /**
     * A list that was asked for.
     *
     * @param origin of the API, for the address of the next page
     * @param mostPerPage 200, for transactions 30
     */
    ListQuery(Call call, String origin, int mostPerPage) {
        this.call = call;
        this.origin = origin;
        this.mostPerPage = mostPerPage;
    }

    /** The page of these entities that was asked for; {@code id} names the field with their id. */
    Reply page(List<ObjectNode> entities, String id, PaddleDialect dialect) {
        boolean descending = call.queryParam("order_by")
                .filter(order -> order.endsWith("[DESC]"))
                .isPresent();
        List<ObjectNode> found = entities.stream().filter(this::matches).toList();
        List<ObjectNode> rest = (descending ? found.reversed() : found)
                .stream()
                        .filter(entity -> isAfter(entity.path(id).asText(), descending))
                        .toList();
        int perPage = perPage();
        List<ObjectNode> page = rest.subList(0, Math.min(perPage, rest.size()));
        String last = page.isEmpty()
                ? call.queryParam("after").orElse("")
                : page.getLast().path(id).asText();
        return dialect.page(page, perPage, next(last), rest.size() > page.size(), found.size());
    }

    /** Ids sort by time, so the mark of the last page need not be there any more. */
    private boolean isAfter(String id, boolean descending) {
        int order = call.queryParam("after").map(after -> id.compareTo(after)).orElse(descending ? -1 : 1);
        return descending ? order < 0 : order > 0;
    }

    private int perPage() {
        String asked = call.queryParam("per_page").orElse("");
        if (!asked.isEmpty() && !asked.matches("[1-9]\\d{0,3}")) {
            throw Refusal.field("per_page", "must be a number");
        }
        return Math.min(mostPerPage, asked.isEmpty() ? DEFAULT_PAGE : Integer.parseInt(asked));
    }

    private String next(String last) {
        Map<String, String> query = new LinkedHashMap<>(call.query());
        query.put("after", last);
        return origin + call.path() + "?"
                + query.entrySet().stream()
                        .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private boolean matches(JsonNode entity) {
        return call.query().entrySet().stream()
                .filter(one -> !NO_FILTERS.contains(one.getKey()))
                .allMatch(one -> matches(entity, one.getKey(), one.getValue()));
    }

    private static boolean matches(JsonNode entity, String name, String wanted) {
        Matcher time = TIME_FILTER.matcher(name);
        if (!time.matches()) {
            return Arrays.asList(wanted.split(",", -1))
                    .contains(entity.path(name).asText());
        }
        int order = instant(entity.path(time.group(1)).asText(), name).compareTo(instant(wanted, name));
        return switch (time.group(2)) {
            case "GT" -> order > 0;
            case "GTE" -> order >= 0;
            case "LT" -> order < 0;
            default -> order <= 0;
        };
    }

    private static Instant instant(String text, String field) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.field(field, "must be a time");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
