package ai.vidgo.catalog.prompts;

import static ai.vidgo.catalog.prompts.PromptFixtures.add;
import static ai.vidgo.catalog.prompts.PromptFixtures.template;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class SimilarTemplatesTest {

    @Inject
    Library library;

    @BeforeEach
    @AfterEach
    void onlySeededTemplates() {
        library.execute("DELETE FROM prompt_templates WHERE seed_key IS NULL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A red cup, on the TABLE! | {a,cup,on,red,table,the}",
                "Ángulo cálido | {angulo,calido}",
                "現代極簡客廳 | {代極,客廳,極簡,現代,簡客}",
                "a 貓 in 4k | {4k,a,in,貓}",
                "スマホの写真 | {の写,スマ,ホの,マホ,写真}",
                "거실 사진 | {거실,사진}",
                "!? | {}"
            })
    void textsAreCutIntoTerms(String text, String terms) {
        assertThat(library.column("SELECT ARRAY(SELECT unnest(search_terms(?)) ORDER BY 1)::text", text))
                .containsExactly(library.column("SELECT ARRAY(SELECT unnest(?::text[]) ORDER BY 1)::text", terms)
                        .getFirst());
    }

    @Test
    void theSameWordsInAnotherOrderAreTheSamePrompt() {
        String id = add(template("A red cup on the table"));

        similar("on the table, a RED cup", 1).body("found", equalTo(true)).body("template.id", equalTo(id));
    }

    @Test
    void theThresholdIsTheJaccardSimilarityOfTheWords() {
        add(template("one two three four"));

        similar("one two three five", 0.6).body("found", equalTo(true));
        similar("one two three five", 0.61).body("$", equalTo(Map.of("found", false)));
        similar("one two three", 0.75).body("found", equalTo(true));
        similar("one two three", null).body("found", equalTo(true));
        similar("six seven", 0).body("found", equalTo(false));
        similar("four", 0).body("found", equalTo(true));
        similar("!?", 0).body("found", equalTo(false));
    }

    @Test
    void theMostSimilarWinsWhateverIsMoreLiked() {
        String liked = add(template("a red cup on a table"));
        library.execute("UPDATE prompt_templates SET popularity_score = 1000 WHERE id = '" + liked + "'");
        String near = add(template("a red cup on a shelf"));

        similar("a red cup on the shelf", 0.3).body("template.id", equalTo(near));
        similar("a red cup", 0.3).body("template.id", equalTo(liked));
    }

    @Test
    void findsChineseJapaneseAndKoreanWordings() {
        Map<String, Object> template = template("A modern minimal living room");
        template.put("prompt_translations", Map.of("zh-TW", "現代極簡客廳設計", "ja", "モダンな居間のデザイン", "ko", "모던한 거실 디자인"));
        String id = add(template);

        for (String prompt : List.of("現代極簡客廳", "モダンな居間のデザイン", "거실 디자인 모던한")) {
            similar(prompt, 0.6).body("template.id", equalTo(id));
        }
        similar("古典臥室", 0.1).body("found", equalTo(false));
    }

    @Test
    void keywordsOfAnAdministratorFindATemplateToo() {
        Map<String, Object> template = template("A poster");
        template.put("keywords", List.of("concert", "night"));
        String id = add(template);

        similar("night concert", 0.7).body("template.id", equalTo(id));
    }

    @Test
    void aTemplateFollowsItsWords() {
        String id = add(template("old words here"));
        library.execute("UPDATE prompt_templates SET prompt = 'entirely new text' WHERE id = '" + id + "'");

        similar("old words here", 0.5).body("found", equalTo(false));
        similar("entirely new text", 0.9).body("template.id", equalTo(id));
    }

    @Test
    void inactiveTemplatesAndThoseOfOtherGroupsAreNotFound() {
        String id = add(template("a red cup"));
        given().queryParam("group", "upscale")
                .queryParam("prompt", "a red cup")
                .get("/api/v1/prompts/similar")
                .then()
                .body("found", equalTo(false));
        library.execute("UPDATE prompt_templates SET is_active = false WHERE id = '" + id + "'");
        similar("a red cup", 0.5).body("found", equalTo(false));
    }

    /** The number of lookups is the least that cannot miss a match: checked against all possible overlaps. */
    @Test
    void noMatchIsMissedByLookingUpTheRarestTermsOnly() {
        for (int terms = 1; terms <= 30; terms++) {
            for (double threshold = 0; threshold <= 1; threshold += 0.05) {
                int lookups = SimilarTemplates.lookups(terms, threshold);
                int unseen = terms - lookups;
                assertThat(lookups).isBetween(1, terms);
                assertThat((double) unseen / terms).isLessThan(Math.max(threshold, 1e-9));
            }
        }
    }

    private static ValidatableResponse similar(String prompt, Number threshold) {
        var request = given().queryParam("group", "creative_design").queryParam("prompt", prompt);
        if (threshold != null) {
            request.queryParam("threshold", threshold);
        }
        return request.get("/api/v1/prompts/similar").then().statusCode(200);
    }
}
