package ai.vidgo.platform.error;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer other than success, thrown by a resource or a rule and written as JSON by {@link ProblemMapper}.
 *
 * <p>The {@code code} is stable and documented; it names an entry of the message bundle
 * {@code messages/errors*.properties} of the service (or {@code messages/platform*.properties}), from which the text
 * for the caller's language is taken. Shape of the body: contract: auth §0 C4, architecture §10.
 */
public final class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final Object[] arguments;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable Object detail;

    private Problem(int status, String code, Object[] arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.arguments = arguments;
    }

    /**
     * A problem whose text comes from the message bundle.
     *
     * @param status HTTP status, 400 to 599
     * @param code stable code, also the key of the message
     * @param arguments values for the placeholders of the message
     */
    public static Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, arguments);
    }

    /** Adds a response header such as {@code Retry-After}. */
    public Problem with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Replaces the text by a structured {@code detail}, for the few paths whose contract says so. */
    public Problem detail(Object override) {
        this.detail = override;
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The values for the placeholders of the message. */
    public List<Object> arguments() {
        return Collections.unmodifiableList(Arrays.asList(arguments));
    }

    Map<String, String> headers() {
        return headers;
    }

    @Nullable
    Object detail() {
        return detail;
    }
}
