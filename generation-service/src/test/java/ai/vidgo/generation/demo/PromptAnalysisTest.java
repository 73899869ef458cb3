package ai.vidgo.generation.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.vidgo.platform.json.JsonSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of contract: data-catalog-generation §13. */
class PromptAnalysisTest {

    private final PromptAnalysis analysis = new PromptAnalysis(mapper());

    @Test
    void findsACatAmongAnimals() {
        PromptAnalysis.Analysis found = analysis.of("A cute cat sitting on a windowsill");

        assertThat(found.language()).isEqualTo("en");
        assertThat(found.keywords()).containsExactly("cat");
        assertThat(found.category()).isEqualTo("animals");
        assertThat(found.style()).isNull();
        assertThat(found.confidence()).isCloseTo(1 / 7.0, within(1e-9));
        assertThat(found.normalized()).isEqualTo("a cute cat sitting on a windowsill");
    }

    @Test
    void findsTheCityAndItsStyle() {
        PromptAnalysis.Analysis found = analysis.of("Neon-lit Tokyo street at night");

        assertThat(found.keywords()).containsExactly("neon", "night", "street", "tokyo");
        assertThat(found.category()).isEqualTo("urban");
        assertThat(found.style()).isEqualTo("cyberpunk");
        assertThat(found.confidence()).isCloseTo(4 / 6.0, within(1e-9));
    }

    @Test
    void translatesEachTermOnce() {
        assertThat(analysis.of("un gato en la montaña").normalized()).isEqualTo("cat mountain");
        assertThat(analysis.of("東京的夜晚，霓虹街道").keywords()).containsExactly("neon", "night", "street", "tokyo");
    }

    @ParameterizedTest
    @CsvSource({"고양이, ko, cat", "ねこと猫, ja, cat", "一隻貓, zh-TW, cat", "el león, es, lion", "a lion, en, lion"})
    void knowsFiveLanguages(String prompt, String language, String keyword) {
        assertThat(analysis.of(prompt).language()).isEqualTo(language);
        assertThat(analysis.of(prompt).keywords()).contains(keyword);
    }

    @Test
    void leavesWhatItDoesNotKnow() {
        PromptAnalysis.Analysis found = analysis.of("¿qué?");

        assertThat(found.normalized()).isEqualTo("¿qué?");
        assertThat(found.keywords()).isEmpty();
        assertThat(found.category()).isNull();
        assertThat(found.confidence()).isZero();
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper();
        new JsonSettings().customize(mapper);
        return mapper;
    }
}
