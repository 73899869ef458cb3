package ai.vidgo.simulators.ecpay;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All orders since the last reset. */
final class EcpayOrders {

    private final Clock clock;
    private final Map<String, EcpayOrder> orders = new LinkedHashMap<>();
    private long lastTrade = 1000;

    EcpayOrders(Clock clock) {
        this.clock = clock;
    }

    /** Opens the order of a verified form; empty when its number was used before with other fields. */
    synchronized Optional<EcpayOrder> open(Map<String, String> form) {
        String number = form.getOrDefault("MerchantTradeNo", "");
        EcpayOrder existing = orders.get(number);
        if (existing != null) {
            boolean same = existing.field("CheckMacValue").equals(form.get("CheckMacValue"));
            return same ? Optional.of(existing) : Optional.empty();
        }
        EcpayOrder order = new EcpayOrder(form, nextTradeNo(), clock.instant());
        orders.put(number, order);
        return Optional.of(order);
    }

    /** A number of the vendor for an order or a later charge: the time of day and a counter. */
    synchronized String nextTradeNo() {
        String day = TaiwanTime.seconds(clock.instant()).replaceAll("\\D", "").substring(2, 12);
        return day + String.format("%06d", ++lastTrade);
    }

    synchronized Optional<EcpayOrder> find(String number) {
        return Optional.ofNullable(orders.get(number));
    }

    synchronized List<EcpayOrder> all() {
        return new ArrayList<>(orders.values());
    }

    synchronized void reset() {
        orders.clear();
    }
}
