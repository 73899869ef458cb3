package ai.vidgo.simulators.einvoice;

import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.Dialect;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.fault.Moment;
import ai.vidgo.simulators.fault.Site;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Invoices under {@code /B2CInvoice}: issue, look up, void, allowance, checks of what a buyer typed. The codes of
 * refusals are ours: the contract names none, and only {@code RtnCode} 1 may be decided by.
 */
public final class InvoiceService {

    private static final Duration TIMESTAMP_LIFE = Duration.ofMinutes(10);
    private static final int REFUSED = 5_000_001;
    private static final int NUMBER_USED = 5_000_002;
    private static final int NOT_FOUND = 5_000_003;

    /** A rule's operation is {@code B2CInvoice/Issue} and so on; reads strike at {@code read}. */
    private static final List<String> READS =
            List.of("GetIssue", "CheckBarcode", "CheckLoveCode", "CheckCompanyIdentifier");

    private final World world;
    private final InvoiceBook book;
    private final Dialect dialect = new InvoiceDialect();
    private int allowances;

    /** Works on the given world. */
    public InvoiceService(World world) {
        this.world = world;
        this.book = new InvoiceBook(world.calendar());
    }

    /** Binds the paths below the vendor's own, and {@code GET /_sim/ecpay/invoices}. */
    public void mount(Door door, String base) {
        door.post(base + "/B2CInvoice/:operation", this::call);
        door.get("/_sim/ecpay/invoices", call -> {
            ArrayNode all = Json.array();
            book.all().forEach(invoice -> all.add(invoice.json()));
            return Reply.json(200, Json.object().set("invoices", all));
        });
    }

    /** Forgets all invoices. */
    public void reset() {
        book.reset();
    }

    private Reply call(Call call) {
        String operation = call.part("operation");
        Moment moment = READS.contains(operation) ? Moment.READ : Moment.SUBMIT;
        Faults faults = world.rules().at(new Site(Provider.ECPAY, "B2CInvoice/" + operation, moment, "", ""));
        return world.faultReplies().around(faults, dialect, () -> answer(operation, call));
    }

    private Reply answer(String operation, Call call) {
        ObjectNode body = Json.parseObject(call.body()).orElseGet(Json::object);
        String merchant = body.path("MerchantID").asText();
        Optional<Envelope> envelope = Envelope.of(merchant);
        if (envelope.isEmpty()) {
            return refused(merchant, "MerchantID is unknown");
        }
        long age = world.clock().instant().getEpochSecond()
                - body.path("RqHeader").path("Timestamp").asLong();
        if (Math.abs(age) > TIMESTAMP_LIFE.toSeconds()) {
            return refused(merchant, "Timestamp is too old");
        }
        Optional<ObjectNode> data = envelope.get().open(body.path("Data").asText());
        if (data.isEmpty() || !data.get().path("MerchantID").asText().equals(merchant)) {
            return refused(merchant, "Data cannot be read");
        }
        ObjectNode answer = answer(operation, data.get());
        return understood(merchant, envelope.get().seal(answer));
    }

    private ObjectNode answer(String operation, ObjectNode data) {
        return switch (operation) {
            case "Issue" -> issue(data);
            case "GetIssue" -> book.find(data).map(InvoiceService::found).orElseGet(InvoiceService::notFound);
            case "Invalid" -> book.find(data).map(this::invalidate).orElseGet(InvoiceService::notFound);
            case "Allowance" ->
                book.find(data).map(invoice -> allow(invoice, data)).orElseGet(InvoiceService::notFound);
            case "CheckBarcode" -> exists(data.path("BarCode").asText().matches("/[0-9A-Z+\\-.]{7}"));
            case "CheckLoveCode" -> exists(data.path("LoveCode").asText().matches("\\d{3,7}"));
            case "CheckCompanyIdentifier" ->
                exists(data.path("UnifiedBusinessNo").asText().matches("\\d{8}"));
            default -> result(REFUSED, "no such operation");
        };
    }

    private ObjectNode issue(ObjectNode wish) {
        List<String> problems = IssueRules.problems(wish);
        if (!problems.isEmpty()) {
            return result(REFUSED, String.join("; ", problems));
        }
        return book.issue(wish)
                .map(invoice -> done("開立發票成功")
                        .put("InvoiceNo", invoice.number())
                        .put("InvoiceDate", invoice.date())
                        .put("RandomNumber", invoice.random()))
                .orElseGet(() -> result(NUMBER_USED, "RelateNumber was used before"));
    }

    private ObjectNode invalidate(IssuedInvoice invoice) {
        String problem = invoice.invalidate(world.calendar().instant());
        return problem.isEmpty() ? done("作廢發票成功").put("InvoiceNo", invoice.number()) : result(REFUSED, problem);
    }

    private ObjectNode allow(IssuedInvoice invoice, ObjectNode data) {
        boolean notify = data.path("AllowanceNotify").asText().matches("[ESAN]");
        if (!notify
                || data.path("Items").isEmpty()
                || !invoice.allow(data.path("AllowanceAmount").asLong())) {
            return result(REFUSED, "AllowanceNotify, Items or AllowanceAmount is wrong");
        }
        return done("成功")
                .put("IA_Allow_No", nextAllowance())
                .put("IA_Invoice_No", invoice.number())
                .put("IA_Date", IssuedInvoice.time(world.calendar().instant()))
                .put("IA_Remain_Allowance_Amt", invoice.remaining());
    }

    private synchronized String nextAllowance() {
        return String.valueOf(2_026_000_000_000_000L + ++allowances);
    }

    private static ObjectNode found(IssuedInvoice invoice) {
        return invoice.query().put("RtnCode", 1).put("RtnMsg", "查詢成功");
    }

    private static ObjectNode notFound() {
        return result(NOT_FOUND, "no such invoice");
    }

    private static ObjectNode exists(boolean yes) {
        return done("成功").put("IsExist", yes ? "Y" : "N");
    }

    private static ObjectNode done(String message) {
        return result(1, message);
    }

    private static ObjectNode result(int code, String message) {
        return Json.object().put("RtnCode", code).put("RtnMsg", message);
    }

    private Reply understood(String merchant, String data) {
        return Reply.json(200, envelope(merchant, 1, "Success").put("Data", data));
    }

    private Reply refused(String merchant, String message) {
        return Reply.json(200, envelope(merchant, 0, message).put("Data", ""));
    }

    private ObjectNode envelope(String merchant, int code, String message) {
        ObjectNode envelope = Json.object().put("MerchantID", merchant);
        envelope.putObject("RpHeader").put("Timestamp", world.clock().instant().getEpochSecond());
        return envelope.put("TransCode", code).put("TransMsg", message);
    }

    /** Refusals outside an envelope. */
    private static final class InvoiceDialect implements Dialect {

        @Override
        public Reply error(int status, String message) {
            return Reply.html(status == 429 ? 403 : status, "<html><body>" + message + "</body></html>");
        }

        @Override
        public Reply envelopeError(String message) {
            return Reply.json(
                    200,
                    Json.object().put("TransCode", 0).put("TransMsg", message).put("Data", ""));
        }

        @Override
        public Reply policy() {
            return envelopeError("10400011");
        }

        @Override
        public Reply noCredits() {
            return envelopeError("no invoice numbers are left");
        }
    }
}
