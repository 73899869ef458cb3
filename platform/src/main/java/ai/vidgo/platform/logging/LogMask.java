package ai.vidgo.platform.logging;

import java.util.Locale;

/**
 * Takes out of a text what a log must not hold and what can be told by its form: addresses of mails, tokens and keys,
 * logins and queries in URLs, numbers of cards, and values behind a name that says that they are secret.
 *
 * <p>One pass over the text without regular expressions; a text that holds nothing of the kind comes back as it is.
 */
final class LogMask {

    /** What stands in the place of something masked. */
    static final String MASK = "***";

    /** A random word of this length with digits, small letters and capitals is a key. */
    private static final int SHORTEST_KEY = 32;

    /** A hexadecimal word of this length is one too; ids of requests, traces and spans are shorter. */
    private static final int SHORTEST_HEX_KEY = 48;

    private static final int SHORTEST_CREDENTIAL = 12;
    private static final int SHORTEST_CARD = 15;
    private static final int LONGEST_CARD = 19;

    private final String text;
    private final boolean quotations;
    private final StringBuilder out = new StringBuilder();
    private int copied;

    private LogMask(String text, boolean quotations) {
        this.text = text;
        this.quotations = quotations;
    }

    /** The text without what can be told by its form. */
    static String mask(String text) {
        return new LogMask(text, false).masked();
    }

    /** The same, and without what stands in quotation marks: this is how libraries print data that they don't like. */
    static String maskQuoting(String text) {
        return new LogMask(text, true).masked();
    }

    private String masked() {
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
        return out.isEmpty() ? text : out.append(text, copied, text.length()).toString();
    }

    /** Looks at what begins at a place; where to go on. */
    private int next(int at) {
        char c = text.charAt(at);
        if (isWord(c)) {
            return word(at);
        }
        return switch (c) {
            case '@' -> mailAddress(at, at + 1);
            case '%' -> text.startsWith("%40", at) ? mailAddress(at, at + 3) : at + 1;
            case '?', '#' -> query(at);
            case ':' -> login(at);
            case '"', '\'', '`' -> quotations ? quotation(at) : at + 1;
            default -> at + 1;
        };
    }

    private int hide(int from, int to) {
        if (from < to) {
            out.append(text, copied, from).append(MASK);
            copied = to;
        }
        return to;
    }

    private int word(int from) {
        int to = from;
        while (to < text.length() && isWord(text.charAt(to))) {
            to++;
        }
        String word = text.substring(from, to);
        if (word.startsWith("eyJ") && word.length() > SHORTEST_CREDENTIAL) {
            return hide(from, credentialEnd(from));
        }
        if (word.startsWith("vg_") || isKey(word) || isCard(word)) {
            return hide(from, to);
        }
        if (word.equalsIgnoreCase("bearer") || word.equalsIgnoreCase("basic")) {
            int end = credentialEnd(to + 1);
            return end - to > SHORTEST_CREDENTIAL ? hide(to + 1, end) : to;
        }
        int value = valueBehind(to);
        return value < 0 ? to : value(to, value, SensitiveNames.extent(word));
    }

    /** The place behind a colon or an equals sign that follows a name, or -1. */
    private int valueBehind(int name) {
        int at = name;
        if (at < text.length() && isQuote(text.charAt(at))) {
            at++;
        }
        at = skipSpaces(at);
        if (at == text.length() || (text.charAt(at) != ':' && text.charAt(at) != '=')) {
            return -1;
        }
        return skipSpaces(at + 1);
    }

    private int value(int name, int from, SensitiveNames.Extent extent) {
        if (extent == SensitiveNames.Extent.NOTHING || from == text.length() || text.charAt(from) == '?') {
            return name;
        }
        if (isQuote(text.charAt(from))) {
            int end = closing(from);
            hide(from + 1, end);
            return Math.min(end + 1, text.length());
        }
        if (extent == SensitiveNames.Extent.LINE) {
            return hide(from, lineEnd(from));
        }
        int schemeEnd = text.startsWith("Bearer ", from) ? from + 7 : text.startsWith("Basic ", from) ? from + 6 : from;
        int to = schemeEnd;
        while (to < text.length()
                && !Character.isWhitespace(text.charAt(to))
                && ",;&)]}\"'".indexOf(text.charAt(to)) < 0) {
            to++;
        }
        return hide(schemeEnd, to);
    }

