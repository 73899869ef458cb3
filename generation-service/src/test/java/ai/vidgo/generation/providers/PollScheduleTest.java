package ai.vidgo.generation.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollScheduleTest {

    private final PollSchedule schedule = new PollSchedule() {
        @Override
        public Duration first() {
            return Duration.ofSeconds(2);
        }

        @Override
        public double factor() {
            return 1.5;
        }

        @Override
        public Duration longest() {
            return Duration.ofSeconds(10);
        }

        @Override
        public double jitter() {
            return 0;
        }
    };

    @Test
    void startsShortGrowsWithTheAgeAndEndsLong() {
        assertThat(schedule.next(Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        assertThat(schedule.next(Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(5));
        assertThat(schedule.next(Duration.ofMinutes(10))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void asksAHandfulOfTimesInAMinute() {
        Duration age = Duration.ZERO;
        int polls = 0;
        while (age.toSeconds() < 60) {
            age = age.plus(schedule.next(age));
            polls++;
        }
        assertThat(polls).isBetween(6, 12);
    }
}
