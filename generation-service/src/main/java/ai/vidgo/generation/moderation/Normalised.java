package ai.vidgo.generation.moderation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings texts and list words into one form: invisible characters out, NFKC, lower case, Latin letters without accents
 * (but with the tilde of n: a year is not an anus), single spaces.
 */
final class Normalised {

    /** Format characters (zero width, soft hyphen, direction marks) and variation selectors. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{034F}\\x{115F}\\x{1160}\\x{3164}]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORD_WITHOUT_SPACES =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final Pattern ACCENTED_LATIN = Pattern.compile("(?!n\\x{303})(\\p{IsLatin})\\p{Mn}+");

    private Normalised() {}

    static String of(String text) {
        // All else that is done to a text finds nothing in ASCII, of which most are.
        String plain = text.chars().allMatch(letter -> letter < 0x80) ? text.toLowerCase(Locale.ROOT) : plain(text);
        return SPACE.matcher(plain).replaceAll(" ").strip();
    }

    private static String plain(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String compatible = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return withoutAccents(INVISIBLE.matcher(compatible).replaceAll(""));
    }

    /** Accents are left out as often as written, and put on letters to hide a word. Other scripts keep their marks. */
    private static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        return Normalizer.normalize(ACCENTED_LATIN.matcher(apart).replaceAll("$1"), Normalizer.Form.NFC);
    }

    /** The text without any spaces: words of scripts that do not need them cannot be hidden by them. */
    static String withoutSpaces(String normalised) {
        return normalised.replace(" ", "");
    }

    /** Whether a word is matched as a substring: it has Chinese, Japanese or Korean characters. */
    static boolean isSubstringScript(String word) {
        return WORD_WITHOUT_SPACES.matcher(word).find();
    }

    /** Whether a word is Korean, which separates its words by spaces. */
    static boolean isKorean(String word) {
        return HANGUL.matcher(word).find();
    }
}
