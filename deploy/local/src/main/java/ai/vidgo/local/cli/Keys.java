package ai.vidgo.local.cli;

import ai.vidgo.local.seeding.JsonApi;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the keys that sign tokens, or lets the next one take over. */
@Command(name = "keys")
public final class Keys implements Callable<Integer> {

    private static final String PATH = "/internal/keys";

    @Spec
    private CommandSpec spec = CommandSpec.create();

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
        InternalApi auth = new InternalApi(data.running(), "auth-service");
        JsonApi.Answer answer = switch (order) {
            case list -> auth.get(PATH);
            case rotate -> auth.post(PATH + "/rotate", Map.of());
        };
        if (answer.status() == 409) {
            spec.commandLine().getErr().println(answer.body().path("detail").asText());
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        for (JsonNode key : answer.orFail("The keys can't be had").body().path("keys")) {
            out.printf("%-8s %s  made %s%s%n", state(key), kid(key), time(key, "created_at"), since(key));
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
