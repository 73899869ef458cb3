package ai.vidgo.generation.moderation;

import ai.vidgo.platform.audit.AdminAction;
import ai.vidgo.platform.audit.AdminAudit;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The administrators' hand on the lists (contract: catalog §3.6). Every change commits with its line in the trail and
 * with a new version, which all instances see at their next text.
 */
@ApplicationScoped
class BlockWords {

    private static final String TARGET = "block_word";

    /** How long a dismissed word that nobody writes any more is known as one. */
    private static final Duration DISMISSED = Duration.ofDays(365);

    private final BlockWordRows rows;
    private final SuggestionRows suggestions;
    private final WordLists shipped;
    private final AdminAudit audit;
    private final Clock clock;

    BlockWords(BlockWordRows rows, SuggestionRows suggestions, WordLists shipped, AdminAudit audit, Clock clock) {
        this.rows = rows;
        this.suggestions = suggestions;
        this.shipped = shipped;
        this.audit = audit;
        this.clock = clock;
    }

    /** What stands in the trail about a word. */
    @RegisterForReflection
    record Rule(String reason) {}

    /** What stands in the trail about the end of all changes. */
    @RegisterForReflection
    record Cleared(int words) {}

    /**
     * Adds a word, or gives it another reason. A word that came as a suggestion is not suggested any more.
     *
     * @param given as the administrator wrote it; not blank
     */
    @Transactional
    void add(String given, Harm reason) {
        String word = Normalised.of(given);
        @Nullable Rule before = rows.reasonOf(word).map(Rule::new).orElse(null);
        boolean suggested = suggestions.remove(word);
        BlockWord.Source source = suggested ? BlockWord.Source.GEMINI : BlockWord.Source.MANUAL;
        rows.add(new BlockWord(word, reason, source), given, clock.instant());
        rows.raiseVersion();
        audit.record(new AdminAction("block_word.added", TARGET, word, before, new Rule(reason.reason())));
    }

    /**
     * Takes a word out, whether it was added or shipped; a shipped one stays out after every restart.
     *
     * @return whether it was on the lists
     */
    @Transactional
    boolean remove(String given) {
        String word = Normalised.of(given);
        Optional<String> shippedReason = shipped.blocked().stream()
                .filter(entry -> entry.word().equals(word))
                .map(entry -> entry.harm().reason())
                .findFirst();
        Optional<String> reason = rows.reasonOf(word).or(() -> shippedReason);
        boolean added = rows.deleteAdded(word);
        boolean buried = shippedReason.isPresent() && rows.bury(word, clock.instant());
        if (!added && !buried) {
            return false;
        }
        rows.raiseVersion();
        audit.record(new AdminAction(
                "block_word.removed", TARGET, word, reason.map(Rule::new).orElse(null), null));
        return true;
    }

    /** Goes back to the lists that ship, and says how many words had been added to them. */
    @Transactional
    int clear() {
        int removed = rows.clear();
        rows.raiseVersion();
        audit.record(new AdminAction("block_word.cleared", TARGET, "all", new Cleared(removed), null));
        return removed;
    }

    /**
     * Does not want to be told of a word again, until for a year no refused text has held it.
     *
     * @return whether it was suggested
     */
    @Transactional
    boolean dismiss(String given) {
        String word = Normalised.of(given);
        boolean dismissed = suggestions.dismiss(word, clock.instant());
        if (dismissed) {
            audit.record(new AdminAction("block_word.dismissed", TARGET, word, null, null));
        }
        return dismissed;
    }

    /** Hourly at half past. */
    @Scheduled(cron = "0 30 * * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void purge() {
        suggestions.purge(clock.instant().minus(DISMISSED));
    }
}
