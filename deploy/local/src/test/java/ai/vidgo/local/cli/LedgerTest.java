package ai.vidgo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final StringWriter output = new StringWriter();

    @Test
    void saysThatEveryLawHolds() throws IOException {
        assertThat(holds("""
                {"laws":[{"law":"L1: sums","broken":[]},{"law":"L6: chain","broken":[]}],"accounts":2,"entries":1500}""")).isTrue();
        assertThat(lines())
                .containsExactly(
                        "ok     L1: sums", "ok     L6: chain", "2 accounts and 1,500 entries: every law holds");
    }

    @Test
    void namesWhatBreaksALaw() throws IOException {
        assertThat(holds("""
                {"laws":[{"law":"L1: sums","broken":[]},{"law":"L6: chain","broken":["account a, entry 2"]}],
                 "accounts":1,"entries":3}""")).isFalse();
        assertThat(lines())
                .containsExactly(
                        "ok     L1: sums",
                        "BROKEN L6: chain",
                        "         account a, entry 2",
                        "1 accounts and 3 entries: the ledger is NOT right");
    }

    @Test
    void takesAnAnswerWithoutLawsForNoGoodNews() throws IOException {
        assertThat(holds("{}")).isFalse();
    }

    private boolean holds(String report) throws IOException {
        return Ledger.print(new JsonMapper().readTree(report), new PrintWriter(output));
    }

    private List<String> lines() {
        return output.toString().lines().toList();
    }
}
