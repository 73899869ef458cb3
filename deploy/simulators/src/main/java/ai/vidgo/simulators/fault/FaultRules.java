package ai.vidgo.simulators.fault;

import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The rules set through {@code /_sim/rules}, and the look-up of what applies to a call. */
public final class FaultRules {

    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final long seed;
    private final Clock clock;
    private Random random;
    private int lastId;

    /** No rules; random choices follow the seed, and the clock says how long a rule with {@code seconds} holds. */
    public FaultRules(long seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
        this.random = new Random(seed);
    }

    /** Everything that applies to a call: tokens of the prompt, then rules in the order they were set. */
    public Faults at(Site site) {
        List<Fault> faults = new ArrayList<>();
        for (Fault fault : PromptTokens.in(site.prompt(), site.provider())) {
            if (fault.mode().moment() == site.moment()) {
                faults.add(fault);
            }
        }
        rules.forEach(rule -> rule.strike(site, random(), clock.instant()).ifPresent(faults::add));
        return new Faults(List.copyOf(faults));
    }

    /** What applies to a task as a whole: how it lives, how its result files and its notices behave. */
    public Faults forTask(Provider provider, String operation, String account, String prompt) {
        Faults life = at(new Site(provider, operation, Moment.TASK, account, prompt));
        Faults files = at(new Site(provider, operation, Moment.FILE, account, prompt));
        Faults notices = at(new Site(provider, operation, Moment.NOTICE, account, prompt));
        return new Faults(Stream.of(life, files, notices)
                .flatMap(faults -> faults.all().stream())
                .toList());
    }

    /** The prompt without {@code [[sim:…]]} tokens, as the picture should understand it. */
    public static String plain(String prompt) {
        return PromptTokens.strip(prompt);
    }

    /**
     * Adds a rule and returns its number.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    public synchronized int add(ObjectNode source) {
        Rule rule = new Rule(++lastId, source.deepCopy(), clock.instant());
        rules.add(rule);
        return rule.id();
    }

    /** Removes one rule. */
    public boolean remove(int id) {
        return rules.removeIf(rule -> rule.id() == id);
    }

    /** Removes all rules and starts the random choices again. */
    public synchronized void reset() {
        rules.clear();
        random = new Random(seed);
    }

    /** All rules with their counters. */
    public ArrayNode json() {
        ArrayNode all = Json.array();
        rules.forEach(rule -> all.add(rule.json()));
        return all;
    }

    private synchronized Random random() {
        return random;
    }
}
