package ai.vidgo.simulators.einvoice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the vendor checks before it issues an invoice. */
final class IssueRules {

    private static final Map<String, String> CARRIERS =
            Map.of("2", "[A-Z]{2}\\d{14}", "3", "/[0-9A-Z+\\-.]{7}", "4", ".{1,64}", "5", ".{1,64}");

    private final JsonNode data;
    private final List<String> problems = new ArrayList<>();

    private IssueRules(JsonNode data) {
        this.data = data;
    }

    /** Everything that is wrong with the wish for an invoice. */
    static List<String> problems(JsonNode data) {
        IssueRules rules = new IssueRules(data);
        rules.fields();
        rules.buyer();
        rules.carrier();
        rules.items();
        return rules.problems;
    }

    private void fields() {
        check(text("RelateNumber").matches("[A-Za-z0-9]{1,50}"), "RelateNumber is missing or malformed");
        check(text("Print").matches("[01]"), "Print must be 0 or 1");
        check(text("Donation").matches("[01]"), "Donation must be 0 or 1");
        check(text("TaxType").matches("[12349]"), "TaxType is missing or unknown");
        check(text("InvType").matches("0[78]"), "InvType must be 07 or 08");
        check(!text("CustomerPhone").isEmpty() || !text("CustomerEmail").isEmpty(), "CustomerPhone or CustomerEmail");
        check(text("InvoiceRemark").length() <= 200, "InvoiceRemark is too long");
    }

    private void buyer() {
        boolean company = !text("CustomerIdentifier").isEmpty();
        boolean print = text("Print").equals("1");
        boolean donation = text("Donation").equals("1");
        check(!company || text("CustomerIdentifier").matches("\\d{8}"), "CustomerIdentifier has eight digits");
        check(!(donation && (company || print)), "Donation excludes CustomerIdentifier and Print");
        check(!donation || text("LoveCode").matches("\\d{3,7}"), "Donation needs a LoveCode");
        check(!company || !text("CarrierType").isEmpty() || print, "a company without a carrier gets paper");
        check(
                !print
                        || (!text("CustomerName").isEmpty()
                                && !text("CustomerAddr").isEmpty()),
                "Print needs CustomerName and CustomerAddr");
    }

    private void carrier() {
        String type = text("CarrierType");
        check(type.matches("[1-5]?"), "CarrierType is unknown");
        check(!(type.matches("[12]") && text("Print").equals("1")), "this carrier excludes Print");
        String number = CARRIERS.get(type);
        check(number == null || text("CarrierNum").matches(number), "CarrierNum does not fit CarrierType");
    }

    private void items() {
        JsonNode items = data.path("Items");
        check(items.isArray() && !items.isEmpty() && items.size() <= 999, "Items: 1 to 999");
        double sum = 0;
        for (JsonNode item : items) {
            double amount = item.path("ItemAmount").asDouble();
            double product =
                    item.path("ItemPrice").asDouble() * item.path("ItemCount").asDouble();
            check(!item.path("ItemName").asText().isEmpty(), "ItemName is missing");
            check(item.path("ItemName").asText().length() <= 500, "ItemName is too long");
            check(item.path("ItemWord").asText().matches(".{1,6}"), "ItemWord has 1 to 6 characters");
            check(Math.abs(product - amount) < 1, "ItemAmount is not ItemPrice times ItemCount");
            sum += amount;
        }
        check(data.path("SalesAmount").isIntegralNumber(), "SalesAmount must be a whole number");
        check(Math.round(sum) == data.path("SalesAmount").asLong(), "SalesAmount is not the sum of the items");
    }

    private String text(String name) {
        return data.path(name).asText("");
    }

    private void check(boolean good, String problem) {
        if (!good) {
            problems.add(problem);
        }
    }
}
