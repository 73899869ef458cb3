package ai.vidgo.simulators.ecpay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times as the vendor writes them: Taiwan time without a zone. */
final class TaiwanTime {

    static final ZoneId ZONE = ZoneId.of("Asia/Taipei");

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss").withZone(ZONE);
    private static final DateTimeFormatter DAYS =
            DateTimeFormatter.ofPattern("yyyy/MM/dd").withZone(ZONE);

    private TaiwanTime() {}

    static String seconds(Instant instant) {
        return SECONDS.format(instant);
    }

    static String day(Instant instant) {
        return DAYS.format(instant);
    }
}
