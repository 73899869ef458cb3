package ai.vidgo.local.cli;

import ai.vidgo.local.seeding.JsonApi;
import ai.vidgo.local.seeding.ServiceToken;
import ai.vidgo.local.stack.Secrets;
import ai.vidgo.local.stack.StackFile;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the keys that sign tokens, or lets the next one take over. */
@Command(name = "keys")
public final class Keys implements Callable<Integer> {

    private static final String PATH = "/internal/keys";

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "list|rotate")
    private Order order = Order.list;

    /** What can be asked for, as it is typed. */
    enum Order {
        list,
        rotate
    }

    @Override
    public Integer call() {
        StackFile stack = data.running();
        JsonApi auth = new JsonApi("http://127.0.0.1:" + stack.ports().get("auth-service"));
        String token = new ServiceToken(
                        new Secrets(Path.of(stack.secretsDir())).get("service-token-secret"), Clock.systemUTC())
                .issue();
        JsonApi.Answer answer =
                switch (order) {
                    case list -> auth.get(PATH, token);
                    case rotate -> auth.post(PATH + "/rotate", Map.of(), token);
                };
        if (answer.status() == 409) {
            System.err.println(answer.body().path("detail").asText());
            return 1;
        }
        for (JsonNode key : answer.orFail("The keys can't be had").body().path("keys")) {
            System.out.printf("%-8s %s  made %s%s%n", state(key), kid(key), time(key, "created_at"), since(key));
        }
        return 0;
    }

    private static String state(JsonNode key) {
        return key.path("state").asText();
    }

    private static String kid(JsonNode key) {
        return key.path("kid").asText();
    }

    private static String since(JsonNode key) {
        return switch (state(key)) {
            case "active" -> ", signs since " + time(key, "activated_at");
            case "retired" -> ", signed until " + time(key, "retired_at");
            default -> ", signs next";
        };
    }

    private static String time(JsonNode key, String field) {
        return key.path(field).asText().replaceFirst("\\.\\d+", "");
    }
}
