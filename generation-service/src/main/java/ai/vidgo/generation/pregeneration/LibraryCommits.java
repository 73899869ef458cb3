package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.jobs.LibraryBook;
import ai.vidgo.generation.pregeneration.Claims.Claim;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.providers.Submission;
import ai.vidgo.generation.routing.Route;
import ai.vidgo.generation.routing.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * The commit points of a purchase for the library: claim and book change together or not at all. Every method throws
 * {@link ClaimLost} where another instance has the claim; nothing is changed then.
 */
@ApplicationScoped
class LibraryCommits {

    private final Claims claims;
    private final LibraryBook book;

    LibraryCommits(Claims claims, LibraryBook book) {
        this.claims = claims;
        this.book = book;
    }

    /**
     * The purchase is about to be made.
     *
     * @return why it must not be made now; nothing is stored then
     */
    @Transactional
    Optional<Route.Reason> submitting(Claim claim, LibraryBook.Entry entry, Router.Limits limits) {
        Optional<Route.Reason> obstacle = book.open(entry, limits);
        if (obstacle.isEmpty()) {
            claims.submitting(claim, entry.provider(), entry.reservedUsd());
        }
        return obstacle;
    }

    /**
     * The vendor has the task.
     *
     * @return false when it is another purchase's: what was bought is not known then
     */
    @Transactional
    boolean accepted(Purchase purchase, Submission.Accepted task) {
        boolean ours = book.accepted(purchase.id(), purchase.provider().name(), task.taskId(), task.model());
        if (ours) {
            claims.submitted(purchase.claim(), task.taskId(), task.model());
        } else {
            book.unknown(purchase.id(), purchase.operation(), "the answer names the task of another purchase");
        }
        return ours;
    }

    /** Nothing came of it for certain, so that another vendor may be asked. */
    @Transactional
    void failed(Purchase purchase, Acquisition.NotMade notMade) {
        book.failed(purchase.id(), purchase.operation(), notMade.errorClass(), notMade.reason(), notMade.costUsd());
        claims.failed(purchase.claim());
    }

    /** The answer was lost; the claim remembers that. */
    @Transactional
    void unknown(Purchase purchase, String reason) {
        book.unknown(purchase.id(), purchase.operation(), reason);
        claims.renew(purchase.claim());
    }

    /** The thing is ours. */
    @Transactional
    void made(Purchase purchase, String model, BigDecimal costUsd) {
        book.made(purchase.id(), purchase.operation(), model, costUsd);
        claims.finish(purchase.claim());
    }

    /** The thing is there by now, by whatever purchase was under way. */
    @Transactional
    void notWanted(Claim claim, Operation operation) {
        book.underWay(claim.key()).ifPresent(id -> book.made(id, operation, null, null));
        claims.finish(claim);
    }

    /** An earlier try has left no answer: nobody knows what became of it. */
    @Transactional
    void interrupted(Claim claim, Operation operation) {
        book.underWay(claim.key())
                .ifPresent(id -> book.unknown(id, operation, "the instance stopped before the answer"));
        claims.renew(claim);
    }

    /** The purchase that an earlier try has in the book; one of a release without the book is not in it. */
    UUID underWay(Claim claim) {
        return book.underWay(claim.key()).orElseGet(UUID::randomUUID);
    }
}
