package ai.vidgo.auth.accounts;

import java.util.Locale;

/** Addresses are one account whatever their case (contract: auth §6). */
public final class EmailAddress {

    /** At least one dot in the domain, as the original demanded; the rest is left to {@code @Email}. */
    public static final String SYNTAX = "[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}.]+";

    /** The longest address that mail can carry (RFC 5321). */
    public static final int MAX_LENGTH = 254;

    private EmailAddress() {}

    /** The form in which addresses are stored and compared. */
    public static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
