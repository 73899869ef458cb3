package ai.vidgo.simulators.fault;

import ai.vidgo.simulators.web.Reply;

/** How one vendor words its refusals. */
public interface Dialect {

    /** An error with that HTTP status in the vendor's own body. */
    Reply error(int status, String message);

    /** Status 200 with an error inside the envelope. */
    Reply envelopeError(String message);

    /** A refusal by content policy at submit. */
    Reply policy();

    /** Not enough money. */
    Reply noCredits();
}
