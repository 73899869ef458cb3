package ai.vidgo.local.cli;

import ai.vidgo.local.seeding.DemoAccount;
import ai.vidgo.local.stack.LaunchOptions;
import ai.vidgo.local.stack.Ports;
import java.util.stream.Collectors;

/** What stands at the end of a successful start: where things are, who can log in, what to try. */
final class Welcome {

    private Welcome() {}

    static String text(LaunchOptions options) {
        Ports ports = options.ports();
        int gateway = ports.of("gateway");
        String accounts = DemoAccount.ALL.stream()
                .map(account -> "  %-24s %s".formatted(account.email(), account.role()))
                .collect(Collectors.joining("\n"));
        return """

                VidGo is ready.

                  API and website      http://localhost:%d%s
                  received mails       http://localhost:%d
                  simulated vendors    http://localhost:%d   (AI vendors, ECPay, Paddle)
                  PostgreSQL, Redis    127.0.0.1:%d, 127.0.0.1:%d

                Accounts, password %s
                %s

                To try
                  curl -s localhost:%d/api/v1/demo/presets/background_removal
                  curl -s localhost:%d/api/v1/subscriptions/plans
                  curl -s localhost:%d/api/v1/auth/login -H 'Content-Type: application/json' \\
                       -d '{"email": "subscriber@vidgo.local", "password": "%s"}'

                Ctrl-C or ./vidgo down stops it; the data stay in %s
                """.formatted(
                gateway,
                options.frontend() == null ? "   (a page of links; --frontend DIR serves a built frontend)" : "",
                ports.of("mail"),
                ports.of("simulators"),
                ports.of("postgres"),
                ports.of("redis"),
                DemoAccount.PASSWORD,
                accounts,
                gateway,
                gateway,
                gateway,
                DemoAccount.PASSWORD,
                options.data().root());
    }
}
