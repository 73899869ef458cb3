package ai.vidgo.local.seeding;

import ai.vidgo.local.LaunchFailure;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Makes the demo accounts as a person would: register, read the code in the mail, verify, subscribe, pay. An account that
 * can log in already is left as it is.
 */
public final class AccountSeeding {

    private static final Pattern CODE = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)");
    private static final Pattern TRANSACTION = Pattern.compile("[?&]_ptxn=(txn_[a-z0-9]+)");
    private static final Duration MAIL_PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAYMENT_PATIENCE = Duration.ofSeconds(20);

    private final JsonApi gateway;
    private final JsonApi mail;
    private final JsonApi simulators;

    /** Takes the origins of the gateway, of the mail catcher's page and of the simulators, where plans are paid. */
    public AccountSeeding(String gateway, String mail, String simulators) {
        this.gateway = new JsonApi(gateway);
        this.mail = new JsonApi(mail);
        this.simulators = new JsonApi(simulators);
    }

    /** Makes sure that all demo accounts are there. */
    public void ensure(List<DemoAccount> accounts) {
        accounts.parallelStream().forEach(this::ensure);
    }

    private void ensure(DemoAccount account) {
        String token = login(account).orElseGet(() -> register(account));
        if (!account.plan().isEmpty()) {
            subscribe(account, token);
        }
    }

    private Optional<String> login(DemoAccount account) {
        JsonApi.Answer answer = gateway.post("/api/v1/auth/login", credentials(account), null);
        return answer.status() == 200 ? Optional.of(accessToken(answer)) : Optional.empty();
    }

    private String register(DemoAccount account) {
        String purpose = "The account " + account.email() + " can't be made";
        List<String> earlier = mailsTo(account).map(mails -> ids(mails)).orElse(List.of());
        gateway.post("/api/v1/auth/register", credentials(account), null).orFail(purpose);
        String code = awaitCode(account, earlier);
        JsonApi.Answer verified = gateway.post(
                        "/api/v1/auth/verify-code", Map.of("email", account.email(), "code", code), null)
                .orFail(purpose);
        return accessToken(verified);
    }

    private String awaitCode(DemoAccount account, List<String> earlier) {
        long deadline = System.nanoTime() + MAIL_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<String> code = mailsTo(account).stream()
                    .flatMap(mails -> StreamSupport.stream(mails.spliterator(), false))
                    .filter(one -> !earlier.contains(one.path("id").asText()))
                    .flatMap(one -> codeIn(one).stream())
                    .findFirst();
            if (code.isPresent()) {
                return code.get();
            }
            Pause.brief();
        }
        throw new LaunchFailure("No mail with a code for " + account.email() + " arrived within "
                + MAIL_PATIENCE.toSeconds() + " s. See: ./vidgo logs auth-service");
    }

    private Optional<JsonNode> mailsTo(DemoAccount account) {
        JsonApi.Answer answer = mail.get("/api/messages?to=" + account.email(), null);
        return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
    }

    private static List<String> ids(JsonNode mails) {
        return StreamSupport.stream(mails.spliterator(), false)
                .map(one -> one.path("id").asText())
                .toList();
    }

    private static Optional<String> codeIn(JsonNode mail) {
        Matcher matcher = CODE.matcher(
                mail.path("subject").asText() + " " + mail.path("text").asText());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void subscribe(DemoAccount account, String token) {
        String purpose = account.email() + " can't be subscribed to " + account.plan();
        if (subscribed(token, purpose)) {
            return;
        }
        JsonNode plans = gateway.get("/api/v1/subscriptions/plans", token)
                .orFail(purpose)
                .body();
        String plan = StreamSupport.stream(plans.spliterator(), false)
                .filter(one -> one.path("name").asText().equals(account.plan()))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new LaunchFailure(purpose + ": there is no such plan"));
        JsonNode ordered = gateway.post("/api/v1/subscriptions/subscribe/direct", Map.of("plan_id", plan), token)
                .orFail(purpose)
                .body();
        pay(account, ordered.path("order_number").asText(), token, purpose);
    }

    /** Pays an order at the simulated Paddle and waits until the plan runs. */
    private void pay(DemoAccount account, String order, String token, String purpose) {
        JsonNode checkout = gateway.post("/api/v1/payments/paddle/checkout?order_number=" + order, Map.of(), token)
                .orFail(purpose)
                .body();
        Matcher transaction = TRANSACTION.matcher(checkout.path("checkout_url").asText());
        if (!transaction.find()) {
            throw new LaunchFailure(purpose + ": the checkout address names no transaction: " + checkout);
        }
        simulators
                .post(
                        "/_sim/paddle/transactions/" + transaction.group(1) + "/pay",
                        Map.of("email", account.email()),
                        null)
                .orFail(purpose);
        long deadline = System.nanoTime() + PAYMENT_PATIENCE.toNanos();
        while (!subscribed(token, purpose)) {
            if (System.nanoTime() > deadline) {
                throw new LaunchFailure(purpose + ": paid, but not active after " + PAYMENT_PATIENCE.toSeconds()
                        + " s. See: ./vidgo logs billing-service");
            }
            Pause.brief();
        }
    }

    private boolean subscribed(String token, String purpose) {
        return gateway.get("/api/v1/subscriptions/status", token)
                .orFail(purpose)
                .body()
                .path("has_subscription")
                .asBoolean();
    }

    private static Map<String, String> credentials(DemoAccount account) {
        return Map.of("email", account.email(), "password", DemoAccount.PASSWORD);
    }

    private static String accessToken(JsonApi.Answer answer) {
        String token = answer.body().path("access_token").asText();
        if (token.isEmpty()) {
            throw new LaunchFailure(answer.call() + " answered without access_token");
        }
        return token;
    }
}
