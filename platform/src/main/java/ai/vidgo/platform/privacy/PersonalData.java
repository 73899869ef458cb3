package ai.vidgo.platform.privacy;

import java.util.UUID;

/**
 * The personal data that one feature keeps of a user. A service implements it once per feature that holds any; the export
 * and the erasure of an account then reach it (paths {@code GET /auth/me/export} and {@code DELETE /auth/me}).
 *
 * <p>What the law wants kept (ledger, orders, invoices, audit) stays, with the bare user id, which means nothing once the
 * account is gone.
 */
public interface PersonalData {

    /** Name of this feature's section in the export, unique in the service, for example {@code orders}. */
    String section();

    /** Everything kept of the user, as an object that is written as snake_case JSON; empty when there is nothing. */
    Object export(UUID userId);

    /**
     * Removes or blanks it, in the caller's transaction, or where it may be very much in parts that are committed one by
     * one; a call that fails then is gone on with by the next. Called again for a user that was erased before, and for one
     * that was never seen: both do nothing.
     */
    void erase(UUID userId);
}
