package ai.vidgo.billing.paddle;

import ai.vidgo.billing.users.Users;
import ai.vidgo.billing.users.Users.User;
import ai.vidgo.platform.privacy.PersonalData;
import ai.vidgo.platform.sql.Sql;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who a user is at Paddle (contract: external-paddle §3). A customer belongs to the user under whose proved address it was
 * found or made, for ever and to nobody else. What a payer types at a checkout proves nothing: with another person's address
 * anybody could pay, and then open that person's portal.
 */
@ApplicationScoped
class PaddleCustomers implements PersonalData {

    private static final Logger LOG = Logger.getLogger(PaddleCustomers.class);
    private static final String ALREADY_EXISTS = "customer_already_exists";

    private final PaddleApi api;
    private final Users users;
    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;

    PaddleCustomers(PaddleApi api, Users users, Sql sql, ObjectMapper json, Clock clock) {
        this.api = api;
        this.users = users;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** What is known of a user at Paddle. */
    sealed interface Known {

        /** The user's own customer. */
        record Customer(String id) implements Known {}

        /** There is none, or it can't be said whose it is. */
        record Nobody() implements Known {}

        /** Paddle did not answer. */
        record Unreachable() implements Known {}
    }

    /** The customer of a user, looked up under the user's address if need be. Call it outside a transaction. */
    Known find(UUID userId) {
        return known(userId, false);
    }

    /** The customer of a user, made if there is none. Call it outside a transaction. */
    Known findOrMake(UUID userId) {
        return known(userId, true);
    }

    /** Keeps what Paddle says of a customer of ours; the newest word counts. */
    void seen(JsonNode customer, Instant at) {
        sql.update(
                """
                UPDATE paddle_customers SET seen_email = ?::text, seen_name = ?::text, seen_at = ?
                 WHERE customer_id = ? AND (seen_at IS NULL OR seen_at <= ?)""",
                PaddleJson.text(customer.path("email")).orElse(null),
                PaddleJson.text(customer.path("name")).orElse(null),
                at,
                customer.path("id").asText(),
                at);
    }

    private Known known(UUID userId, boolean make) {
        Optional<String> stored = stored(userId);
        if (stored.isPresent()) {
            return new Known.Customer(stored.get());
        }
        Optional<User> user = users.find(userId);
        if (user.isEmpty()) {
            return new Known.Nobody();
        }
        Known found = lookUp(user.get());
        return found instanceof Known.Nobody && make ? make(user.get()) : found;
    }

    private Known lookUp(User user) {
        String query =
                "/customers?status=active,archived&email=" + URLEncoder.encode(user.email(), StandardCharsets.UTF_8);
        return switch (api.get(query)) {
            case PaddleApi.Answer.Ok ok -> named(ok.data(), user);
            case PaddleApi.Answer.Refused _, PaddleApi.Answer.Unreachable _ -> new Known.Unreachable();
        };
    }

    /** An answer about another address than the one asked for links nobody. */
    private Known named(JsonNode customers, User user) {
        for (JsonNode customer : customers) {
            if (customer.path("email").asText().equalsIgnoreCase(user.email())) {
                return link(user.id(), customer);
            }
        }
        return new Known.Nobody();
    }

    /** Two checkouts at once may both try; the one that is refused finds what the other has made. */
    private Known make(User user) {
        ObjectNode wish = json.createObjectNode().put("email", user.email());
        if (user.fullName() != null && !user.fullName().isBlank()) {
            wish.put("name", user.fullName());
        }
        wish.putObject("custom_data").put("user_id", user.id().toString());
        return switch (api.post("/customers", wish)) {
            case PaddleApi.Answer.Ok ok -> link(user.id(), ok.data());
            case PaddleApi.Answer.Refused refused when refused.code().equals(ALREADY_EXISTS) -> lookUp(user);
            case PaddleApi.Answer.Refused _ -> new Known.Nobody();
            case PaddleApi.Answer.Unreachable _ -> new Known.Unreachable();
        };
    }

    private Known link(UUID userId, JsonNode customer) {
        Optional<String> id = PaddleJson.text(customer.path("id")).filter(text -> text.matches("ctm_[a-z0-9]{1,60}"));
        id.ifPresent(text -> sql.update(
                "INSERT INTO paddle_customers (user_id, customer_id, linked_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                userId,
                text,
                clock.instant()));
        Optional<String> own = stored(userId);
        if (own.isEmpty()) {
            LOG.warnf("user %s has no customer at Paddle: theirs is linked to another account", userId);
        }
        return own.<Known>map(Known.Customer::new).orElseGet(Known.Nobody::new);
    }

    private Optional<String> stored(UUID userId) {
        return sql.find(
                "SELECT customer_id FROM paddle_customers WHERE user_id = ?", row -> row.text("customer_id"), userId);
    }

    /** What an export shows. */
    @RegisterForReflection
    record Exported(
            String customerId,
            @Nullable String email,
            @Nullable String name,
            Instant linkedAt) {}

    @Override
    public String section() {
        return "paddle_customer";
    }

    @Override
    public List<Exported> export(UUID userId) {
        return sql.list(
                "SELECT * FROM paddle_customers WHERE user_id = ?",
                row -> new Exported(
                        row.text("customer_id"),
                        row.findText("seen_email"),
                        row.findText("seen_name"),
                        row.instant("linked_at")),
                userId);
    }

    @Override
    public void erase(UUID userId) {
        sql.update("DELETE FROM paddle_customers WHERE user_id = ?", userId);
    }
}
