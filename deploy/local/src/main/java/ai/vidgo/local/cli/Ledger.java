package ai.vidgo.local.cli;

import ai.vidgo.local.seeding.JsonApi;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the credit ledger of a running stack. Ends with 0 when every law holds, with 1 when one is broken. */
@Command(name = "ledger")
public final class Ledger implements Callable<Integer> {

    /** The whole ledger is read, so it takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "verify")
    private Order order = Order.verify;

    /** What can be asked for, as it is typed. */
    enum Order {
        verify
    }

    @Override
    public Integer call() {
        InternalApi billing = new InternalApi(data.running(), "billing-service", PATIENCE);
        return switch (order) {
            case verify -> {
                JsonApi.Answer answer = billing.get("/internal/credits/invariants");
                yield print(
                                answer.orFail("The ledger can't be checked").body(),
                                spec.commandLine().getOut())
                        ? 0
                        : 1;
            }
        };
    }

    /** One line per law and per thing that breaks it; true when there is none of the latter. */
    static boolean print(JsonNode report, PrintWriter out) {
        boolean allHold = true;
        for (JsonNode law : report.path("laws")) {
            boolean holds = law.path("broken").isEmpty();
            allHold &= holds;
            out.printf("%-6s %s%n", holds ? "ok" : "BROKEN", law.path("law").asText());
            law.path("broken").forEach(subject -> out.printf("         %s%n", subject.asText()));
        }
        out.printf(
                Locale.ROOT,
                "%,d accounts and %,d entries: %s%n",
                report.path("accounts").asLong(),
                report.path("entries").asLong(),
                allHold ? "every law holds" : "the ledger is NOT right");
        // A report without laws is no good news.
        return allHold && !report.path("laws").isEmpty();
    }
}
