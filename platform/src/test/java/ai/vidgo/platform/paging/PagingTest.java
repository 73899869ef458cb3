package ai.vidgo.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.vidgo.platform.error.Problem;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    @Test
    void cursorSurvivesTheRoundTrip() {
        Cursor cursor = new Cursor(Instant.parse("2026-01-12T10:00:00.123456Z"), UUID.randomUUID());

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90IGEgY3Vyc29y", "MjAyNi0wMS0xMlQxMDowMDowMFovbm90LWFuLWlk"})
    void refusesACursorThatIsNotOurs(String text) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Cursor.decode(text))
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(422));
    }

    @Test
    void countsPagesAndSkipsRows() {
        PageRequest third = new PageRequest(3, 20);

        assertThat(third.offset()).isEqualTo(40);
        assertThat(third.pages(0)).isZero();
        assertThat(third.pages(41)).isEqualTo(3);
    }

    @Test
    void neverOverflows() {
        assertThat(new PageRequest(Integer.MAX_VALUE, 500).offset()).isPositive();
    }

    @Test
    void startsAtPageOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PageRequest(0, 20));
    }
}
