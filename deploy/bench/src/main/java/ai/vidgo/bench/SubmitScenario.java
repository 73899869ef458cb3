package ai.vidgo.bench;

import ai.vidgo.local.LaunchFailure;
import ai.vidgo.local.seeding.JsonApi;
import ai.vidgo.simulators.gemini.GeminiSimulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * How long it takes until a job is accepted: token, validation, moderation, preset look-up, the job's row, the reservation
 * of its price, and the answer; for 1 000 jobs at a fixed rate, each of which the simulated vendor works on until after the
 * last one is accepted. Then all of them are in flight at once, and what that costs is counted. In the end every one must
 * have its result, and every hold must be settled once.
 *
 * <p>The time counts from the moment at which the request was due until its answer was read, the client's own part in it
 * included. The vendor that draws has no part in it, since the answer does not wait for it, and it begins to draw when all
 * has been measured, since it would do that on our processors. The model that judges words has
 * one where nobody wrote them before: such words are measured first, and the simulated model's fixed time, and nothing
 * else, is taken off. What we do to ask it and to remember its verdict stays in. The 1 000 jobs share one prompt, whose
 * verdict is remembered, so that from them nothing is taken off.
 *
 * <p>The stack must let that many purchases be open at one vendor: {@code stack.properties} of this folder.
 */
final class SubmitScenario implements Scenario {

    private static final int JOBS = 1_000;
    private static final int CUSTOMERS = 125;
    private static final int CLIENTS = 25;
    private static final double PER_SECOND = 25;
    private static final Duration TIME = Duration.ofMillis((long) (1000 * JOBS / PER_SECOND));

    /** From acceptance to the vendor's result: all are accepted by then and looked at for a while. */
    private static final String VENDOR_SECONDS = "fixed:75";

    private static final String VENDOR_USUALLY = "uniform:0.6-1.2";

    /** The vendor refuses these at once, so that the way up to there gets warm, and no result has to be made. */
    private static final String REFUSED = "a cup that is not drawn%s [[sim:policy@piapi]]";

    private static final String ANY_REFUSED = REFUSED.formatted("%");
    private static final Duration NEW_WORDS = Duration.ofSeconds(20);

    private static final String DRAWN = "a cup on a table";
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final double WARM_UP_PER_SECOND = 120;

    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration FINISHED_WITHIN = Duration.ofMinutes(6);
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(30);

    private static final String COUNT =
            "SELECT count(*) FROM jobs WHERE owner_id::text LIKE ? AND request ->> 'prompt' LIKE ?";
    private static final String ACCEPTED = COUNT;
    private static final String IN_FLIGHT = COUNT + " AND state = 'POLLING'";
    private static final String NOT_BOUGHT_YET = COUNT + " AND state IN ('RESERVING', 'QUEUED', 'SUBMITTING')";
    private static final String RUNNING = COUNT + " AND finished_at IS NULL";
    private static final String SUCCEEDED = COUNT + " AND state = 'SUCCEEDED'";

    /** One settled hold and one row of the ledger for each; the warm-up's were released. */
    private static final String SETTLED = """
            SELECT count(*) FROM credit_holds h
             WHERE user_id::text LIKE ? AND status = 'settled' AND settled = amount AND amount > 0
               AND (SELECT count(*) FROM credit_transactions t
                     WHERE t.user_id = h.user_id AND t.generation_id = h.job_id AND t.transaction_type = 'generation') = 1""";

    private static final String OPEN =
            "SELECT count(*) FROM credit_holds WHERE user_id::text LIKE ? AND status = 'held'";

    @Override
    public String name() {
        return "submit";
    }

    @Override
    public String what() {
        return JOBS + " jobs accepted at " + (int) PER_SECOND + " a second, then all in flight, then all settled";
    }

    @Override
    public void run(Bench bench) throws Exception {
        RunningStack stack = bench.stack();
        Customers customers = new Customers(stack, CUSTOMERS);
        JsonApi simulators = new JsonApi(stack.uri("simulators", "").toString());
        try (Connection jobs = stack.database("generation").connect();
                Connection books = stack.database("billing").connect()) {
            submit(stack, customers, SubmitScenario::everyOtherNew, WARM_UP, WARM_UP_PER_SECOND);
            await(jobs, RUNNING, 0, SETTLED_WITHIN, customers.pattern(), ANY_REFUSED);
            judge(bench, submit(stack, customers, _ -> newWords(), NEW_WORDS, PER_SECOND));
            await(jobs, RUNNING, 0, SETTLED_WITHIN, customers.pattern(), ANY_REFUSED);
            vendor(simulators, VENDOR_SECONDS, true);
            LoadResult accepted = submit(stack, customers, _ -> DRAWN, TIME, PER_SECOND);
            bench.figures().add("until the job is accepted", accepted);
            bench.figures().ratio("p50_ms", accepted.millisAt(50));
            bench.figures().ratio("p99_ms", accepted.millisAt(99));
            bench.figures().ratio("accepted", (double) count(jobs, ACCEPTED, customers.pattern(), DRAWN));
            lookAtFlight(bench, jobs, customers);
            vendor(simulators, VENDOR_SECONDS, false);
            long begin = System.nanoTime();
            await(jobs, RUNNING, 0, FINISHED_WITHIN, customers.pattern(), DRAWN);
            bench.figures().add("until all have their results", (System.nanoTime() - begin) / 1e9, "s");
            bench.figures().ratio("succeeded", (double) count(jobs, SUCCEEDED, customers.pattern(), DRAWN));
            await(books, OPEN, 0, SETTLED_WITHIN, customers.pattern());
            bench.figures().ratio("settled", (double) count(books, SETTLED, customers.pattern()));
        } finally {
            vendor(simulators, VENDOR_USUALLY, false);
        }
        Books.requireLaws(stack);
    }

