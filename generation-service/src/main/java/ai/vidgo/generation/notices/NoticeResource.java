package ai.vidgo.generation.notices;

import ai.vidgo.generation.jobs.TaskHints;
import ai.vidgo.generation.providers.Notice;
import ai.vidgo.generation.providers.NoticeReader;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.web.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The address that vendors call when a task has ended. What they say is checked as far as they make it possible, moves no
 * money and no state, and only has the task looked at now instead of at its next poll.
 */
@Path("/hooks/{provider}/{attempt_id}")
class NoticeResource {

    private static final int LONGEST_BODY = 1024 * 1024;

    private final Map<String, NoticeReader> readers;
    private final TaskHints hints;
    private final HeardNotices heard;
    private final MeterRegistry meters;

    NoticeResource(@All List<NoticeReader> readers, TaskHints hints, HeardNotices heard, MeterRegistry meters) {
        this.readers =
                readers.stream().collect(Collectors.toUnmodifiableMap(NoticeReader::provider, Function.identity()));
        this.hints = hints;
        this.heard = heard;
        this.meters = meters;
    }

    /**
     * Hears a vendor; 204, also for what was heard before: its effect is the same again, or none for another attempt.
     *
     * @throws Problem 404 {@code not_found} for an unknown vendor or attempt, 401 {@code notice_not_proven} when it does
     *     not come from the vendor, 400 {@code notice_not_readable}, 413 {@code payload_too_large}
     */
    @POST
    @RunOnVirtualThread
    @Operation(hidden = true)
    public void hear(
            @PathParam("provider") String provider,
            @PathParam("attempt_id") String attemptId,
            @Context HttpHeaders headers,
            byte[] body) {
        NoticeReader reader =
                Optional.ofNullable(readers.get(provider)).orElseThrow(() -> Problem.of(404, "not_found"));
        UUID attempt = id(attemptId);
        String secret = hints.secret(provider, attempt).orElseThrow(() -> Problem.of(404, "not_found"));
        if (body.length > LONGEST_BODY) {
            throw Problem.of(413, "payload_too_large");
        }
        Notice notice = reader.read(new NoticeReader.Letter(headers::getHeaderString, body, secret));
        count(provider, notice);
        switch (notice) {
            case Notice.Ended ended -> {
                if (ended.id() == null || heard.mayBeFor(attempt, provider, ended.id())) {
                    hints.ended(attempt, ended.taskId());
                }
            }
            case Notice.GoesOn _ -> {}
            case Notice.Forged _ -> throw Problem.of(401, "notice_not_proven");
            case Notice.Unreadable _ -> throw Problem.of(400, "notice_not_readable");
        }
    }

    private void count(String provider, Notice notice) {
        meters.counter(
                        "vidgo.notices",
                        "provider",
                        provider,
                        "kind",
                        notice.getClass().getSimpleName())
                .increment();
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(() -> Problem.of(404, "not_found"));
    }
}
