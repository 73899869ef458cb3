package ai.vidgo.generation.moderation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.generation.testing.ServiceTest;
import ai.vidgo.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that models suggest to block, over the years. */
@QuarkusTest
class SuggestionsTest extends ServiceTest {

    private static final String PATH = "/api/v1/demo/admin/block-cache/suggestions";

    @Inject
    Sql sql;

    @Inject
    SuggestionRows suggestions;

    @Inject
    BlockWords words;

    @BeforeEach
    void none() {
        sql.update("DELETE FROM moderation_suggestions");
    }

    @Test
    void dismissedWordsTakeNoPlace() {
        fill(SuggestionRows.MOST_OPEN, true);

        note("gronk");

        open().body("suggestions.word", contains("gronk"));
    }

    @Test
    void whileManyWaitOnlyNewWordsAreNotTaken() {
        note("gronk");
        fill(SuggestionRows.MOST_OPEN - 1, false);

        note("gronk");
        note("frob");

        open().body("suggestions[0].word", equalTo("gronk"), "suggestions[0].times", equalTo(2));
        dismiss("frob").body("status", equalTo("not_found"));
        dismiss("gronk").body("status", equalTo("success"));
        note("frob");
        note("frob");
        open().body("suggestions[0].word", equalTo("frob"), "suggestions[0].times", equalTo(2));
    }

    @Test
    void aDismissedWordIsForgottenAYearAfterItWasWrittenLast() {
        note("gronk");
        clock.advance(Duration.ofDays(400));
        dismiss("gronk").body("status", equalTo("success"));
        words.purge();
        note("gronk");
        open().body("suggestions", empty());

        clock.advance(Duration.ofDays(364));
        words.purge();
        note("gronk");
        open().body("suggestions", empty());

        clock.advance(Duration.ofDays(366));
        words.purge();
        note("gronk");
        open().body("suggestions.word", contains("gronk"));
    }

    private void note(String word) {
        suggestions.note(word, "violence", clock.instant());
    }

    private void fill(int rows, boolean dismissed) {
        sql.update("""
                INSERT INTO moderation_suggestions (word, reason, last_seen_at, dismissed)
                SELECT 'word ' || n, 'violence', ?, ? FROM generate_series(1, ?) AS n""", clock.instant(), dismissed, rows);
    }

    private static ValidatableResponse open() {
        return asAdmin(UUID.randomUUID()).get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse dismiss(String word) {
        return asAdmin(UUID.randomUUID()).queryParam("word", word).delete(PATH).then();
    }
}
