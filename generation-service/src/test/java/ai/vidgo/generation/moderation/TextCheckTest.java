package ai.vidgo.generation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCheckTest {

    private static final WordLists LISTS = new WordLists();

    private final TextCheck check = check(false);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\u200B"})
    void letsNothingPass(String text) {
        assertThat(check.check(text).safe()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void letsOrdinaryWishesPass(String text) {
        assertThat(check.check(text)).satisfies(verdict -> {
            assertThat(verdict.flaggedKeywords()).isEmpty();
            assertThat(verdict.safe()).isTrue();
            assertThat(verdict.needsManualReview()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("blocked")
    void blocksWhatIsNeverAcceptable(String line) {
        String reason = line.substring(0, line.indexOf('|')).strip();
        String text = line.substring(line.indexOf('|') + 1).strip();

        assertThat(check.check(text)).satisfies(verdict -> {
            assertThat(verdict.safe()).isFalse();
            assertThat(verdict.reason()).isEqualTo(reason);
            assertThat(verdict.categories()).isNotEmpty().doesNotContain("safe");
            assertThat(verdict.source()).isEqualTo("block_cache:seed");
        });
    }

    @Test
    void namesTheWorstHarmFirst() {
        Verdict verdict = check.check("gore and porn with child porn");

        assertThat(verdict.reason()).isEqualTo("illegal_content");
        assertThat(verdict.categories()).containsExactly("illegal", "adult", "violence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A  Red\tCup\n", "\u001F x \u001F", "n.u.d.e", "ALL CAPS", " \u000B ~ "})
    void whatIsAllAsciiIsNormalisedLikeTheRest(String text) {
        String theLongWay = text + "\u200B";
        assertThat(Normalised.of(text)).isEqualTo(Normalised.of(theLongWay));
    }

    @Test
    void looksAtAccentedWordsAsTheyAreNormalised() {
        assertThat(check.check("niñas en lencería").needsManualReview()).isTrue();
    }

    @Test
    void findsAWordAtTheEndOfALongText() {
        assertThat(check.check("a quiet street ".repeat(2000) + "nude").safe()).isFalse();
    }

    @Test
    void everyListedWordIsFoundAndNoneIsExcusedAlone() {
        assertThat(LISTS.blocked())
                .hasSizeGreaterThan(300)
                .allSatisfy(word ->
                        assertThat(check.check(word.word()).flaggedKeywords()).contains(word.word()));
    }

    @Test
    void wordingThatJoinsYouthAndAppearanceGoesToAPerson() {
        String text = "a teenage girl in a sexy bikini";

        assertThat(check.check(text)).satisfies(verdict -> {
            assertThat(verdict.safe()).isTrue();
            assertThat(verdict.needsManualReview()).isTrue();
        });
        assertThat(check(true).check(text).safe()).isFalse();
    }

    static Stream<String> allowed() {
        return lines("allowed.txt");
    }

    static Stream<String> blocked() {
        return lines("blocked.txt");
    }

    private static Stream<String> lines(String file) {
        try (InputStream content = TextCheckTest.class.getResourceAsStream("/moderation/" + file)) {
            List<String> lines = new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TextCheckTest::unescaped)
                    .toList();
            assertThat(lines).hasSizeGreaterThan(50);
            return lines.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String unescaped(String line) {
        return line.replaceAll("\\\\t", "\t")
                .replaceAll("\\\\n", "\n")
                .transform(text -> java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
                        .matcher(text)
                        .replaceAll(code -> String.valueOf((char) Integer.parseInt(code.group(1), 16))));
    }

    private static TextCheck check(boolean strict) {
        return new TextCheck(new WordFinder(LISTS.blocked(), LISTS.allowed()), LISTS.suspicious(), strict);
    }
}
