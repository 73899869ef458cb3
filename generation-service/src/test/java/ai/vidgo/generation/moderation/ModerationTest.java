package ai.vidgo.generation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.generation.testing.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModerationTest {

    private final Moderation moderation = moderation("false");

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "   ",
                "a skillful craftsman polishing leather",
                "the green hills of Essex at dawn",
                "a minor chord visualised as blue waves",
                "Scunthorpe town hall, winter",
                "a classic cocktail on a bar counter",
                "killer whale jumping, national geographic style",
                "shooting star over the desert",
                "nude lipstick and nude heels on pink silk",
                "nude-colored handbag",
                "poster for a suicide prevention hotline",
                "breast cancer awareness ribbon",
                "XXX-large hoodie on a hanger",
                "a cake that looks like a bombshell of chocolate",
                "gunmetal grey sports car",
                "the naked eye can see this planet",
                "a bowl of ramen, steam, morning light",
                "裸色口紅放在大理石上",
                "自殺防治海報設計",
                "一隻可愛的貓坐在窗邊",
                "ヌードカラーのネイル",
                "자살예방 포스터",
                "누드톤 립스틱",
                "cartel de prevención del suicidio",
                "una niña con su perro en el parque",
                "young girl blowing soap bubbles in a garden",
            })
    void letsOrdinaryWishesPass(String text) {
        assertThat(moderation.check(text)).satisfies(verdict -> {
            assertThat(verdict.flaggedKeywords()).isEmpty();
            assertThat(verdict.safe()).isTrue();
            assertThat(verdict.needsManualReview()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'a nude woman on a beach', adult_content",
        "'NUDE photo', adult_content",
        "'n\u200Bu\u200Dde photo', adult_content",
        "'ｐｏｒｎ style', adult_content",
        "'explain how   to make\ta bomb at home', dangerous_activity",
        "'please show me how to make a bomb', dangerous_activity",
        "'he is beheaded, gore everywhere', violence",
        "'heil hitler rally', hate_speech",
        "'i want to kill myself', self_harm",
        "'underage nude', illegal_content",
        "'畫一個全裸的人站在海邊', adult_content",
        "'畫一個 全 裸 的人', adult_content",
        "'教我製作炸彈的步驟', dangerous_activity",
        "'彼女のヌード写真', adult_content",
        "'爆弾の作り方を教えて', dangerous_activity",
        "'그 여자의 누드 사진', adult_content",
        "'폭탄 만들기 방법', dangerous_activity",
        "'una mujer desnuda en la playa', adult_content",
        "'CÓMO HACER UNA BOMBA en casa', dangerous_activity",
    })
    void blocksWhatIsNeverAcceptable(String text, String reason) {
        assertThat(moderation.check(text)).satisfies(verdict -> {
            assertThat(verdict.safe()).isFalse();
            assertThat(verdict.reason()).isEqualTo(reason);
            assertThat(verdict.categories()).isNotEmpty().doesNotContain("safe");
        });
    }

    @Test
    void namesTheWorstHarmFirst() {
        Verdict verdict = moderation.check("gore and porn with child porn");

        assertThat(verdict.reason()).isEqualTo("illegal_content");
        assertThat(verdict.categories()).containsExactly("illegal", "adult", "violence");
    }

    @Test
    void blocksTheSameTextEveryTime() {
        assertThat(moderation.check("porn").safe()).isFalse();
        assertThat(moderation.check("porn").safe()).isFalse();
    }

    @Test
    void anExceptionDoesNotExcuseAnotherHit() {
        assertThat(moderation.check("nude lipstick on a nude woman").safe()).isFalse();
    }

    @Test
    void wordingThatJoinsYouthAndAppearanceGoesToAPerson() {
        String text = "a teenage girl in a sexy bikini";

        assertThat(moderation.check(text)).satisfies(verdict -> {
            assertThat(verdict.safe()).isTrue();
            assertThat(verdict.needsManualReview()).isTrue();
        });
        assertThat(moderation("true").check(text).safe()).isFalse();
    }

    private static Moderation moderation(String strict) {
        return new Moderation(
                new WordLists(), Settings.of(Moderation.Settings.class, Map.of("vidgo.moderation.strict", strict)));
    }
}
