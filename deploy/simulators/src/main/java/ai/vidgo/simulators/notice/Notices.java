package ai.vidgo.simulators.notice;

import ai.vidgo.simulators.fault.Fault;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.task.Phase;
import ai.vidgo.simulators.task.Task;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.world.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** Posts what happened to a task to the address that it was ordered with (SIM-13), faults included (SIM-14, F21). */
public final class Notices {

    private static final int LARGE_BYTES = 1024 * 1024 + 1;
    private static final Duration STALE = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final World world;
    private final Letterhead letterhead;
    private final int attempts;
    private final Duration pause;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    /** How a vendor writes. */
    public interface Letterhead {

        /** The body about a task in that phase. */
        byte[] body(Task task, Phase phase, Instant now);

        /**
         * The headers that prove it.
         *
         * @param number of this letter
         * @param body the bytes that are signed, where the vendor signs
         * @param forged whether the proof is to be wrong
         */
        Map<String, String> proof(Task task, String number, Instant now, byte[] body, boolean forged);
    }

    /**
     * Posts in a vendor's way.
     *
     * @param attempts how often an answer outside 2xx is tried
     * @param pause between two tries
     */
    public Notices(World world, Letterhead letterhead, int attempts, Duration pause) {
        this.world = world;
        this.letterhead = letterhead;
        this.attempts = attempts;
        this.pause = pause;
    }

    /** Follows the task in the background when it was ordered with an address. */
    public void follow(Task task, String address, boolean whileRunning) {
        if (!address.isBlank()) {
            Thread.ofVirtual().name("notice").start(() -> await(task, address, whileRunning));
        }
    }

    private void await(Task task, String address, boolean whileRunning) {
        try {
            if (whileRunning) {
                world.clock().waitUntil(task.startsAt());
                post(task, address, letter(task, Phase.RUNNING));
            }
            Instant giveUp = task.endsAt().plus(LONGEST_WAIT);
            world.clock().waitUntil(task.endsAt());
            while (!phase(task).terminal() && world.clock().instant().isBefore(giveUp)) {
                world.clock().waitUntil(world.clock().instant().plusMillis(200));
            }
            if (phase(task).terminal()) {
                deliver(task, address, task.purchase().faults());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Phase phase(Task task) {
        return task.phase(world.clock().instant());
    }

    private void deliver(Task task, String address, Faults faults) throws InterruptedException {
        if (faults.has(FaultMode.NOTICE_DROP)) {
            return;
        }
        long delay = number(faults, FaultMode.NOTICE_DELAY, 0);
        world.clock().waitUntil(world.clock().instant().plusSeconds(delay));
        long together = number(faults, FaultMode.NOTICE_TOGETHER, 1);
        if (together > 1) {
            atOnce(task, address, together);
            return;
        }
        Letter letter = letter(task, phase(task));
        for (long copy = 0; copy < number(faults, FaultMode.NOTICE_COPIES, 1); copy++) {
            insist(task, address, copy == 0 ? letter : letter(task, phase(task)));
        }
        if (faults.has(FaultMode.NOTICE_REPLAY)) {
            post(task, address, letter);
        }
        if (faults.has(FaultMode.NOTICE_ORDER)) {
            post(task, address, letter(task, Phase.RUNNING));
        }
    }

    private void atOnce(Task task, String address, long copies) {
        CountDownLatch start = new CountDownLatch(1);
        Letter letter = letter(task, phase(task));
        for (long copy = 0; copy < copies; copy++) {
            Thread.ofVirtual().start(() -> {
                try {
                    start.await();
                    post(task, address, letter);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        start.countDown();
    }

    private void insist(Task task, String address, Letter letter) throws InterruptedException {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            if (post(task, address, letter) / 100 == 2) {
                return;
            }
            world.clock().waitUntil(world.clock().instant().plus(pause));
        }
    }

    /** What is posted. */
    @SuppressWarnings("ArrayRecordComponent") // content, never compared
    private record Letter(Map<String, String> headers, byte[] body) {}

    private Letter letter(Task task, Phase phase) {
        Faults faults = task.purchase().faults();
        Instant time = world.clock().instant().plusSeconds(number(faults, FaultMode.NOTICE_SKEW, 0));
        Instant now = faults.has(FaultMode.NOTICE_STALE) ? time.minus(STALE) : time;
        byte[] body = about(task, letterhead.body(task, phase, now), faults);
        boolean forged = faults.has(FaultMode.NOTICE_SECRET);
        Map<String, String> proof = letterhead.proof(task, "wh_" + UUID.randomUUID(), now, body, forged);
        byte[] sent = faults.has(FaultMode.NOTICE_TAMPERED) ? replaced(body, task.id(), "tampered") : body;
        return new Letter(proof, sent);
    }

    private byte[] about(Task task, byte[] body, Faults faults) {
        if (faults.has(FaultMode.NOTICE_UNKNOWN)) {
            return replaced(body, task.id(), UUID.randomUUID().toString());
        }
        if (faults.has(FaultMode.NOTICE_FOREIGN)) {
            return world.tasks()
                    .before(task)
                    .map(other -> replaced(body, task.id(), other.id()))
                    .orElse(body);
        }
        if (faults.has(FaultMode.NOTICE_LARGE)) {
            byte[] padded = Arrays.copyOf(body, LARGE_BYTES);
            Arrays.fill(padded, body.length, LARGE_BYTES, (byte) ' ');
            return padded;
        }
        return body;
    }

    private static byte[] replaced(byte[] body, String from, String to) {
        return new String(body, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    private int post(Task task, String address, Letter letter) throws InterruptedException {
        Instant at = world.clock().instant();
        int status = send(address, letter, task.purchase().faults().has(FaultMode.NOTICE_SLOW));
        task.noticed(Json.object().put("at", at.toString()).put("url", address).put("status", status));
        return status;
    }

    private int send(String address, Letter letter, boolean slow) throws InterruptedException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(30))
                    .header("Content-Type", "application/json")
                    .POST(
                            slow
                                    ? HttpRequest.BodyPublishers.ofInputStream(() -> new Drip(letter.body()))
                                    : HttpRequest.BodyPublishers.ofByteArray(letter.body()));
            letter.headers().forEach(request::header);
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    private static long number(Faults faults, FaultMode mode, long otherwise) {
        return faults.find(mode).map((Fault fault) -> fault.number(otherwise)).orElse(otherwise);
    }

    /** Gives a tenth of its content every tenth of a second. */
    private static final class Drip extends InputStream {

        private final ByteArrayInputStream content;
        private final int piece;

        Drip(byte[] content) {
            this.content = new ByteArrayInputStream(content);
            this.piece = Math.max(1, content.length / 10);
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            return content.read(into, from, Math.min(length, piece));
        }
    }
}
