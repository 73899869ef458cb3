package ai.vidgo.gateway.forwarding;

import ai.vidgo.gateway.cache.AnswerCache;
import ai.vidgo.gateway.coding.AnswerCodings;
import ai.vidgo.gateway.coding.Coding;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A service's answer on its way to the client: coded, framed, recorded and sent. Lives on one event loop. */
final class Reply {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** The longest answer that is not streamed has less than 10 000 bytes. */
    private static final int SHORT_DIGITS = 4;

    private final Vertx vertx;
    private final Visit visit;
    private final AnswerCodings codings;
    private final AnswerCache.@Nullable Recording recording;
    private final Course course;

    private @Nullable Coding coding;
    private boolean begun;
    private boolean endsWithConnection;
    private boolean delivered;

    /** Hears how the answer gets on. */
    interface Course {

        /** Something of it moved. */
        void progress();

        /** It broke on its way, and what has been sent must not look like a whole answer. */
        void broken();

        /** Nothing more of it will be sent. */
        void over();
    }

    Reply(Vertx vertx, Visit visit, AnswerCodings codings, AnswerCache.@Nullable Recording recording, Course course) {
        this.vertx = vertx;
        this.visit = visit;
        this.codings = codings;
        this.recording = recording;
        this.course = course;
    }

    /** Whether the service has answered. */
    boolean begun() {
        return begun;
    }

    /** Whether nothing more of the answer will be sent. */
    boolean delivered() {
        return delivered;
    }

    /** Passes an answer on, of which only the head has been read. */
    void pass(HttpClientResponse answer) {
        begun = true;
        Coding chosen = codings.choose(visit.request(), answer.statusCode(), answer.headers());
        coding = chosen;
        HttpServerResponse response = visit.request().response().setStatusCode(answer.statusCode());
        ForwardedHeaders.response(answer.headers(), response.headers());
        chosen.mark(response.headers());
        if (recording != null) {
            recording.head(answer.statusCode(), recorded(answer, chosen));
        }
        if (isBodiless(answer)) {
            answer.resume();
            deliver(response.end());
        } else if (!chosen.isCompressed() && isShort(answer)) {
            Future<Buffer> whole = answer.body();
            answer.resume();
            deliver(whole.compose(bytes -> {
                        remember(bytes);
                        return response.end(bytes);
                    })
                    .onFailure(broken -> course.broken()));
        } else {
            frame(answer, chosen, response);
            ReadStream<Buffer> coded = chosen.body(answer, course::progress);
            MeteredStream metered = MeteredStream.watched(coded, course::progress, this::remember);
            deliver(metered.pipe().endOnFailure(false).to(response).onFailure(broken -> course.broken()));
        }
    }

    /** Lets go of what the answer held, whether there was one or not; of what was recorded only a whole one counts. */
    void release() {
        if (coding != null) {
            coding.release();
        }
        if (recording != null) {
            recording.end(false);
        }
    }

    /** Whether it is a stream of events, which may be silent for as long as it likes. */
    static boolean isEventStream(HttpClientResponse answer) {
        String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/event-stream");
    }

    /** Sent as a whole such an answer costs one write instead of two. */
    private static boolean isShort(HttpClientResponse answer) {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.length() <= SHORT_DIGITS;
    }

    /** Says how the end of the answer is found: by its length, by chunks, or for old clients by the end of the connection. */
    private void frame(HttpClientResponse answer, Coding chosen, HttpServerResponse response) {
        if (!chosen.isCompressed() && answer.getHeader(HttpHeaders.CONTENT_LENGTH) != null) {
            return;
        }
        if (visit.request().version() == HttpVersion.HTTP_1_0) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            endsWithConnection = true;
        } else {
            response.setChunked(true);
        }
    }

    /** The head of the answer without what the door itself has said to this caller. */
    private static MultiMap recorded(HttpClientResponse answer, Coding chosen) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        ForwardedHeaders.response(answer.headers(), headers);
        chosen.mark(headers);
        return headers;
    }

    private void deliver(Future<Void> sent) {
        sent.onComplete(done -> {
            delivered = true;
            if (endsWithConnection) {
                // The last bytes are written when the present task is over.
                vertx.getOrCreateContext()
                        .runOnContext(later -> visit.request().connection().close());
            }
            if (recording != null) {
                recording.end(done.succeeded());
            }
            course.over();
        });
    }

    private void remember(Buffer chunk) {
        if (recording != null) {
            recording.chunk(chunk);
        }
    }

    /** Whatever the head of such an answer says, nothing follows it. */
    private boolean isBodiless(HttpClientResponse answer) {
        int status = answer.statusCode();
        return status == NO_CONTENT
                || status == NOT_MODIFIED
                || HttpMethod.HEAD.equals(visit.request().method());
    }
}
