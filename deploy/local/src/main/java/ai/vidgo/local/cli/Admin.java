package ai.vidgo.local.cli;

import ai.vidgo.local.seeding.JsonApi;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an administrator of a verified account, or a user again. Ends with 1 when there is no such account. */
@Command(name = "admin")
public final class Admin implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final DataOption data = new DataOption();

    @Parameters(index = "0", paramLabel = "grant|revoke")
    private Order order = Order.grant;

    @Parameters(index = "1", paramLabel = "EMAIL")
    private String email = "";

    /** What can be ordered, as it is typed. */
    enum Order {
        grant,
        revoke
    }

    @Override
    public Integer call() {
        InternalApi auth = new InternalApi(data.running(), "auth-service");
        JsonApi.Answer answer = auth.post("/internal/admins/" + order, Map.of("email", email));
        if (answer.status() == 404 || answer.status() == 409) {
            spec.commandLine()
                    .getErr()
                    .println(email + ": " + answer.body().path("detail").asText());
            return 1;
        }
        boolean changed =
                answer.orFail("The order can't be given").body().path("changed").asBoolean();
        spec.commandLine()
                .getOut()
                .println(email + (order == Order.grant ? " is " : " is not ") + "an administrator"
                        + (changed ? " now." : " anyway; nothing has changed."));
        return 0;
    }
}
