package ai.vidgo.billing.invoices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** ECPay's invoice service as its documents describe it: rules, numbers, envelopes; it can be told to lose an answer. */
final class InvoiceService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EInvoiceCipher CIPHER = new EInvoiceCipher("ejCk326UnaZWKisg", "q9jcZX8Ib9LM8wYk");

    private static final AtomicInteger NEXT_NUMBER = new AtomicInteger(10_000_000);

    private final HttpServer server;
    private final Map<String, ObjectNode> issued = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> remaining = new HashMap<>();
    private final Deque<String> troubles = new ArrayDeque<>();
    final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
    final List<String> operations = Collections.synchronizedList(new ArrayList<>());

    /** At an address of the loopback network. */
    InvoiceService(URI address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
        server.createContext("/B2CInvoice/", this::serve);
        server.start();
    }

    /** What happens to the next calls: {@code lost} does the work and loses the answer, a number refuses. */
    synchronized void trouble(String... next) {
        troubles.addAll(List.of(next));
    }

    synchronized ObjectNode invoice(String relateNumber) {
        return issued.get(relateNumber);
    }

    synchronized int remaining(String number) {
        return remaining.getOrDefault(number, -1);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        String operation = exchange.getRequestURI().getPath().replace("/B2CInvoice/", "");
        JsonNode envelope = JSON.readTree(exchange.getRequestBody());
        JsonNode data =
                JSON.readTree(CIPHER.decrypt(envelope.path("Data").asText()).orElseThrow());
        operations.add(operation);
        requests.add(data);
        String trouble = troubles.isEmpty() ? "" : troubles.poll();
        ObjectNode answer = trouble.matches("\\d+")
                ? JSON.createObjectNode().put("RtnCode", Integer.parseInt(trouble))
                : work(operation, data);
        ObjectNode reply = JSON.createObjectNode().put("MerchantID", "2000132").put("TransCode", 1);
        reply.put("Data", CIPHER.encrypt(answer.toString()));
        byte[] body = trouble.equals("lost") ? new byte[0] : JSON.writeValueAsBytes(reply);
        exchange.sendResponseHeaders(trouble.equals("lost") ? 504 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private ObjectNode work(String operation, JsonNode data) {
        return switch (operation) {
            case "Issue" -> issue(data);
            case "GetIssue" -> found(data);
            case "Invalid" -> invalid(data);
            case "Allowance" -> allowance(data);
            default -> code(404);
        };
    }

    private ObjectNode issue(JsonNode data) {
        boolean donated = data.path("Donation").asText().equals("1");
        boolean printed = data.path("Print").asText().equals("1");
        boolean company = data.hasNonNull("CustomerIdentifier");
        String carrier = data.path("CarrierType").asText();
        boolean wrong = !data.path("RelateNumber").asText().matches("[0-9A-Za-z]{1,50}")
                || data.path("CustomerEmail").asText().isEmpty()
                || (donated
                        && (company
                                || printed
                                || !data.path("LoveCode").asText().matches("\\d{3,7}")))
                || (printed && (!data.hasNonNull("CustomerName") || !data.hasNonNull("CustomerAddr")))
                || (!printed && !donated && carrier.isEmpty())
                || (carrier.equals("3") && !data.path("CarrierNum").asText().matches("/[0-9A-Z+.-]{7}"))
                || data.path("SalesAmount").asInt()
                        != data.path("Items").path(0).path("ItemAmount").asInt()
                || issued.containsKey(data.path("RelateNumber").asText());
        if (wrong) {
            return code(5000001);
        }
        String number = "AB" + NEXT_NUMBER.getAndIncrement();
        issued.put(
                data.path("RelateNumber").asText(),
                ((ObjectNode) data).deepCopy().put("No", number));
        remaining.put(number, data.path("SalesAmount").asInt());
        return code(1).put("InvoiceNo", number)
                .put("InvoiceDate", "2026-11-25 10:00:00")
                .put("RandomNumber", "1234");
    }

    private ObjectNode found(JsonNode data) {
        ObjectNode invoice = issued.get(data.path("RelateNumber").asText());
        if (invoice == null) {
            return code(2);
        }
        String number = invoice.path("No").asText();
        return code(1).put("IIS_Number", number)
                .put("IIS_Create_Date", "2026-11-25 10:00:00")
                .put("IIS_Random_Number", "1234")
                .put("IIS_Invalid_Status", remaining.get(number) == 0 ? "1" : "0")
                .put("IIS_Remain_Allowance_Amt", remaining.get(number));
    }

    private ObjectNode invalid(JsonNode data) {
        String number = data.path("InvoiceNo").asText();
        if (!data.path("InvoiceDate").asText().equals("2026-11-25") || remaining.getOrDefault(number, 0) == 0) {
            return code(5070453);
        }
        remaining.put(number, 0);
        return code(1).put("InvoiceNo", number);
    }

    private ObjectNode allowance(JsonNode data) {
        String number = data.path("InvoiceNo").asText();
        int left =
                remaining.getOrDefault(number, 0) - data.path("AllowanceAmount").asInt();
        if (left < 0 || data.path("NotifyMail").asText().isEmpty()) {
            return code(2000018);
        }
        remaining.put(number, left);
        return code(1).put("IA_Allow_No", "2026112510000001").put("IA_Remain_Allowance_Amt", left);
    }

    private static ObjectNode code(int code) {
        return JSON.createObjectNode().put("RtnCode", code).put("RtnMsg", "");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
