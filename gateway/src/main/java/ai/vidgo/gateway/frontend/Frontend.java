package ai.vidgo.gateway.frontend;

import ai.vidgo.gateway.answer.Answers;
import ai.vidgo.gateway.answer.Gzip;
import ai.vidgo.gateway.firstpage.FirstPage;
import ai.vidgo.gateway.routing.RequestPath;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is no API path: the files of a built single-page frontend, whose own routes all get its
 * {@code index.html}; and the page of our own at {@code /} where no frontend is installed.
 */
public final class Frontend {

    /** First segments that belong to the product and never fall through to the frontend. */
    private static final Set<String> RESERVED = Set.of("api", "static", "internal", "materials", "health", "q");

    /** A build tool has put a content hash into the name, as in {@code assets/index-B4f0x_9a.js}. */
    private static final Pattern HASHED = Pattern.compile(".*[-.][A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

    private final Vertx vertx;
    private final @Nullable FrontendFiles files;
    private final CompressedFiles compressed = new CompressedFiles();
    private final FirstPage firstPage;
    private final Answers answers;

    private Frontend(Vertx vertx, @Nullable FrontendFiles files, FirstPage firstPage, Answers answers) {
        this.vertx = vertx;
        this.files = files;
        this.firstPage = firstPage;
        this.answers = answers;
    }

    /**
     * A frontend from a directory.
     *
     * @throws IllegalArgumentException when the directory has no {@code index.html}
     */
    public static Frontend of(Vertx vertx, Optional<Path> directory, FirstPage firstPage, Answers answers) {
        return new Frontend(vertx, directory.map(FrontendFiles::new).orElse(null), firstPage, answers);
    }

    /** Answers a path that is in no line of the routing table. */
    public void answer(HttpServerRequest request, RequestPath path) {
        List<String> segments = path.segments();
        boolean read = HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
        if (!read || isReserved(segments) || isHidden(segments)) {
            answers.notFound(request);
        } else if (segments.isEmpty() && (files == null || firstPage.standsBeforeFrontend())) {
            firstPage.answer(request);
        } else if (files != null) {
            serve(files, request, segments);
        } else {
            answers.notFound(request);
        }
    }

    private void serve(FrontendFiles from, HttpServerRequest request, List<String> segments) {
        boolean page = segments.isEmpty() || isPage(request, segments.getLast());
        vertx.executeBlocking(() -> from.find(segments, page), false)
                .onComplete(
                        found -> found.ifPresentOrElse(file -> send(request, file), () -> answers.notFound(request)),
                        failure -> answers.problem(request, 500, "internal_error"));
    }

    private void send(HttpServerRequest request, FrontendFiles.Found file) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        String name = file.path().getFileName().toString();
        boolean immutable = HASHED.matcher(name).matches();
        boolean pays = CompressedFiles.pays(file);
        boolean gzip = pays && Gzip.isAccepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (pays) {
            response.headers().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        // The two forms of a file have different bytes and so different tags.
        String etag = gzip ? file.etag().replaceFirst("\"$", "-gzip\"") : file.etag();
        response.putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, immutable ? "public, max-age=31536000, immutable" : "no-cache");
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, ContentTypes.of(name));
        if (HttpMethod.HEAD.equals(request.method())) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(file.size()));
            response.end();
        } else if (gzip) {
            vertx.executeBlocking(() -> compressed.of(file), false)
                    .onSuccess(bytes -> response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                            .end(bytes))
                    .onFailure(gone -> answers.notFound(request));
        } else {
            response.sendFile(file.path().toString()).onFailure(gone -> answers.notFound(request));
        }
    }

    /** A route of the single-page application, not a file that is missing. */
    private static boolean isPage(HttpServerRequest request, String lastSegment) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return lastSegment.indexOf('.') < 0 && accept != null && accept.contains("text/html");
    }

    private static boolean isReserved(List<String> segments) {
        return !segments.isEmpty() && RESERVED.contains(segments.getFirst().toLowerCase(Locale.ROOT));
    }

    private static boolean isHidden(List<String> segments) {
        return segments.stream().anyMatch(segment -> segment.startsWith(".") && !segment.equals(".well-known"));
    }
}
