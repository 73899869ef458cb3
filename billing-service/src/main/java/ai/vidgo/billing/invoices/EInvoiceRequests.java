package ai.vidgo.billing.invoices;

import ai.vidgo.billing.invoices.EInvoiceRows.Due;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the provider is told about an invoice (contract: external-ecpay §7). */
@ApplicationScoped
class EInvoiceRequests {

    private static final String KEPT_BY_PROVIDER = "1";

    private final EInvoiceClient client;
    private final ObjectMapper json;

    EInvoiceRequests(EInvoiceClient client, ObjectMapper json) {
        this.client = client;
        this.json = json;
    }

    /**
     * An invoice goes to a charity, to a company (on its barcode, or printed), or to a carrier. A buyer who said nothing
     * gets the provider's own carrier, which needs no more than an e-mail address.
     */
    ObjectNode issue(Due due) {
        Invoice.Details buyer = due.details();
        boolean donated = buyer.loveCode() != null;
        boolean printed = buyer.companyNumber() != null && buyer.carrierType() == null;
        ObjectNode data = json.createObjectNode();
        data.put("RelateNumber", due.relateNumber());
        putIfGiven(data, "CustomerIdentifier", buyer.companyNumber());
        putIfGiven(data, "CustomerName", buyer.buyerName());
        putIfGiven(data, "CustomerAddr", buyer.buyerAddress());
        data.put("CustomerEmail", email(due));
        data.put("Print", printed ? "1" : "0");
        data.put("Donation", donated ? "1" : "0");
        putIfGiven(data, "LoveCode", buyer.loveCode());
        data.put("CarrierType", donated || printed ? "" : carrier(buyer.carrierType()));
        putIfGiven(data, "CarrierNum", buyer.carrierNumber());
        data.put("TaxType", "1");
        data.put("SalesAmount", due.amount());
        data.put("vat", "1");
        data.put("InvType", "07");
        addItem(data, due, due.amount());
        return data;
    }

    ObjectNode byOurNumber(Due due) {
        return json.createObjectNode().put("RelateNumber", due.relateNumber());
    }

    ObjectNode invalid(Due due) {
        return named(due).put("Reason", "退款 refund");
    }

    ObjectNode allowance(Due due) {
        ObjectNode data = named(due);
        data.put("AllowanceNotify", "E");
        data.put("NotifyMail", email(due));
        data.put("AllowanceAmount", due.allowing());
        addItem(data, due, due.allowing());
        return data;
    }

    /** The day of an issued invoice, in Taiwan. */
    LocalDate dayOf(Due due) {
        return LocalDate.parse(Objects.requireNonNull(due.date()).substring(0, 10));
    }

    private ObjectNode named(Due due) {
        return json.createObjectNode()
                .put("InvoiceNo", due.number())
                .put("InvoiceDate", dayOf(due).toString());
    }

    private String email(Due due) {
        return due.email() == null ? client.fallbackEmail() : due.email();
    }

    private static String carrier(@Nullable String type) {
        return switch (type) {
            case "mobile" -> "3";
            case "certificate" -> "2";
            case null, default -> KEPT_BY_PROVIDER;
        };
    }

    private static void addItem(ObjectNode data, Due due, int amount) {
        data.putArray("Items")
                .addObject()
                .put("ItemSeq", 1)
                .put("ItemName", due.item())
                .put("ItemCount", 1)
                .put("ItemWord", "式")
                .put("ItemPrice", amount)
                .put("ItemTaxType", "1")
                .put("ItemAmount", amount);
    }

    private static void putIfGiven(ObjectNode data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }
}
