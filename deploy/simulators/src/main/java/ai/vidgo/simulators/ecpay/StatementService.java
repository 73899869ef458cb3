package ai.vidgo.simulators.ecpay;

import ai.vidgo.simulators.ecpay.ServerCalls.Asked;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The statement of all payments of some days (contract: external-ecpay §5.7), in the new of the vendor's two formats. Tests
 * change its lines by {@code POST /_sim/ecpay/statement}:
 *
 * <ul>
 *   <li>{@code {"merchant_trade_no", "hidden": true}} leaves an order out,
 *   <li>{@code {"merchant_trade_no", "amount", "refunded"}} shows other money than was paid or went back,
 *   <li>{@code {"merchant_trade_no", "day", "amount"}} adds a payment of an order that nobody made,
 *   <li>{@code {"day", "unpaid", "others"}} adds that many orders that were not paid, and payments of other orders.
 * </ul>
 *
 * {@code GET} lists the downloads. Pages instead of files and refusals are faults of the operation {@code TradeNoAio}.
 */
final class StatementService {

    private static final List<String> COLUMNS = List.of(
            "訂單日期",
            "廠商訂單編號",
            "綠界訂單編號",
            "平台名稱",
            "付款方式",
            "費率(每筆)",
            "信用卡授權單號",
            "信用卡卡號末4碼",
            "超商資訊/ATM繳款帳號",
            "付款狀態",
            "交易金額",
            "退款日期",
            "退款金額",
            "交易手續費",
            "平台手續費",
            "應收款項(淨額)",
            "撥款狀態",
            "買家備註",
            "廠商備註");

    private static final String NEW_FORMAT = "1";
    private static final String BY_PAYMENT = "2";
    private static final String BY_ORDER = "6";
    private static final String BIG5 = "1";

    private final EcpayOrders orders;
    private final ServerCalls calls;
    private final List<JsonNode> wishes = new ArrayList<>();
    private final ArrayNode downloads = Json.array();

    StatementService(EcpayOrders orders, ServerCalls calls) {
        this.orders = orders;
        this.calls = calls;
    }

    void mount(Door door) {
        door.post("/ecpay/PaymentMedia/TradeNoAio", calls.order("TradeNoAio", this::file));
        door.post("/_sim/ecpay/statement", this::change);
        door.get("/_sim/ecpay/statement", call -> Reply.json(200, downloads()));
    }

    synchronized void reset() {
        wishes.clear();
        downloads.removeAll();
    }

    private synchronized Reply change(Call call) {
        wishes.add(Json.parseObject(call.body()).orElseGet(Json::object));
        return Reply.json(200, Json.object().put("ok", true));
    }

    private synchronized JsonNode downloads() {
        return Json.object().set("downloads", downloads.deepCopy());
    }

    private synchronized Reply file(Asked asked) {
        boolean known = List.of(BY_PAYMENT, BY_ORDER).contains(asked.field("DateType"))
                && NEW_FORMAT.equals(asked.field("MediaFormated"));
        LocalDate begin;
        LocalDate end;
        try {
            begin = LocalDate.parse(asked.field("BeginDate"));
            end = LocalDate.parse(asked.field("EndDate"));
        } catch (DateTimeException noDay) {
            return Reply.html(200, "<script>alert('日期格式錯誤');</script>");
        }
        if (!known) {
            return Reply.html(200, "<script>alert('參數錯誤');</script>");
        }
        downloads.addObject().put("begin", begin.toString()).put("end", end.toString());
        String text = Stream.concat(Stream.of(line(COLUMNS)), lines(asked, begin, end))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        Charset charset = BIG5.equals(asked.field("CharSet")) ? Charset.forName("Big5") : StandardCharsets.UTF_8;
        return Reply.of(200, "text/csv; charset=" + charset.name(), text.getBytes(charset));
    }

    private Stream<String> lines(Asked asked, LocalDate begin, LocalDate end) {
        boolean byOrder = BY_ORDER.equals(asked.field("DateType"));
        Stream<String> own = orders.all().stream()
                .filter(order -> order.field("MerchantID").equals(asked.field("MerchantID")))
                .filter(order -> !wish(order.number()).path("hidden").asBoolean(false))
                .flatMap(order -> charges(order)
                        .filter(charge -> within(byOrder ? order.createdAt() : charge.at(), begin, end))
                        .map(charge -> line(order, charge)));
        return Stream.concat(own, wishes.stream().flatMap(wish -> added(wish, begin, end)));
    }

    private static Stream<Charge> charges(EcpayOrder order) {
        return order
                .contract()
                .map(Contract::charges)
                .orElseGet(() -> order.charge().stream().toList())
                .stream()
                .filter(Charge::paid);
    }

    /** The last change of an order's lines. */
    private JsonNode wish(String number) {
        return wishes.stream()
                .filter(wish -> wish.path("merchant_trade_no").asText().equals(number))
                .reduce(Json.object(), (_, later) -> later);
    }

    private static boolean within(Instant at, LocalDate begin, LocalDate end) {
        LocalDate day = LocalDate.ofInstant(at, TaiwanTime.ZONE);
        return !day.isBefore(begin) && !day.isAfter(end);
    }

    private String line(EcpayOrder order, Charge charge) {
        JsonNode wish = wish(order.number());
        boolean card = order.paymentType().startsWith("Credit");
        return line(
                TaiwanTime.seconds(order.createdAt()),
                order.number(),
                charge.tradeNo(),
                card ? charge.gwsr() : "",
                "已付款",
                wish.path("amount").asLong(order.amount()),
                wish.path("refunded").asLong(charge.returned()));
    }

    private static Stream<String> added(JsonNode wish, LocalDate begin, LocalDate end) {
        LocalDate day = wish.has("day") ? LocalDate.parse(wish.path("day").asText()) : LocalDate.MIN;
        if (day.isBefore(begin) || day.isAfter(end)) {
            return Stream.empty();
        }
        String at = day.toString().replace('-', '/') + " 10:00:00";
        Stream<String> many = Stream.concat(
                IntStream.rangeClosed(1, wish.path("unpaid").asInt(0))
                        .mapToObj(n -> line(at, "UNPAID" + n, "9%015d".formatted(n), "", "未付款", 1, 0)),
                IntStream.rangeClosed(1, wish.path("others").asInt(0))
                        .mapToObj(n -> line(at, "OTHER" + n, "7%015d".formatted(n), "", "已付款", 1, 0)));
        Stream<String> paid = wish.has("merchant_trade_no")
                ? Stream.of(line(
                        at,
                        wish.path("merchant_trade_no").asText(),
                        wish.path("trade_no").asText("8000000000000001"),
                        "",
                        "已付款",
                        wish.path("amount").asLong(1),
                        wish.path("refunded").asLong(0)))
                : Stream.empty();
        return Stream.concat(paid, many);
    }

    private static String line(
            String ordered, String number, String tradeNo, String gwsr, String state, long amount, long returned) {
        String net = Long.toString(amount - returned);
        return line(List.of(
                ordered,
                number,
                tradeNo,
                "",
                gwsr.isEmpty() ? "ATM櫃員機" : "信用卡",
                "2%",
                gwsr,
                gwsr.isEmpty() ? "" : "2222",
                "",
                state,
                Long.toString(amount),
                returned > 0 ? ordered : "",
                Long.toString(returned),
                "0",
                "0",
                net,
                "未撥款",
                "with a comma, and \"quotes\"",
                ""));
    }

    /** The cells as a spreadsheet's texts, so that it does not take long numbers for amounts. */
    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "=\"" + cell.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }
}
