package ai.vidgo.billing.ecpay;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.Changed;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When statements are compared: once, again after trouble, and all that were missed (contract: external-ecpay §8.15). */
@QuarkusTest
class EcpayStatementDaysTest extends EcpayStatementCase {

    @Test
    void aPageInsteadOfAFileIsAnAlarmAndIsTriedAgain() {
        paidHere(paidThere(purchase()), 150);
        fault("html");
        compare();
        assertThat(notCompared()).isEqualTo("open");
        assertThat(compared()).isEmpty();
        assertThat(findings()).isEmpty();
        compareAt(day.plusDays(1), "12:10");
        assertThat(compared()).as("not before its pause is over").isEmpty();
        compareAt(day.plusDays(1), "12:31");
        assertThat(compared()).containsExactly(day);
        assertThat(notCompared()).isEqualTo("resolved");
        assertThat(findings()).isEmpty();
    }

    @Test
    void aFileThatBreaksOffOrIsTooLongIsNotCompared() {
        paidHere(paidThere(purchase()), 150);
        fault("truncated");
        compare();
        assertThat(compared()).isEmpty();
        changed.put("maxBytes", 300L);
        compareAt(day.plusDays(1), "12:31");
        assertThat(compared()).isEmpty();
        assertThat(notCompared()).isEqualTo("open");
        assertThat(findings()).isEmpty();
        assertThat(countOf("SELECT count(*) AS n FROM ecpay_statement_lines")).isZero();
    }

    @Test
    void whoIsRefusedIsSilentForHalfAnHourAndTellsOperationsInTheEnd() {
        String trade = paidThere(purchase());
        fault("rate-limit");
        compare();
        Map<String, String> question = Map.of("MerchantTradeNo", trade);
        assertThat(client.ask("/Cashier/QueryTradeInfo/V5", question)).isEmpty();
        assertThat(notCompared()).isNull();
        changed.put("silentTries", 2);
        compareAt(day.plusDays(1), "12:31");
        assertThat(downloads()).as("the pause is the client's").isEmpty();
        assertThat(notCompared()).isEqualTo("open");
        clock.advance(Duration.ofMinutes(31));
        compareAt(day.plusDays(1), "13:02");
        assertThat(compared()).containsExactly(day);
        assertThat(notCompared()).isEqualTo("resolved");
    }

    @Test
    void missedDaysAreCaughtUpWithOneByOne() {
        compare();
        for (String time : List.of("12:00", "12:05", "12:10", "12:15", "12:20")) {
            compareAt(day.plusDays(4), time);
        }
        assertThat(downloads()).containsExactly(day, day.plusDays(1), day.plusDays(2), day.plusDays(3));
        compareAt(day.plusDays(5), "09:59");
        assertThat(compared()).hasSize(4);
        compareAt(day.plusDays(5), "10:00");
        assertThat(compared()).hasSize(5).contains(day.plusDays(4));
    }

    @Test
    void noMoreThanAWeekIsCaughtUpWithAndTheRestIsTold() {
        compare();
        for (int minutes = 0; minutes < 60; minutes += 5) {
            compareAt(day.plusDays(21), "12:%02d".formatted(minutes));
        }
        assertThat(compared()).hasSize(8).contains(day.plusDays(14), day.plusDays(20));
        assertThat(textOf(
                        "SELECT detail AS t FROM payment_discrepancies WHERE kind = 'statement_not_compared' AND subject = ?",
                        "ecpay:" + day.plusDays(1) + "/" + day.plusDays(13)))
                .contains("never read");
    }

    @Test
    void aDayThatNeverComesIsGivenUpAndTold() {
        fault("html");
        compare();
        compareAt(day.plusDays(8), "12:00");
        assertThat(compared()).doesNotContain(day);
        assertThat(countOf("SELECT count(*) AS n FROM ecpay_statements WHERE day = ? AND next_attempt_at IS NULL", day))
                .isEqualTo(1);
        assertThat(notCompared()).isEqualTo("open");
    }

    @Test
    void severalInstancesCompareADayOnce() throws Exception {
        String trade = paidHere(paidThere(purchase()), 150);
        change(Map.of("merchant_trade_no", trade, "hidden", true));
        List<EcpayStatements> instances = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            instances.add(statements(at(day.plusDays(1), "12:00")));
        }
        inParallel(4, i -> {
            instances.get(i).compareNext();
            return i;
        });
        assertThat(downloads()).containsExactly(day);
        assertThat(findings()).containsExactly("missing_in_statement ecpay:" + trade);
    }

    @Test
    void whoeverWasOvertakenWritesNothing() {
        String trade = paidHere(paidThere(purchase()), 150);
        change(Map.of("merchant_trade_no", trade, "hidden", true));
        EcpayStatementDays days = days(at(day.plusDays(1), "12:00"));
        EcpayStatementDays.Turn slow = days.next().orElseThrow();
        EcpayStatementComparison comparison = comparison(days, at(day.plusDays(1), "12:00"));
        comparison.add(slow, List.of(new EcpayStatementFile.Line(2, "A1", "1", "", 1, 0)));
        assertThat(days(at(day.plusDays(1), "12:31")).next()).isPresent();
        assertThat(comparison.compare(slow, 1, true)).isFalse();
        assertThat(findings()).isEmpty();
        assertThat(countOf("SELECT count(*) AS n FROM ecpay_statement_lines")).isZero();
    }

    @Test
    void readsBig5WhenAskedTo() {
        String trade = paidThere(purchase());
        changed.put("charset", "Big5");
        compare();
        assertThat(compared()).containsExactly(day);
        assertThat(questions()).containsExactly(trade);
    }

    @Test
    void theFileComesFromTheHostThatBelongsToThePaymentHost() {
        for (String host : List.of("-stage.ecpay.com.tw", ".ecpay.com.tw")) {
            EcpayConfig there = Changed.settings(
                    EcpayConfig.class,
                    settings,
                    Map.of("paymentUrl", "https://payment" + host + "/Cashier/AioCheckOut/V5"));
            assertThat(new EcpayAccount(there).statementAddress())
                    .hasToString("https://vendor" + host + "/PaymentMedia/TradeNoAio");
        }
    }

    @Test
    void isOffUnlessATimeIsSetAndRefusesSettingsThatMeanNothing() {
        changed.put("after", Optional.empty());
        compare();
        assertThat(downloads()).isEmpty();
        assertThat(days(clock.instant()).violations()).isEmpty();
        changed.put("after", Optional.of("at noon"));
        changed.put("charset", "EBCDIC");
        assertThat(days(clock.instant()).violations()).hasSize(2);
    }
}
