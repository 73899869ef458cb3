package ai.vidgo.platform.logging;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by the word in front of a value, {@code name=value} or {@code "name": "value"}, what the value is. */
final class SensitiveNames {

    /** How far a value reaches that isn't in quotation marks. */
    enum Extent {
        /** To the next space or separator. */
        WORD,
        /** To the end of the line, because it may hold anything. */
        LINE,
        /** The name promises nothing secret. */
        NOTHING
    }

    /** Ends of names, without the dashes, underscores and capitals with which the same name is spelled. */
    private static final List<String> SECRETS = List.of(
            "password",
            "passwd",
            "secret",
            "token",
            "authorization",
            "apikey",
            "cookie",
            "signature",
            "credential",
            "credentials",
            "hashkey",
            "hashiv",
            "checkmacvalue",
            "card4no",
            "card6no",
            "cardno",
            "cardnumber",
            "carriernum",
            "carriernumber",
            "email");

    private static final Set<String> FREE_TEXTS = Set.of(
            "prompt",
            "negativeprompt",
            "script",
            "fullname",
            "buyername",
            "buyeraddress",
            "customername",
            "customeraddr",
            "customerphone");

    private static final Set<String> THINGS = Set.of(
            "bean",
            "class",
            "column",
            "constraint",
            "database",
            "datasource",
            "encoding",
            "extension",
            "function",
            "index",
            "key",
            "method",
            "received",
            "relation",
            "role",
            "schema",
            "sequence",
            "table",
            "type",
            "version",
            "view");

    private SensitiveNames() {}

    static Extent extent(String name) {
        String plain = name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
        if (FREE_TEXTS.contains(plain)) {
            return Extent.LINE;
        }
        return SECRETS.stream().anyMatch(plain::endsWith) ? Extent.WORD : Extent.NOTHING;
    }

    /** True for words behind which libraries quote the name of a thing and no data: {@code column "email"}. */
    static boolean introducesThing(String word) {
        return THINGS.contains(word);
    }
}
