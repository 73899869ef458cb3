package ai.vidgo.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.MoneyTest;
import ai.vidgo.billing.ledger.Ledger.Bucket;
import ai.vidgo.billing.ledger.LedgerModel.Buckets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random sequences of every operation, in any order and any repetition, while time goes by: each answer and each bucket
 * is what {@link LedgerModel} says.
 */
@QuarkusTest
class LedgerModelTest extends MoneyTest {

    private static final int SEQUENCES = 25;
    private static final int STEPS = 60;
    private static final List<Bucket> BUCKETS = List.of(Bucket.BONUS, Bucket.SUBSCRIPTION, Bucket.PURCHASED);

    @Inject
    Ledger ledger;

    @Inject
    LedgerSweep sweep;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyAnswerIsTheModels(long seed) {
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            Random random = new Random(1_000 * seed + sequence);
            new Sequence(UUID.randomUUID(), random).run("seed " + seed + ", sequence " + sequence);
        }
    }

    /** One user's life; few jobs, so that they meet again and again. */
    private final class Sequence {

        private final UUID owner;
        private final Random random;
        private final LedgerModel model;
        private String done = "";

        Sequence(UUID owner, Random random) {
            this.owner = owner;
            this.random = random;
            this.model = new LedgerModel(owner);
        }

        void run(String name) {
            for (int step = 0; step < STEPS; step++) {
                step(name);
                Balance balance = ledger.balance(owner);
                assertThat(new Buckets(balance.bonus(), balance.subscription(), balance.purchased()))
                        .as("%s, step %d: buckets after %s", name, step, done)
                        .isEqualTo(model.buckets(clock.instant()));
            }
        }

        private void step(String name) {
            Instant now = clock.instant();
            String job = owner + "/" + random.nextInt(5);
            int amount = random.nextInt(9);
            Integer part = random.nextBoolean() ? null : random.nextInt(9);
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 ->
                    same(
                            name,
                            "reserve " + amount,
                            ledger.reserve(owner, job, "t2i", amount),
                            model.reserve(job, amount, now));
                case 4, 5, 6 -> same(name, "settle " + part, ledger.settle(job, part), model.settle(job, part, now));
                case 7, 8 -> same(name, "release", ledger.release(job, "test"), model.release(job, now));
                case 9 ->
                    same(
                            name,
                            "consume " + amount,
                            ledger.consume(owner, job, "t2i", amount),
                            model.consume(job, amount, now));
                case 10 -> grant(name, now);
                case 11 -> adjust(name, now);
                case 12 -> beginPeriod(name, now);
                case 13 -> same(name, "end period", ledger.endPeriod(owner, "test"), model.endPeriod(now));
                case 14 -> {
                    sweep.expireHolds();
                    model.sweep(now);
                    done = "sweep";
                }
                default -> clock.advance(Duration.ofMinutes(random.nextInt(300)));
            }
        }

        private void grant(String name, Instant now) {
            Bucket bucket = random.nextBoolean() ? Bucket.BONUS : Bucket.PURCHASED;
            int amount = 1 + random.nextInt(12);
            String key = "key-" + random.nextInt(20);
            same(
                    name,
                    "grant " + bucket + " " + amount,
                    ledger.grant(new Ledger.Grant(owner, bucket, amount, "bonus", key, null, null, "test")),
                    model.grant(bucket, amount, key, now));
        }

        private void adjust(String name, Instant now) {
            Bucket bucket = BUCKETS.get(random.nextInt(BUCKETS.size()));
            int amount = random.nextInt(2) == 0 ? -1 - random.nextInt(8) : 1 + random.nextInt(8);
            Instant expiry = bucket == Bucket.BONUS && random.nextBoolean() ? later(now, 12) : null;
            same(
                    name,
                    "adjust " + bucket + " " + amount + " until " + expiry,
                    ledger.adjust(new Ledger.Adjustment(owner, bucket, amount, expiry, UUID.randomUUID(), "test")),
                    model.adjust(bucket, amount, expiry, now));
        }

        private void beginPeriod(String name, Instant now) {
            int amount = random.nextInt(15);
            String key = "period-" + random.nextInt(8);
            Instant end = later(now, 24);
            same(
                    name,
                    "begin " + key + " with " + amount,
                    ledger.beginPeriod(owner, amount, key, end, "test"),
                    model.beginPeriod(amount, key, end, now));
        }

        private Instant later(Instant now, int hours) {
            return now.plus(Duration.ofMinutes(30 + 60L * random.nextInt(hours)))
                    .truncatedTo(ChronoUnit.MICROS);
        }

        private void same(String name, String what, Object answer, Object expected) {
            done = what;
            assertThat(answer).as("%s: %s", name, what).isEqualTo(expected);
        }
    }
}
