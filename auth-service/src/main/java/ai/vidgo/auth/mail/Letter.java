package ai.vidgo.auth.mail;

/** The mails we send; the name in lower case begins the keys of its texts in {@code messages/mail*.properties}. */
public enum Letter {
    /** The six digits that prove an address. */
    CODE,
    /** A link that sets a new password. */
    RESET,
    /** After verification. */
    WELCOME
}
