package ai.vidgo.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoConnectionTest {

    @ParameterizedTest
    @CsvSource({
        "08001, true",
        "53300, true",
        "57P01, true",
        "57P02, true",
        "57P03, true",
        "08003, true",
        "08006, true",
        "08P01, false",
        "23505, false",
        "57014, false"
    })
    void isToldByTheState(String state, boolean none) {
        assertThat(NoConnection.isBehind(new IllegalStateException(new SQLException("it failed", state))))
                .isEqualTo(none);
    }

    @Test
    void isToldByWhatACommitHidesBesideItsCause() {
        IllegalStateException commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new IllegalStateException(new SQLException("it stops", "57P01")));
        assertThat(NoConnection.isBehind(commit)).isTrue();
    }

    @Test
    void isToldByTheWordsOfThePool() {
        assertThat(NoConnection.isBehind(new SQLException("Acquisition timeout while waiting for new connection")))
                .isTrue();
        assertThat(NoConnection.isBehind(new IllegalStateException("acquisition timeout")))
                .isFalse();
    }
}
