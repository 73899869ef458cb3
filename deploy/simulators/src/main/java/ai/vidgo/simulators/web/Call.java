package ai.vidgo.simulators.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it came in, detached from the HTTP server.
 *
 * @param method upper-case HTTP method
 * @param path decoded path without the query
 * @param pathParams the values of the route's {@code :name} parts
 * @param query query parameters, the first value of each
 * @param headers header values by lower-case name, the first value of each
 * @param body raw body, empty when there was none
 */
@SuppressWarnings("ArrayRecordComponent") // content, never compared
public record Call(
        String method,
        String path,
        Map<String, String> pathParams,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body) {

    /** The value of a route part. */
    public String part(String name) {
        String value = pathParams.get(name);
        if (value == null) {
            throw new IllegalArgumentException("route has no part " + name);
        }
        return value;
    }

    /** A header by lower-case name, empty when absent or blank. */
    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName)).filter(value -> !value.isBlank());
    }

    /** A query parameter, empty when absent. */
    public Optional<String> queryParam(String name) {
        return Optional.ofNullable(query.get(name));
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The value a caller sent to recognise its own request in the ledger, if any. */
    public Optional<String> correlation() {
        return header("x-correlation-id").or(() -> header("x-request-id"));
    }

    /**
     * The body as form fields in the order they were sent; empty values are kept.
     *
     * @throws IllegalArgumentException when a name is repeated
     */
    public Map<String, String> form() {
        Map<String, String> fields = new LinkedHashMap<>();
        String text = text();
        if (text.isEmpty()) {
            return fields;
        }
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            String old = fields.put(decode(name), decode(value));
            if (old != null) {
                throw new IllegalArgumentException("repeated field " + decode(name));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
