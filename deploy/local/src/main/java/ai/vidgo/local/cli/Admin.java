package ai.vidgo.local.cli;

import ai.vidgo.local.seeding.JsonApi;
import ai.vidgo.local.seeding.ServiceToken;
import ai.vidgo.local.stack.Secrets;
import ai.vidgo.local.stack.StackFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes an administrator of an account, or a user again. */
@Command(name = "admin")
public final class Admin implements Callable<Integer> {

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
        StackFile stack = data.running();
        JsonApi auth = new JsonApi("http://127.0.0.1:" + stack.ports().get("auth-service"));
        String token = new ServiceToken(
                        new Secrets(Path.of(stack.secretsDir())).get("service-token-secret"), Clock.systemUTC())
                .issue();
        JsonApi.Answer answer = auth.post("/internal/admins/" + order, Map.of("email", email), token);
        if (answer.status() == 404 || answer.status() == 409) {
            System.err.println(email + ": " + answer.body().path("detail").asText());
            return 1;
        }
        boolean changed = answer.orFail("The order can't be given")
                .body()
                .path("changed")
                .asBoolean();
        System.out.println(email + (order == Order.grant ? " is " : " is not ") + "an administrator"
                + (changed ? " now." : " anyway; nothing changed."));
        return 0;
    }
}
