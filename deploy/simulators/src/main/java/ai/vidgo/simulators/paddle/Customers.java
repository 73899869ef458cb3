package ai.vidgo.simulators.paddle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Buyers and where they live. One e-mail address is one customer. */
final class Customers {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private final Books books;
    private final Events events;

    Customers(Books books, Events events) {
        this.books = books;
        this.events = events;
    }

    /**
     * A new customer by a call of the API.
     *
     * @throws Refusal 400 {@code customer_email_invalid}, 409 {@code customer_already_exists}
     */
    ObjectNode create(JsonNode wish) {
        String email = wish.path("email").asText("");
        if (!EMAIL.matcher(email).matches()) {
            throw new Refusal(400, "customer_email_invalid", "email is invalid");
        }
        byEmail(email).ifPresent(known -> {
            throw new Refusal(
                    409,
                    "customer_already_exists",
                    "customer email conflicts with customer of id "
                            + known.path("id").asText());
        });
        return open(email, wish);
    }

    /** The customer with that address; made when a checkout meets it for the first time. */
    ObjectNode named(String email) {
        if (!EMAIL.matcher(email).matches()) {
            throw new Refusal(400, "customer_email_invalid", "This is no e-mail address: " + email);
        }
        return byEmail(email).orElseGet(() -> open(email, MissingNode.getInstance()));
    }

    /** The address that a customer gave at a checkout. */
    ObjectNode address(ObjectNode customer, String country) {
        String id = customer.path("id").asText();
        return books.all("add").stream()
                .filter(address -> address.path("customer_id").asText().equals(id))
                .filter(address -> address.path("country_code").asText().equals(country))
                .findFirst()
                .orElseGet(() -> {
                    ObjectNode address = books.open("add")
                            .put("customer_id", id)
                            .put("country_code", country)
                            .putNull("postal_code")
                            .put("status", "active");
                    events.emit("address.created", address);
                    return address;
                });
    }

    Optional<ObjectNode> byEmail(String email) {
        return books.all("ctm").stream()
                .filter(customer -> customer.path("email").asText().equalsIgnoreCase(email))
                .findFirst();
    }

    private ObjectNode open(String email, JsonNode wish) {
        ObjectNode customer = books.open("ctm").put("email", email.toLowerCase(Locale.ROOT));
        if (wish.hasNonNull("name")) {
            customer.put("name", wish.path("name").asText());
        } else {
            customer.putNull("name");
        }
        customer.set(
                "custom_data", wish.path("custom_data").isObject() ? wish.path("custom_data") : customer.nullNode());
        customer.put("locale", wish.path("locale").asText("en"))
                .put("status", "active")
                .put("marketing_consent", false);
        events.emit("customer.created", customer);
        return customer;
    }
}
