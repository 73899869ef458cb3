package ai.vidgo.generation.moderation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The shipped lists with the administrators' changes. Their version is looked up before every text, by one row of one
 * page of the database, so that a new word is effective on all instances at once; the lists are only read again when it
 * has changed. Without the database the latest lists serve.
 */
@Singleton
class CurrentLists {

    private static final Logger LOG = Logger.getLogger(CurrentLists.class);

    private final WordLists shipped;
    private final BlockWordRows rows;
    private final boolean strict;
    private volatile Lists latest;

    CurrentLists(WordLists shipped, BlockWordRows rows, ModerationConfig config) {
        this.shipped = shipped;
        this.rows = rows;
        this.strict = config.strict();
        this.latest = lists(0, List.of(), Set.of());
    }

    /**
     * The lists at one moment.
     *
     * @param version of the administrators' changes, remembered with a model's verdicts
     * @param sizes words by where they come from
     */
    record Lists(long version, TextCheck check, Map<BlockWord.Source, Long> sizes) {

        long size(BlockWord.Source source) {
            return sizes.getOrDefault(source, 0L);
        }
    }

    Lists current() {
        try {
            long version = rows.version();
            return version == latest.version() ? latest : reload(version);
        } catch (IllegalStateException databaseAway) {
            LOG.warnf("the lists of version %d serve on: %s", latest.version(), databaseAway.getMessage());
            return latest;
        }
    }

    /** The version is read before the words: words that are newer than it are read again, older ones never stay. */
    private synchronized Lists reload(long version) {
        if (latest.version() < version) {
            latest = lists(version, rows.added(), new HashSet<>(rows.removed()));
        }
        return latest;
    }

    private Lists lists(long version, List<BlockWord> added, Set<String> removed) {
        List<BlockWord> words = new ArrayList<>(added);
        shipped.blocked().stream()
                .filter(word -> !removed.contains(word.word()))
                .forEach(words::add);
        WordFinder finder = new WordFinder(words, shipped.allowed());
        Map<BlockWord.Source, Long> sizes = words.stream()
                .map(BlockWord::source)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Lists(version, new TextCheck(finder, shipped.suspicious(), strict), sizes);
    }
}
