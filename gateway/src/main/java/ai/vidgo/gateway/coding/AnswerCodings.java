package ai.vidgo.gateway.coding;

import ai.vidgo.gateway.answer.Gzip;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Decides which answers of services are compressed. The services compress nothing themselves.
 *
 * <p>The length of a compressed answer tells how much of what the caller sent occurs in what is secret in it (BREACH). A
 * stranger's page can have a browser ask only with what the browser adds by itself, and that is no more than the cookie of
 * the administrators' socket: what carries a bearer token is asked by our own pages. Still nothing is compressed that hands
 * out tokens, sets a cookie or is marked {@code no-store}.
 */
public final class AnswerCodings {

    private static final String TOKENS = "/api/v1/auth/";
    private static final int OK = 200;

    private final boolean enabled;
    private final int smallest;
    private final Set<String> types;
    private final Deflaters deflaters;
    private final Coding plain;
    private final Coding varying;

    /** Codings by these settings; {@code vidgo.gateway.compressing} tells how many answers are being compressed. */
    public AnswerCodings(CodingConfig config, MeterRegistry meters) {
        if (config.level() < 1 || config.level() > 9 || config.atOnce() < 1) {
            throw new IllegalArgumentException("vidgo.compression: level is 1 to 9 and at-once at least 1");
        }
        this.enabled = config.enabled();
        this.smallest = config.smallest();
        this.types = Set.copyOf(config.types());
        this.deflaters = new Deflaters(config.level(), config.atOnce());
        Gauge.builder("vidgo.gateway.compressing", deflaters, Deflaters::lent)
                .description("Answers that are being compressed")
                .register(meters);
        this.plain = new Coding(false, true, deflaters, null);
        this.varying = new Coding(true, true, deflaters, null);
    }

    /**
     * How to send an answer.
     *
     * @param said the head of the service's answer
     */
    public Coding choose(HttpServerRequest request, int status, MultiMap said) {
        if (!enabled || status != OK || !isCompressible(request, said)) {
            return plain;
        }
        boolean wanted = HttpMethod.GET.equals(request.method()) || HttpMethod.POST.equals(request.method());
        if (!wanted
                || request.version() == HttpVersion.HTTP_1_0
                || request.headers().contains("Range")
                || !Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            return varying;
        }
        Deflater deflater = deflaters.take();
        return deflater == null
                ? varying
                : new Coding(true, said.contains(HttpHeaders.CONTENT_LENGTH), deflaters, deflater);
    }

    private boolean isCompressible(HttpServerRequest request, MultiMap said) {
        String path = request.path();
        return isCompressible(said.get(HttpHeaders.CONTENT_TYPE))
                && isLongEnough(said.get(HttpHeaders.CONTENT_LENGTH))
                && !said.contains(HttpHeaders.CONTENT_ENCODING)
                && !said.contains(HttpHeaders.CONTENT_RANGE)
                && !said.contains(HttpHeaders.SET_COOKIE)
                && !forbids(said.get(HttpHeaders.CACHE_CONTROL))
                && path != null
                && !path.startsWith(TOKENS);
    }

    private boolean isCompressible(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return types.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    private boolean isLongEnough(@Nullable String length) {
        try {
            return length == null || Long.parseLong(length) >= smallest;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static boolean forbids(@Nullable String caching) {
        if (caching == null) {
            return false;
        }
        String lower = caching.toLowerCase(Locale.ROOT);
        return lower.contains("no-store") || lower.contains("no-transform");
    }
}
