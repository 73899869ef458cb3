package ai.vidgo.billing.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.billing.subscriptions.Subscription.Cycle;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreditPeriodTest {

    private static final Instant START = Instant.parse("2027-01-31T10:00:00Z");

    @Test
    void aYearlyTermGrantsEveryThirtyDays() {
        Instant end = START.plus(Duration.ofDays(365));
        List<CreditPeriod> periods = yearly(end);
        assertThat(periods).hasSize(13);
        assertThat(periods.get(12).start()).isEqualTo(START.plus(Duration.ofDays(360)));
        assertThat(periods.get(12).end()).isEqualTo(end);
        assertGapless(periods);
    }

    @Test
    void calendarMonthsOfAProviderGrantOncePerPayment() {
        CreditPeriod period = CreditPeriod.first(Cycle.MONTHLY, START, monthsLater(1));
        List<CreditPeriod> periods = new ArrayList<>(List.of(period));
        for (int month = 1; month < 48; month++) {
            Instant paidBefore = monthsLater(month);
            assertThat(period.dueAt(paidBefore.plusSeconds(60), Cycle.MONTHLY, paidBefore))
                    .as("nothing before payment %d", month + 1)
                    .isEmpty();
            period = period.dueAt(paidBefore, Cycle.MONTHLY, monthsLater(month + 1))
                    .orElseThrow();
            periods.add(period);
        }
        assertThat(periods).hasSize(48);
        assertThat(periods.getLast().end()).isEqualTo(monthsLater(48));
        assertGapless(periods);
    }

    @Test
    void aRenewalThatComesEarlyWaitsForTheEndOfTheTerm() {
        CreditPeriod first = CreditPeriod.first(Cycle.MONTHLY, START, monthsLater(1));
        assertThat(first.dueAt(monthsLater(1).minusSeconds(1), Cycle.MONTHLY, monthsLater(2)))
                .isEmpty();
        assertThat(first.dueAt(monthsLater(1), Cycle.MONTHLY, monthsLater(2))).isPresent();
    }

    @Test
    void periodsThatNobodyLookedAtAreLost() {
        Instant end = START.plus(Duration.ofDays(365));
        CreditPeriod first = CreditPeriod.first(Cycle.YEARLY, START, end);
        CreditPeriod fourth =
                first.dueAt(START.plus(Duration.ofDays(95)), Cycle.YEARLY, end).orElseThrow();
        assertThat(fourth.number()).isEqualTo(3);
        assertThat(fourth.dueAt(START.plus(Duration.ofDays(96)), Cycle.YEARLY, end))
                .isEmpty();
    }

    private static List<CreditPeriod> yearly(Instant end) {
        CreditPeriod period = CreditPeriod.first(Cycle.YEARLY, START, end);
        List<CreditPeriod> periods = new ArrayList<>(List.of(period));
        for (int hour = 0; hour < 366 * 24; hour++) {
            var due = period.dueAt(START.plus(Duration.ofHours(hour)), Cycle.YEARLY, end);
            if (due.isPresent()) {
                period = due.get();
                periods.add(period);
            }
        }
        return periods;
    }

    private static void assertGapless(List<CreditPeriod> periods) {
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).start()).isEqualTo(periods.get(i - 1).end());
            assertThat(periods.get(i).number()).isEqualTo(i);
        }
    }

    private static Instant monthsLater(int months) {
        return START.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