    private static String newWords() {
        return REFUSED.formatted(", " + UUID.randomUUID() + " times");
    }

    private static String everyOtherNew(int number) {
        return number % 2 == 0 ? newWords() : REFUSED.formatted("");
    }

    /** The time of the model that judged is the vendor's. */
    private static void judge(Bench bench, LoadResult accepted) {
        double vendor = GeminiSimulator.VERDICT_AFTER.toMillis();
        bench.figures().add("the same with new words, and their judge", accepted);
        bench.figures().ratio("new_words.p50_ms", accepted.millisAt(50) - vendor);
        bench.figures().ratio("new_words.p99_ms", accepted.millisAt(99) - vendor);
    }

    private static LoadResult submit(
            RunningStack stack, Customers customers, IntFunction<String> prompts, Duration time, double perSecond)
            throws InterruptedException {
        URI address = stack.uri("generation-service", "/api/v1/generate/t2i");
        AtomicInteger next = new AtomicInteger();
        try (Load load = Load.bare(CLIENTS, address, true, http -> {
            int number = next.getAndIncrement();
            http.post(
                    "Prefer: respond-async\r\nAuthorization: Bearer " + customers.token(number) + "\r\n",
                    "{\"prompt\": \"%s\", \"width\": 512, \"height\": 512}".formatted(prompts.apply(number)));
        })) {
            return load.run(time, perSecond);
        }
    }

    /** What the machine has left, and what generation-service takes, while all wait for the vendor. */
    private static void lookAtFlight(Bench bench, Connection jobs, Customers customers) throws Exception {
        long service = bench.stack().processOf("generation-service");
        // The last one was accepted this moment.
        await(jobs, NOT_BOUGHT_YET, 0, SETTLED_WITHIN, customers.pattern(), DRAWN);
        long inFlight = count(jobs, IN_FLIGHT, customers.pattern(), DRAWN);
        Ticks before = Ticks.now(service);
        Thread.sleep(LOOK);
        Ticks spent = Ticks.now(service).since(before);
        bench.figures().ratio("in_flight", (double)
                Math.min(inFlight, count(jobs, IN_FLIGHT, customers.pattern(), DRAWN)));
        bench.figures().add("idle share of the processors meanwhile", spent.idleShare(), "");
        bench.figures()
                .add("of a processor: generation-service", spent.ofService() / (spent.all() / Ticks.PROCESSORS), "");
    }

    /**
     * Processor time in the kernel's ticks.
     *
     * @param all of all processors
     * @param idle of all processors, unused
     * @param ofService of one process
     */
    private record Ticks(double all, double idle, double ofService) {

        static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

        static Ticks now(long process) throws IOException {
            double[] machine = Arrays.stream(Files.readAllLines(Path.of("/proc/stat"))
                            .getFirst()
                            .replaceFirst("cpu +", "")
                            .split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            String[] own =
                    Files.readString(Path.of("/proc/" + process + "/stat")).split(" ", -1);
            // user, nice, system, idle, iowait, irq, softirq, steal; what guests use is in user.
            return new Ticks(
                    Arrays.stream(machine, 0, 8).sum(),
                    machine[3] + machine[4],
                    Double.parseDouble(own[13]) + Double.parseDouble(own[14]));
        }

        Ticks since(Ticks before) {
            return new Ticks(all - before.all, idle - before.idle, ofService - before.ofService);
        }

        double idleShare() {
            return idle / all;
        }
    }

    /**
     * How the simulated vendor works.
     *
     * @param rests whether it draws nothing meanwhile: its drawing takes as much processor time as all that is
     *     measured here, and is done on processors of its own where it is real
     */
    private static void vendor(JsonApi simulators, String pace, boolean rests) {
        simulators
                .post("/_sim/options", Map.of("image_pace", pace, "work_rests", rests), null)
                .orFail("The vendor's pace can't be set");
    }

    private static void await(Connection database, String query, long wanted, Duration atMost, String... parameters)
            throws SQLException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (count(database, query, parameters) != wanted) {
            if (System.nanoTime() > end) {
                throw new LaunchFailure("after " + atMost.toSeconds() + " s there are still "
                        + count(database, query, parameters) + ": " + query);
            }
            Thread.sleep(250);
        }
    }

    private static long count(Connection database, String query, String... parameters) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }
}
