package ai.vidgo.generation.moderation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings texts and list words into one form: invisible characters out, NFKC, lower case, single spaces. */
final class Normalised {

    /** Format characters (zero width, soft hyphen, direction marks) and variation selectors. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{034F}\\x{115F}\\x{1160}\\x{3164}]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORD_WITHOUT_SPACES =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");

    private Normalised() {}

    static String of(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String compatible = Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(INVISIBLE.matcher(compatible).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The text without any spaces: words of scripts that do not need them cannot be hidden by them. */
    static String withoutSpaces(String normalised) {
        return normalised.replace(" ", "");
    }

    /** Whether a word is matched as a substring: it has Chinese, Japanese or Korean characters. */
    static boolean isSubstringScript(String word) {
        return WORD_WITHOUT_SPACES.matcher(word).find();
    }
}
