package ai.vidgo.catalog.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TemplateHashTest {

    @Test
    void isTheHashOfTheContract() {
        assertThat(TemplateHash.of(
                        "  Remove the Background from this product image  ", "background_removal", "transparent"))
                .isEqualTo("880508c212b0a646a249052ed6d71f293a658c58f836eb573f7e9f588f829132");
    }

    @Test
    void doesNotDependOnTheLocaleOfTheMachine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(TemplateHash.normalized("INDIGO")).isEqualTo("indigo");
        } finally {
            Locale.setDefault(before);
        }
    }
}
