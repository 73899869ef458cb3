package ai.vidgo.generation.moderation;

import ai.vidgo.generation.moderation.CurrentLists.Lists;
import ai.vidgo.generation.moderation.Opinion.Question;
import ai.vidgo.generation.moderation.VerdictCache.Said;
import ai.vidgo.generation.rendering.Renditions;
import ai.vidgo.platform.crypto.Sha256;
import ai.vidgo.platform.media.MediaKeys;
import ai.vidgo.platform.media.MediaStore;
import ai.vidgo.platform.media.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text or a picture may be used (contract: providers §5). The lists run on every text, whatever any cache or
 * model said before. A model is asked only where a provider call may follow, and only about what the lists let pass; its
 * verdicts are remembered until the lists change.
 */
@Singleton
public class Moderation {

    /**
     * How the keys of private pictures begin that are kept among our own and that nobody has looked at yet: they are looked
     * at whenever somebody generates from them.
     */
    public static final String UNJUDGED = "originals/unjudged-";

    private static final Logger LOG = Logger.getLogger(Moderation.class);

    private final CurrentLists lists;
    private final GeminiJudge judge;
    private final VerdictCache cache;
    private final ReviewQueue reviews;
    private final SuggestionRows suggestions;
    private final MediaStore store;
    private final Renditions renditions;
    private final ModerationMeters meters;
    private final ModerationConfig config;
    private final Clock clock;

