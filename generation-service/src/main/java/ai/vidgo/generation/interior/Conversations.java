package ai.vidgo.generation.interior;

import ai.vidgo.generation.jobs.JobView;
import ai.vidgo.generation.jobs.Jobs;
import ai.vidgo.generation.jobs.MediaDeleted;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Conversations about rooms: stored, owned, limited. Every turn starts from the picture of the turn before; a failed one
 * leaves no trace. A turn whose job outlives its request is settled when somebody looks at the conversation again.
 */
@ApplicationScoped
class Conversations implements PersonalData {

    private final ConversationRows rows;
    private final Jobs jobs;
    private final InteriorConfig config;
    private final Clock clock;

    Conversations(ConversationRows rows, Jobs jobs, InteriorConfig config, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The conversation, claimed for its next turn, which has to end in {@link #running} or {@link #release}.
     *
     * @param id as the client named it
     * @throws Problem 404 {@code conversation_not_found} for an unknown, ended or malformed id and for somebody else's,
     *     400 {@code conversation_full} after the last turn, 409 {@code conversation_busy} during another one
     */
    Conversation claim(String id, UUID ownerId) {
        Conversation conversation = find(id, ownerId).orElseThrow(() -> Problem.of(404, "conversation_not_found"));
        if (conversation.jobId() != null) {
            throw Problem.of(409, "conversation_busy").with("Retry-After", "5");
        }
        if (conversation.turns() >= config.turns()) {
            throw Problem.of(400, "conversation_full", config.turns());
        }
        Instant now = clock.instant();
        if (!rows.claim(conversation.id(), now, now.plus(config.claim()))) {
            throw Problem.of(409, "conversation_busy").with("Retry-After", "5");
        }
        return conversation;
    }

    /** Begins a conversation with its first turn; the one that the job began already when its request is repeated. */
    @Transactional
    Turn begin(UUID ownerId, UUID jobId) {
        Turn turn = new Turn(UUID.randomUUID(), 1);
        rows.insert(turn.conversation(), ownerId, jobId, clock.instant());
        if (rows.insertTurn(jobId, turn)) {
            return turn;
        }
        rows.delete(turn.conversation(), ownerId);
        return turn(jobId, ownerId).orElseThrow(() -> Problem.of(409, "conversation_busy"));
    }

    /**
     * The claimed turn has a job.
     *
     * @throws Problem 404 {@code conversation_not_found} when the conversation has been ended since
     */
    @Transactional
    Turn running(Conversation claimed, UUID jobId) {
        Turn turn = new Turn(claimed.id(), claimed.turns() + 1);
        if (!rows.running(claimed.id(), jobId, clock.instant())) {
            throw Problem.of(404, "conversation_not_found");
        }
        rows.insertTurn(jobId, turn);
        return turn;
    }

    /** The turn that a job of the owner is, unless its conversation is over. */
    Optional<Turn> turn(UUID jobId, UUID ownerId) {
        return rows.turn(jobId, ownerId);
    }

    /** The claimed turn has none. */
    void release(UUID id) {
        rows.release(id);
    }

    /**
     * Brings a conversation up to date with its turn.
     *
     * @return the conversation, or empty when its only turn failed
     */
    Optional<Conversation> settle(UUID id, UUID ownerId) {
        return find(id.toString(), ownerId);
    }

    /** Ends a conversation; false when there is none of the owner's. */
    boolean clear(String id, UUID ownerId) {
        return Ids.parse(id).map(known -> rows.delete(known, ownerId)).orElse(false);
    }

    private Optional<Conversation> find(String id, UUID ownerId) {
        Instant since = clock.instant().minus(config.idle());
        Optional<Conversation> found = Ids.parse(id).flatMap(known -> rows.find(known, ownerId, since));
        boolean changed =
                found.map(conversation -> settled(conversation, ownerId)).orElse(false);
        return changed ? rows.find(found.orElseThrow().id(), ownerId, since) : found;
    }

    /** Whether the row was changed because its job is over. */
    private boolean settled(Conversation conversation, UUID ownerId) {
        UUID job = conversation.jobId();
        if (job == null) {
            return false;
        }
        Optional<JobView> view = jobs.find(ownerId, job);
        if (view.isPresent() && !view.get().over()) {
            return false;
        }
        if (view.isPresent() && view.get().status() == JobView.Status.COMPLETED) {
            String key = Objects.requireNonNull(view.get().result(), "result").originalKey();
            rows.advance(conversation.id(), job, key, clock.instant());
        } else {
            rows.forget(conversation.id(), job);
        }
        return true;
    }

    /** A conversation goes with the picture that its next turn would start from. */
    void pictureGone(@Observes MediaDeleted deleted) {
        rows.deleteStartingFrom(deleted.ownerId(), deleted.keys());
    }

    @Scheduled(every = "1h", delayed = "6m")
    void forgetUnused() {
        rows.deleteUnused(clock.instant().minus(config.idle()));
    }

    /** One conversation of an export. */
    @RegisterForReflection
    record Exported(UUID id, int turns) {}

    @Override
    public String section() {
        return "interior_conversations";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return rows.of(userId).stream()
                .map(conversation -> new Exported(conversation.id(), conversation.turns()))
                .toList();
    }

    @Override
    @Transactional
    public void erase(UUID userId) {
        rows.deleteOf(userId);
    }
}
