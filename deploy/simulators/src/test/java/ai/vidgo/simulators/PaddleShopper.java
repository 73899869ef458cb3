package ai.vidgo.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A shop that sells through Paddle: it calls the API, catches webhooks and checks their signatures with its own hand. */
record PaddleShopper(Wire wire, Catcher shop) {

    static final String SECRET = "pdl_ntfset_conformance+/secret";
    static final String STARTER = "pri_01vidgostartermonthly00000";
    static final String PRO = "pri_01vidgopromonthly000000000";
    static final String SMALL = "pri_01vidgosmall00000000000000";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A shop whose webhooks go to the catcher. */
    static PaddleShopper open(Wire wire, Catcher shop) throws IOException {
        wire.post("/_sim/reset", "");
        wire.post(
                "/_sim/paddle/options",
                "{'webhook_url':'%s','webhook_secret':'%s','approval_seconds':-1}"
                        .formatted(shop.url("/hook"), SECRET));
        return new PaddleShopper(wire, shop);
    }

    /** A transaction for one thing; its document. */
    JsonNode order(String price) throws IOException {
        HttpResponse<byte[]> made = wire.post(
                "/paddle/transactions",
                "{'items':[{'price_id':'%s','quantity':1}],'currency_code':'USD','collection_mode':'automatic',"
                                .formatted(price)
                        + "'custom_data':{'order_id':'SUB-1','user_id':'u1'}}");
        assertThat(made.statusCode()).isEqualTo(201);
        return Wire.json(made).path("data");
    }

    /** A paid transaction; its document afterwards. */
    JsonNode buy(String price) throws IOException {
        String id = order(price).path("id").asText();
        wire.postJson("/_sim/paddle/transactions/" + id + "/pay", "{}");
        return data("/paddle/transactions/" + id);
    }

    /** A running subscription to the Starter plan. */
    JsonNode subscribe() throws IOException {
        return data(
                "/paddle/subscriptions/" + buy(STARTER).path("subscription_id").asText());
    }

    JsonNode data(String path) {
        return wire.json(path).path("data");
    }

    /** The bodies that arrived, in order; every signature is checked. The look at the log waits for what is on its way. */
    List<JsonNode> events() {
        wire.json("/_sim/paddle/events");
        return shop.posts().stream().map(PaddleShopper::verified).toList();
    }

    List<String> types() {
        return events().stream().map(event -> event.path("event_type").asText()).toList();
    }

    /** The last event of a type. */
    JsonNode last(String type) {
        return events().reversed().stream()
                .filter(event -> event.path("event_type").asText().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static boolean signed(Catcher.Post post) {
        String header = post.headers().get("paddle-signature");
        String seconds = header.substring(header.indexOf("ts=") + 3, header.indexOf(';'));
        String proof = header.substring(header.indexOf("h1=") + 3);
        return proof.equals(hmac(seconds + ":" + post.body()));
    }

    private static JsonNode verified(Catcher.Post post) {
        assertThat(signed(post)).as(post.body()).isTrue();
        try {
            return JSON.readTree(post.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
