package ai.vidgo.catalog.materials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupHashTest {

    /** The vectors of contract: data-catalog-generation §3. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "short_video,A red cup on a table,,,c9faea5c35e43240ed2d7ba2c36a8f4a853d1466a822e17ea369243679426c48",
                "product_scene,'Prompt with trailing space ',,,e173f15bbfc0b24bbe25f375d44f7ac4f8d949bb574393eecde3fe746a402ecb",
                "product_scene,prompt with trailing space,,,07a0dd6128c13c21f83c0f64384804a79f1eaa81a82947e354b1cc5c7b27239e",
                "room_redesign,現代極簡客廳,modern_minimalist,plan-1,24f3b9526af32a5dc052cb8122921dace24c00f33cacd13874de4d582c345ba1",
                "short_video,a:b,c,,321d1c00dcaa40463eed6759e2aa3474acfdaa4e0fdacfcd1256e71c817197cc",
                "short_video,a,b:c,,321d1c00dcaa40463eed6759e2aa3474acfdaa4e0fdacfcd1256e71c817197cc"
            })
    void equalsTheVectorsOfTheContract(
            String toolType, String prompt, String effectPrompt, String inputImageId, String hash) {
        assertThat(LookupHash.of(toolType, prompt, effectPrompt, inputImageId)).isEqualTo(hash);
    }
}
