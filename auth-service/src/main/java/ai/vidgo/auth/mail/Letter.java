package ai.vidgo.auth.mail;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The mails we send; the name in lower case begins the keys of its texts in {@code messages/mail*.properties}. */
@RegisterForReflection
public enum Letter {
    /** The six digits that prove an address. */
    CODE,
    /** A link that sets a new password. */
    RESET,
    /** After verification. */
    WELCOME
}