    private int mailAddress(int sign, int domain) {
        int from = sign;
        while (from > copied && isLocalPart(text.charAt(from - 1))) {
            from--;
        }
        int to = domain;
        boolean dotted = false;
        while (to < text.length() && (isWord(text.charAt(to)) || isInnerDot(to, domain))) {
            dotted |= text.charAt(to) == '.';
            to++;
        }
        return from < sign && dotted ? hide(from, to) : domain;
    }

    /** No full stop of a sentence. */
    private boolean isInnerDot(int at, int domain) {
        return text.charAt(at) == '.' && at > domain && at + 1 < text.length() && isWord(text.charAt(at + 1));
    }

    /** {@code ?name=value&...} up to the end of the address. */
    private int query(int mark) {
        int at = mark + 1;
        while (at < text.length() && (isWord(text.charAt(at)) || "[].%".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == mark + 1 || at == text.length() || text.charAt(at) != '=') {
            return mark + 1;
        }
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && "\"'`<>".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return hide(mark + 1, at);
    }

    /** {@code ://name:password@host}. */
    private int login(int colon) {
        if (!text.startsWith("://", colon)) {
            return colon + 1;
        }
        int from = colon + 3;
        int sign = -1;
        for (int at = from; at < text.length() && !Character.isWhitespace(text.charAt(at)); at++) {
            char c = text.charAt(at);
            if (c == '/' || c == '"' || c == '?') {
                break;
            }
            if (c == '@') {
                sign = at;
            }
        }
        return sign < 0 ? from : hide(from, sign) + 1;
    }

    private int quotation(int mark) {
        if (mark > 0 && Character.isLetterOrDigit(text.charAt(mark - 1))) {
            return mark + 1;
        }
        int end = closing(mark);
        if (!SensitiveNames.introducesThing(wordBefore(mark))) {
            hide(mark + 1, end);
        }
        return Math.min(end + 1, text.length());
    }

    private String wordBefore(int mark) {
        int to = mark;
        while (to > 0 && (text.charAt(to - 1) == ' ' || text.charAt(to - 1) == ':')) {
            to--;
        }
        int from = to;
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** The mark that ends a quotation, and is no apostrophe; the end of the line when there is none. */
    private int closing(int mark) {
        int at = mark + 1;
        while (at < text.length() && text.charAt(at) != '\n' && !isClosing(at, text.charAt(mark))) {
            at++;
        }
        return at;
    }

    private boolean isClosing(int at, char mark) {
        return text.charAt(at) == mark
                && text.charAt(at - 1) != '\\'
                && (at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int skipSpaces(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private int credentialEnd(int from) {
        int to = Math.min(from, text.length());
        while (to < text.length() && (isWord(text.charAt(to)) || ".+/=~".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return to;
    }

    private static boolean isKey(String word) {
        if (word.length() < SHORTEST_KEY) {
            return false;
        }
        boolean digits = word.chars().anyMatch(Character::isDigit);
        boolean small = word.chars().anyMatch(Character::isLowerCase);
        boolean capitals = word.chars().anyMatch(Character::isUpperCase);
        return digits
                && ((small && capitals)
                        || (word.length() >= SHORTEST_HEX_KEY
                                && word.chars().allMatch(c -> Character.digit(c, 16) >= 0)));
    }

    /** By Luhn's check digit, which one number in ten has by chance. */
    private static boolean isCard(String word) {
        if (word.length() < SHORTEST_CARD || word.length() > LONGEST_CARD) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            int digit = word.charAt(word.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static boolean isLocalPart(char c) {
        return isWord(c) || ".+%'".indexOf(c) >= 0;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }
}
