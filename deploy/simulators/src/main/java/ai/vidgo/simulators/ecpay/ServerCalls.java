package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.Dialect;
import ai.vidgo.simulators.fault.FaultMode;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.fault.Moment;
import ai.vidgo.simulators.fault.Site;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Endpoint;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every call of a merchant's server goes through: the digest, the age of its time stamp, and faults. */
final class ServerCalls {

    static final String NOT_FOUND = "10200047";

    private static final String BAD_DIGEST = "10200073";
    private static final String BAD_TIME = "10200074";
    private static final Duration TIMESTAMP_LIFE = Duration.ofMinutes(3);

    private final World world;
    private final EcpayOrders orders;
    private final Dialect dialect = new EcpayDialect();

    ServerCalls(World world, EcpayOrders orders) {
        this.world = world;
        this.orders = orders;
    }

    /**
     * A call whose digest is good.
     *
     * @param fields what was asked
     * @param order the merchant's order that it is about, if there is one
     * @param mac signs answers
     */
    record Asked(Map<String, String> fields, Optional<EcpayOrder> order, CheckMac mac) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }

        long amount(String name) {
            return field(name).matches("\\d{1,9}") ? Long.parseLong(field(name)) : 0;
        }
    }

    /** A call that moves money or contracts and has no time stamp. */
    Endpoint order(String operation, Function<Asked, Reply> work) {
        return call -> guarded(operation, Moment.SUBMIT, () -> checked(call, false, ServerCalls::form, work));
    }

    /** The same with a time stamp. */
    Endpoint timedOrder(String operation, Function<Asked, Reply> work) {
        return call -> guarded(operation, Moment.SUBMIT, () -> checked(call, true, ServerCalls::form, work));
    }

    /** A question that is answered by a form. */
    Endpoint question(String operation, Function<Asked, Reply> work) {
        return call -> guarded(operation, Moment.READ, () -> checked(call, true, ServerCalls::form, work));
    }

    /** A question that is answered in JSON. */
    Endpoint jsonQuestion(String operation, boolean timed, Function<Asked, Reply> work) {
        return call -> guarded(operation, Moment.READ, () -> checked(call, timed, ServerCalls::json, work));
    }

    /** Does the work with the faults that are set for this operation around it. */
    Reply guarded(String operation, Moment moment, Supplier<Reply> work) {
        Faults faults = world.rules().at(new Site(Provider.ECPAY, operation, moment, "", ""));
        Reply reply = world.faultReplies().around(faults, dialect, work);
        return faults.has(FaultMode.BAD_SIGNATURE) ? forged(reply) : reply;
    }

    private Reply checked(Call call, boolean timed, Function<String, Reply> refusal, Function<Asked, Reply> work) {
        Map<String, String> asked = call.form();
        Optional<CheckMac> mac =
                Merchants.find(asked.getOrDefault("MerchantID", "")).filter(found -> found.verify(asked));
        if (mac.isEmpty()) {
            return refusal.apply(BAD_DIGEST);
        }
        if (timed && stale(asked.getOrDefault("TimeStamp", ""))) {
            return refusal.apply(BAD_TIME);
        }
        Optional<EcpayOrder> order = orders.find(asked.getOrDefault("MerchantTradeNo", ""))
                .filter(found -> found.field("MerchantID").equals(asked.get("MerchantID")));
        return work.apply(new Asked(asked, order, mac.get()));
    }

    private boolean stale(String timeStamp) {
        if (!timeStamp.matches("\\d{9,11}")) {
            return true;
        }
        long distance = world.clock().instant().getEpochSecond() - Long.parseLong(timeStamp);
        return Math.abs(distance) > TIMESTAMP_LIFE.toSeconds();
    }

    private static Reply form(String code) {
        String words = code.equals(BAD_DIGEST) ? "CheckMacValue Error" : "TimeStamp Error";
        return EcpayDialect.form(Map.of("TradeStatus", code, "RtnCode", code, "RtnMsg", words));
    }

    private static Reply json(String code) {
        return Reply.json(200, Json.object().put("RtnCode", Integer.parseInt(code)));
    }

    private static Reply forged(Reply reply) {
        String body = new String(reply.body(), StandardCharsets.UTF_8)
                .replaceAll("CheckMacValue=[0-9A-F]{64}", "CheckMacValue=" + Notice.FORGED);
        return new Reply(reply.status(), reply.headers(), body.getBytes(StandardCharsets.UTF_8), reply.delivery());
    }
}
