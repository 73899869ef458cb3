package ai.vidgo.billing.invoices;

import java.time.ZoneId;

/** ECPay's days and times, and those of Taiwan's tax office: the same all year. */
public final class TaiwanTime {

    /** Eight hours ahead of UTC. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Taipei");

    private TaiwanTime() {}
}
