package ai.vidgo.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogMaskTest {

    private static final String RANDOM_KEY = "Zk3vQ1x-8_LmNoPqRsTuVwXyZ0123456789abcdefGH";
    private static final String HEX_KEY = "0123456789abcdef".repeat(4);
    private static final String JWT = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLW9mLWl0";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "550 <jane.doe+x@mail.example.com> unknown | 550 <***> unknown",
                "GET /users/by-email/jane%40example.com | GET /users/by-email/***",
                "mail to jane@example.com. Sorry | mail to ***. Sorry",
                "two: a@b.example,c@d.example | two: ***,***",
                "redis://:hunter2@127.0.0.1:6379/0 | redis://***@127.0.0.1:6379/0",
                "postgresql://auth:p@ss@db:5432/vidgo | postgresql://***@db:5432/vidgo",
                "GET /verify?token=abc&x=1 failed | GET /verify?*** failed",
                "https://s/a.png?X-Amz-Signature=12#f | https://s/a.png?***",
                "opened '/back?name=Jane Doe' | opened '/back?*** Doe'",
                "password=hunter2, user=7 | password=***, user=7",
                "{\"refresh_token\": \"abc\", \"id\": 3} | {\"refresh_token\": \"***\", \"id\": 3}",
                "Authorization: Bearer abc.def | Authorization: Bearer ***",
                "sent Bearer 0123456789abcdef along | sent Bearer *** along",
                "Order[cardNo=4311, amount=5] | Order[cardNo=***, amount=5]",
                "CarrierNum=/ABC+123& | CarrierNum=***&",
                "Request[prompt=a cat, on a mat] | Request[prompt=***",
                "charged 4242424242424241 | charged 4242424242424241",
                "charged 4242424242424242 | charged ***",
                "vg_ab12_shortened | ***"
            })
    void masksByForm(String text, String expected) {
        assertThat(LogMask.mask(text)).isEqualTo(expected);
    }

    static Stream<String> keys() {
        return Stream.of(RANDOM_KEY, HEX_KEY, JWT, "vg_a1b2c3_" + HEX_KEY);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void masksKeysWithoutAName(String key) {
        assertThat(LogMask.mask("key " + key + " is not valid")).isEqualTo("key *** is not valid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "job 7f3c1c2e-9a51-4a61-8d1f-0a7a3d5b9f10 waits for its lease to end: query failed: 08006",
                "attempt 2: piapi has task 7f3c1c2e9a514a618d1f0a7a3d5b9f10",
                "API key not verified: java.net.ConnectException",
                "update t set a = ? where id=?::uuid and email=? and b in (?, ?)",
                "order VG20261126154501ABCD: refund UNCLEAR paddle_timeout",
                "{\"background_removal\": 3, \"token_count\": 4}",
                "seeded plans: 3 rows new, 0 rows changed",
                "uploads/7f3c1c2e-9a51-4a61-8d1f-0a7a3d5b9f10-480p.mp4 at 12:30:01",
                "ai.vidgo.platform.sql.Sql@1a2b3c4d is closed",
                "closed Sql@1a2b3c4d.",
                "100%40 is a number? yes: 40"
            })
    void leavesTheRestAlone(String text) {
        assertThat(LogMask.mask(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "ERROR: invalid input syntax for type uuid: \"Jane Doe\" | ERROR: invalid input syntax for type uuid: \"***\"",
                "null value in column \"email\" of relation \"users\" | null value in column \"email\" of relation \"users\"",
                "violates unique constraint \"users_email_key\" | violates unique constraint \"users_email_key\"",
                "Unrecognized token 'a blue cat': was expecting | Unrecognized token '***': was expecting",
                "Text 'O'Neill' could not be parsed | Text '***' could not be parsed",
                "didn't get 'it', can't | didn't get '***', can't",
                "from String \"never ended | from String \"***"
            })
    void masksWhatLibrariesQuote(String text, String expected) {
        assertThat(LogMask.maskQuoting(text)).isEqualTo(expected);
    }

    @Test
    void aHostileTextTakesNoLongerThanItIsLong() {
        String hostile = "@:://?a\"'%40eyJ=".repeat(50_000);

        assertThat(assertTimeout(Duration.ofSeconds(5), () -> LogMask.maskQuoting(hostile)))
                .isNotEmpty();
    }
}
