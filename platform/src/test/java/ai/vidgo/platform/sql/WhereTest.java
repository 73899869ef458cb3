package ai.vidgo.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhereTest {

    @Test
    void joinsConditionsAndKeepsTheOrderOfTheirValues() {
        Where where = new Where()
                .andIf("a = ?", 1)
                .andIf("b = ?", null)
                .and("(c, d) < (?, ?)", 2, 3)
                .and("e IS NULL");
        assertThat(where.sql()).isEqualTo(" WHERE a = ? AND (c, d) < (?, ?) AND e IS NULL");
        assertThat(where.parameters(50, 0)).containsExactly(1, 2, 3, 50, 0);
    }

    @Test
    void isNothingWithoutConditions() {
        assertThat(new Where().andIf("a = ?", null).sql()).isEmpty();
        assertThat(new Where().parameters()).isEmpty();
    }
}
