package ai.vidgo.simulators.file;

import ai.vidgo.simulators.core.SimClock;
import ai.vidgo.simulators.fault.Fault;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Delivery;
import ai.vidgo.simulators.web.Endpoint;
import ai.vidgo.simulators.web.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /files/{name}}: type, length, single byte ranges, expiry, and the faults of result addresses. */
public final class FileEndpoint implements Endpoint {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    private final FileShelf shelf;
    private final SimClock clock;

    /** Serves what is on the shelf. */
    public FileEndpoint(FileShelf shelf, SimClock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public Reply answer(Call call) {
        Optional<StoredFile> found = shelf.find(call.part("id"));
        if (found.isEmpty()) {
            return Reply.text(404, "no such file");
        }
        StoredFile file = found.get();
        if (!clock.instant().isBefore(file.expiresAt())) {
            return Reply.text(shelf.expiredStatus(), "the address has expired");
        }
        Optional<Reply> refusal = refusal(file, call);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        file.downloads().incrementAndGet();
        Reply reply = content(file, call);
        Faults faults = file.faults();
        if (faults.has(FaultMode.RESULT_TRUNCATED)) {
            return reply.delivered(Delivery.TRUNCATED);
        }
        if (faults.has(FaultMode.RESULT_ENDLESS)) {
            return reply.delivered(Delivery.ENDLESS);
        }
        if (faults.has(FaultMode.RESULT_BOMB)) {
            return Reply.of(200, "image/png", PixelBomb.png());
        }
        return faults.has(FaultMode.RESULT_DRIP) ? reply.delivered(Delivery.DRIPPING) : reply;
    }

    private static Optional<Reply> refusal(StoredFile file, Call call) {
        return file.faults()
                .find(
                        FaultMode.RESULT_EXPIRED,
                        FaultMode.RESULT_404,
                        FaultMode.RESULT_410,
                        FaultMode.RESULT_WRONG_TYPE,
                        FaultMode.RESULT_REDIRECT_LOOP,
                        FaultMode.RESULT_REDIRECT_METADATA,
                        FaultMode.RESULT_REDIRECT_LOOPBACK)
                .map(Fault::mode)
                .map(mode -> switch (mode) {
                    case RESULT_EXPIRED -> Reply.text(403, "the address has expired");
                    case RESULT_404 -> Reply.text(404, "no such file");
                    case RESULT_410 -> Reply.text(410, "gone");
                    case RESULT_REDIRECT_LOOP -> Reply.text(302, "").with("Location", call.path());
                    case RESULT_REDIRECT_METADATA ->
                        Reply.text(302, "").with("Location", "http://169.254.169.254/latest/meta-data/");
                    case RESULT_REDIRECT_LOOPBACK -> Reply.text(302, "").with("Location", "http://127.0.0.1:1/");
                    default -> Reply.html(200, "<html><body>Please sign in</body></html>");
                });
    }

    private static Reply content(StoredFile file, Call call) {
        byte[] bytes = read(file);
        Reply whole = Reply.of(200, file.contentType(), bytes).with("Accept-Ranges", "bytes");
        return call.header("range").map(range -> part(whole, range)).orElse(whole);
    }

    private static Reply part(Reply whole, String range) {
        Matcher matcher = RANGE.matcher(range);
        int length = whole.body().length;
        if (!matcher.matches() || range.equals("bytes=-")) {
            return whole;
        }
        boolean suffix = matcher.group(1).isEmpty();
        long from = suffix ? Math.max(0, length - number(matcher.group(2))) : number(matcher.group(1));
        long to = suffix || matcher.group(2).isEmpty() ? length - 1L : Math.min(length - 1L, number(matcher.group(2)));
        if (from > to) {
            return Reply.text(416, "").with("Content-Range", "bytes */" + length);
        }
        byte[] slice = Arrays.copyOfRange(whole.body(), (int) from, (int) to + 1);
        return new Reply(206, whole.headers(), slice, Delivery.COMPLETE)
                .with("Content-Range", "bytes " + from + "-" + to + "/" + length);
    }

    private static long number(String digits) {
        return digits.length() > 12 ? Long.MAX_VALUE / 2 : Long.parseLong(digits);
    }

    private static byte[] read(StoredFile file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
