package ai.vidgo.auth.mail;

import java.util.List;
import java.util.Locale;

/**
 * The mails we send. The name in lower case begins the keys of a letter's texts in {@code messages/mail*.properties}:
 * {@code _subject}, {@code _intro}, {@code _note}, {@code _button} when it has a link, and one per fact.
 */
public enum Letter {
    /** The six digits that prove an address, and a link that does the same. */
    CODE,
    /** The same the other way round: the link first. */
    LINK,
    /** A link that sets a new password. */
    RESET,
    /** After verification. */
    WELCOME,
    /** How to pay an order at a bank or in a shop. */
    PAYMENT_NUMBER("order_number", "item", "amount", "kind", "bank_code", "number", "expires_at"),
    /** A renewal that could not be charged. */
    PAYMENT_FAILED,
    /** What a visitor wrote in the contact form, to ourselves. */
    CONTACT_MESSAGE("name", "email", "company", "message"),
    /** A contract of card charges that is about to end. */
    CONTRACT_ENDS("charges_left"),
    /** Few credits are left. */
    LOW_BALANCE("balance");

    private final List<String> facts;

    Letter(String... facts) {
        this.facts = List.of(facts);
    }

    /** The values of a request that the letter shows, in their order. */
    List<String> facts() {
        return facts;
    }

    /** What the keys of its texts begin with. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The letter of a template name, for example {@code payment-failed}.
     *
     * @throws IllegalArgumentException when there is none: a newer service may ask for a letter of our next release
     */
    static Letter named(String template) {
        return valueOf(template.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
