package ai.vidgo.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.MoneyTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The law of the intake: whatever the order and the repetition in which a history's messages arrive, and whenever the
 * process dies, it ends in the same state. Tried are the orders of the histories of up to six messages (of the 720 orders
 * of six, {@value #MOST_ORDERS} chosen by chance), and random longer ones. With
 * {@code -Dvidgo.laws=full} every order is tried, and many more of the longer ones.
 */
public abstract class LawTest extends MoneyTest {

    private static final long SEED = 20261124;
    private static final boolean FULL = "full".equals(System.getProperty("vidgo.laws"));
    private static final int MOST_ORDERS = 120;
    private static final int LONGER = FULL ? 2000 : 15;

    @Inject
    protected PaymentEvents events;

    @Inject
    PaymentEventSweep sweep;

    @Inject
    AgroalDataSource database;

    private @Nullable Mortality mortality;

    /** A history of a buyer of its own. */
    protected interface History {

        /** Begins it; gives its messages in the order in which they happened. */
        List<IncomingEvent> begin(UUID buyer);
    }

    /** Tries the orders; {@code wanted} are parts of the state that all of them end in. */
    protected void everyOrderEndsTheSame(History history, String... wanted) {
        int size = history.begin(UUID.randomUUID()).size();
        List<Integer> asHappened = IntStream.range(0, size).boxed().toList();
        String end = endOf(history, asHappened);
        assertThat(end).contains(wanted);
        BiConsumer<String, List<Integer>> holds = (kind, order) ->
                assertThat(endOf(history, order)).as("%s %s", kind, order).isEqualTo(end);
        Random random = new Random(SEED);
        List<List<Integer>> orders = permutations(size);
        Collections.shuffle(orders, random);
        orders.stream().limit(FULL ? orders.size() : MOST_ORDERS).forEach(order -> holds.accept("order", order));
        for (int i = 0; i < LONGER; i++) {
            List<Integer> order = new ArrayList<>(asHappened);
            random.ints(1 + random.nextInt(14), 0, size).forEach(order::add);
            Collections.shuffle(order, random);
            holds.accept("with repetition", order);
        }
    }

    /**
     * Lets the process die at every statement of every message in turn. A provider that got no answer sends again; a message
     * that was stored is found by the sweep. {@code wanted} are parts of the state that all of them end in.
     */
    protected void everyDeathEndsTheSame(History history, String... wanted) {
        int size = history.begin(UUID.randomUUID()).size();
        String end = endOf(history, IntStream.range(0, size).boxed().toList());
        assertThat(end).contains(wanted);
        Mortality mortality = mortality();
        for (int mortal = 0; mortal < size; mortal++) {
            int deaths = 0;
            while (dies(history, mortal, deaths, mortality, end)) {
                deaths++;
            }
            assertThat(deaths).as("points at which message %s can die", mortal).isGreaterThan(4);
        }
    }

    private Mortality mortality() {
        if (mortality == null) {
            mortality = Mortality.install(database);
        }
        return mortality;
    }

    private boolean dies(History history, int mortal, int statements, Mortality mortality, String end) {
        UUID buyer = UUID.randomUUID();
        List<IncomingEvent> messages = history.begin(buyer);
        messages.subList(0, mortal).forEach(events::receive);
        IncomingEvent message = messages.get(mortal);
        mortality.dieAfter(statements);
        boolean answered = answered(message);
        boolean died = mortality.revive();
        if (!answered) {
            assertThat(died).isTrue();
            events.receive(message);
        }
        sweepNow();
        messages.subList(mortal + 1, messages.size()).forEach(events::receive);
        assertThat(stateOf(buyer))
                .as("message %s died before its statement %s", mortal, statements)
                .isEqualTo(end);
        return died;
    }

    private boolean answered(IncomingEvent message) {
        try {
            events.receive(message);
            return true;
        } catch (RuntimeException noAnswer) {
            return false;
        }
    }

    private String endOf(History history, List<Integer> order) {
        UUID buyer = UUID.randomUUID();
        List<IncomingEvent> messages = history.begin(buyer);
        order.forEach(number -> events.receive(messages.get(number)));
        for (int i = 0; i < messages.size() && waiting(messages) > 0; i++) {
            sweepNow();
        }
        return stateOf(buyer);
    }

    /** The sweep's next round without its pauses: the clock stands still, as the histories' messages do. */
    private void sweepNow() {
        sql.update("UPDATE payment_events SET next_attempt_at = received_at WHERE applied_at IS NULL");
        sweep.applyDue();
    }

    private long waiting(List<IncomingEvent> messages) {
        String[] ids = messages.stream().map(IncomingEvent::eventId).toArray(String[]::new);
        return sql.one(
                "SELECT count(*) AS n FROM payment_events WHERE applied_at IS NULL AND event_id = ANY (?)",
                row -> row.count("n"),
                (Object) ids);
    }

    /** An end is a part of the state where a message says it, and not where a first payment begins a term now. */
    private String stateOf(UUID buyer) {
        String ends = String.join("\n", sql.list("""
                        SELECT 'until ' || CASE end_date - start_date WHEN interval '30 days' THEN 'the end of its term'
                                                ELSE extract(epoch FROM end_date)::text END AS line
                          FROM subscriptions WHERE user_id = ? AND end_date IS NOT NULL ORDER BY 1""", row -> row.text("line"), buyer));
        return BuyerState.read(query -> sql.list(query, row -> row.text("line"), buyer)) + "\n" + ends;
    }

    private static List<List<Integer>> permutations(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(size - 1)) {
            for (int i = 0; i <= shorter.size(); i++) {
                List<Integer> longer = new ArrayList<>(shorter);
                longer.add(i, size - 1);
                all.add(longer);
            }
        }
        return all;
    }
}