    Moderation(
            CurrentLists lists,
            GeminiJudge judge,
            VerdictCache cache,
            ReviewQueue reviews,
            SuggestionRows suggestions,
            MediaStore store,
            Renditions renditions,
            ModerationMeters meters,
            ModerationConfig config,
            Clock clock) {
        this.lists = lists;
        this.judge = judge;
        this.cache = cache;
        this.reviews = reviews;
        this.suggestions = suggestions;
        this.store = store;
        this.renditions = renditions;
        this.meters = meters;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The lists as they are now, for all the words of one request: their version is looked up once.
     *
     * @param author who wrote the words, so that what is kept of them is theirs; null for a visitor and for the library
     */
    public Snapshot snapshot(@Nullable UUID author) {
        return new Snapshot(author);
    }

    /** The lists as they are at the first text that is judged by them; for one thread, and one that recalls. */
    public final class Snapshot {

        private final @Nullable UUID author;
        private final Map<String, Verdict> judgedByLists = new HashMap<>();
        private final Map<String, Optional<Said>> recalled = new ConcurrentHashMap<>();
        private @Nullable Lists known;

        private Snapshot(@Nullable UUID author) {
            this.author = author;
        }

        private Lists lists() {
            Lists current = known == null ? lists.current() : known;
            known = current;
            return current;
        }

        /** Judges a text by the lists alone; a missing or blank one is safe. */
        public Verdict check(@Nullable String text) {
            return meters.counted("text", local(text));
        }

        /**
         * Looks up what a model has said of texts, so that {@link #checkPaid} need not wait for it. Asks no model, and
         * does not need the lists: what was said under other ones is not counted then.
         */
        public Snapshot recall(Collection<String> texts) {
            texts.forEach(this::recalled);
            return this;
        }

        /**
         * Judges a text before a provider call: by the lists, then by a model. While no model answers the lists decide
         * alone, with less confidence, and nothing is remembered.
         */
        public Verdict checkPaid(@Nullable String text) {
            return meters.counted("text", paid(text));
        }

        private Verdict paid(@Nullable String text) {
            Verdict local = local(text);
            if (text == null || text.isBlank() || !local.safe()) {
                return local;
            }
            long version = lists().version();
            Optional<Verdict> remembered =
                    recalled(text).filter(said -> said.lists() == version).map(Said::verdict);
            if (remembered.isPresent()) {
                cache.count(VerdictCache.Counter.PROMPT_CACHE_HITS);
                return remembered.get();
            }
            Verdict verdict = judged(judge.ask(new Question(text, null)), local, text, author);
            if (verdict.source().equals(Verdict.GEMINI)) {
                Said said = new Said(version, remembered(verdict));
                cache.keep(key(text), said);
                recalled.put(text, Optional.of(said));
            }
            return verdict;
        }

        /** What the lists say of a text does not change while they are these. */
        private Verdict local(@Nullable String text) {
            return judgedByLists.computeIfAbsent(
                    Objects.requireNonNullElse(text, ""), words -> byLists(lists(), words, author));
        }

        private Optional<Said> recalled(String text) {
            return recalled.computeIfAbsent(text, words -> cache.find(key(words)));
        }

        private String key(String text) {
            return Sha256.hex(judge.name() + "\n" + Normalised.of(text));
        }
    }

    /**
     * Judges an uploaded picture before a provider gets it. Pictures of our own library pass. When no model can look, it
     * passes only if the operator wants that, and is {@linkplain Verdict#unchecked() unchecked} otherwise.
     *
     * @throws UncheckedIOException when the store fails
     */
    public Verdict checkImage(String mediaKey) {
        return meters.counted("image", image(mediaKey));
    }

    private Verdict image(String mediaKey) {
        if (isOurs(mediaKey)) {
            return Verdict.passed(0.8, Verdict.OWN_MEDIA);
        }
        Optional<byte[]> glance = glance(mediaKey);
        if (glance.isEmpty()) {
            return unseen("the picture is not readable");
        }
        String key = Sha256.hex("image\n" + judge.name() + "\n" + Sha256.hex(glance.get()));
        return cache.find(key).map(Said::verdict).orElseGet(() -> look(glance.get(), key));
    }

    private static boolean isOurs(String mediaKey) {
        return MediaKeys.isPublic(mediaKey) || (mediaKey.startsWith("originals/") && !mediaKey.startsWith(UNJUDGED));
    }

    private Verdict look(byte[] glance, String key) {
        Verdict verdict = switch (judge.ask(new Question(null, new Opinion.Picture(glance, MediaType.JPEG.mime())))) {
            case Opinion.None none -> unseen(none.reason());
            case Opinion.Safe safe -> Verdict.passed(safe.confidence(), Verdict.GEMINI);
            case Opinion.Doubtful doubtful -> Verdict.passed(doubtful.confidence(), Verdict.GEMINI);
            case Opinion.Harmful harmful -> refused(harmful, List.of());
        };
        if (verdict.source().equals(Verdict.GEMINI)) {
            cache.keep(key, new Said(0, verdict));
        }
        return verdict;
    }

    private Verdict unseen(String why) {
        LOG.warnf("a picture was not looked at: %s", why);
        return config.imageFailOpen() ? Verdict.passed(0.5, Verdict.UNCHECKED) : Verdict.notChecked();
    }

    private Verdict byLists(Lists current, String text, @Nullable UUID author) {
        Verdict verdict = current.check().check(text);
        if (!verdict.safe()) {
            cache.count(VerdictCache.Counter.CACHE_HITS);
        }
        if (verdict.needsManualReview()) {
            reviews.note(text, verdict.source(), author);
        }
        return verdict;
    }

    private Verdict judged(Opinion opinion, Verdict local, String text, @Nullable UUID author) {
        return switch (opinion) {
            case Opinion.None none -> {
                LOG.infof("the lists decide alone: %s", none.reason());
                if (none.asked()) {
                    reviews.note(text, Verdict.GEMINI, author);
                }
                yield local.doubtful(local.needsManualReview() || none.asked());
            }
            case Opinion.Safe safe ->
                Verdict.passed(safe.confidence(), Verdict.GEMINI).doubtful(local.needsManualReview());
            case Opinion.Doubtful doubtful -> {
                reviews.note(text, Verdict.GEMINI, author);
                yield Verdict.passed(doubtful.confidence(), Verdict.GEMINI).doubtful(true);
            }
            case Opinion.Harmful harmful -> {
                List<String> found = present(harmful.terms(), text);
                suggest(found, harmful);
                yield refused(harmful, found);
            }
        };
    }

    /** A model may name words that nobody wrote. */
    private static List<String> present(List<String> terms, String text) {
        String normalised = Normalised.of(text);
        return terms.stream()
                .map(Normalised::of)
                .filter(term -> !term.isEmpty() && normalised.contains(term))
                .distinct()
                .toList();
    }

    private void suggest(List<String> terms, Opinion.Harmful harmful) {
        String reason = reason(harmful);
        try {
            terms.forEach(term -> suggestions.note(term, reason, clock.instant()));
        } catch (IllegalStateException databaseAway) {
            LOG.warnf("suggested words were not kept: %s", databaseAway.getMessage());
        }
    }

    private static Verdict refused(Opinion.Harmful harmful, List<String> terms) {
        return new Verdict(
                false,
                harmful.harms().stream()
                        .map(Harm::category)
                        .flatMap(Optional::stream)
                        .toList(),
                harmful.confidence(),
                reason(harmful),
                terms,
                false,
                Verdict.GEMINI);
    }

    private static String reason(Opinion.Harmful harmful) {
        return harmful.harms().stream().findFirst().map(Harm::reason).orElse("policy");
    }

    /** What is found in the cache says so. */
    private static Verdict remembered(Verdict verdict) {
        return verdict.safe() ? verdict : verdict.from("block_cache:prompt");
    }

    /** A small copy is enough to judge by, and cheaper to send. */
    private Optional<byte[]> glance(String mediaKey) {
        Optional<InputStream> content = store.open(mediaKey);
        Optional<MediaType> type = MediaType.ofKey(mediaKey);
        if (content.isEmpty() || type.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = content.get()) {
            Path file = Files.createTempFile("vidgo-glance-", "." + type.get().extension());
            try {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                return renditions.glance(file, type.get());
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + mediaKey, unreadable);
        }
    }
}
