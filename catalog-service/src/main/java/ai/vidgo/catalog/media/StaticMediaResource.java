package ai.vidgo.catalog.media;

import ai.vidgo.catalog.answers.EntityTags;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.media.MediaHandout;
import ai.vidgo.platform.media.MediaKeys;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaUrls;
import ai.vidgo.platform.media.StoredMedia;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.PathPart;
import org.jspecify.annotations.Nullable;

/**
 * {@code /static/**}: public media by their key, private ones by a signed path (contract: operations §6). Everything
 * else, also a directory or a private key without a signature, is 404. With a bucket the answer is a redirect to it.
 */
@Path("/static")
@RunOnVirtualThread
class StaticMediaResource {

    /** Prefixes whose names are random or derived from the content, so that a name never changes its content. */
    private static final Set<String> CONTENT_NAMED = Set.of("generated", "materials", "watermarked");

    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    private static final String PREVIEW = "public, max-age=86400";
    private static final String SECRET = "private, no-store";

    private final MediaStore store;
    private final MediaUrls urls;

    StaticMediaResource(MediaStore store, MediaUrls urls) {
        this.store = store;
        this.urls = urls;
    }

    /**
     * A file, or the part of it that {@code Range} names: 200, 206, 302 into the bucket, 304, 404, 416
     * {@code range_not_satisfiable}.
     */
    @GET
    @Path("/{path: .+}")
    @Operation(summary = "Read a public or signed media file")
    public Response read(
            @PathParam("path") String path,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange) {
        Opened opened = open(path);
        return switch (opened.handout()) {
            case MediaHandout.Redirect redirect -> redirect(redirect, opened.caching());
            case MediaHandout.LocalFile file -> {
                if (EntityTags.match(ifNoneMatch, quoted(file.media()))) {
                    yield describe(Response.notModified(), file.media(), opened.caching())
                            .build();
                }
                boolean rangeCounts = ifRange == null || ifRange.strip().equals(quoted(file.media()));
                yield content(file, rangeCounts ? range : null, opened.caching());
            }
        };
    }

    /** The headers of a file without its content. */
    @HEAD
    @Path("/{path: .+}")
    @Operation(hidden = true)
    public Response look(
            @PathParam("path") String path, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Opened opened = open(path);
        return switch (opened.handout()) {
            case MediaHandout.Redirect redirect -> redirect(redirect, opened.caching());
            case MediaHandout.LocalFile file -> {
                ResponseBuilder answer = EntityTags.match(ifNoneMatch, quoted(file.media()))
                        ? Response.notModified()
                        : Response.ok()
                                .type(file.media().type().mime())
                                .header(HttpHeaders.CONTENT_LENGTH, file.media().size());
                yield describe(answer, file.media(), opened.caching()).build();
            }
        };
    }

    /** The file behind a path, if the path alone entitles to it. */
    private Opened open(String path) {
        if (path.startsWith("private/")) {
            Optional<MediaHandout> handout = urls.verify("/static/" + path).flatMap(store::handOut);
            return new Opened(handout.orElseThrow(() -> Problem.of(404, "not_found")), SECRET);
        }
        if (!MediaKeys.isPublic(path)) {
            throw Problem.of(404, "not_found");
        }
        MediaHandout handout = store.handOut(path).orElseThrow(() -> Problem.of(404, "not_found"));
        String prefix = path.substring(0, path.indexOf('/'));
        return new Opened(handout, CONTENT_NAMED.contains(prefix) ? IMMUTABLE : PREVIEW);
    }

    private static Response content(MediaHandout.LocalFile file, @Nullable String range, String caching) {
        StoredMedia media = file.media();
        ResponseBuilder answer = switch (ByteRange.of(range, media.size())) {
            case ByteRange.Whole whole -> Response.ok(new PathPart(file.path(), 0, media.size()));
            case ByteRange.Part part ->
                Response.status(Response.Status.PARTIAL_CONTENT)
                        .entity(new PathPart(file.path(), part.first(), part.length()))
                        .header("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + media.size());
            case ByteRange.Unsatisfiable none ->
                throw Problem.of(416, "range_not_satisfiable").with("Content-Range", "bytes */" + media.size());
        };
        return describe(answer.type(media.type().mime()), media, caching).build();
    }

    /** The redirect may be cached half as long as its target works; one to a private file not at all. */
    private static Response redirect(MediaHandout.Redirect redirect, String caching) {
        String life = caching.equals(SECRET)
                ? SECRET
                : "public, max-age=" + redirect.validFor().dividedBy(2).toSeconds();
        return Response.status(Response.Status.FOUND)
                .location(redirect.address())
                .header(HttpHeaders.CACHE_CONTROL, life)
                .build();
    }

    private static ResponseBuilder describe(ResponseBuilder answer, StoredMedia media, String caching) {
        return answer.header(HttpHeaders.ETAG, quoted(media))
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static String quoted(StoredMedia media) {
        return '"' + media.etag() + '"';
    }

    private record Opened(MediaHandout handout, String caching) {}
}
