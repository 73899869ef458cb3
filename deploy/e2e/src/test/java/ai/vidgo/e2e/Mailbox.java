package ai.vidgo.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mails that the stack's catcher has received. */
final class Mailbox {

    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private Mailbox() {}

    /** The newest six-digit code mailed to an address; waits for the mail. */
    static String codeFor(String email) {
        return newest(email, CODE);
    }

    /** The token behind a name in a link mailed to an address; waits for the mail. */
    static String tokenFor(String email, String name) {
        return newest(email, Pattern.compile("(?<=[?&]" + name + "=)[A-Za-z0-9_-]+"));
    }

    private static String newest(String email, Pattern wanted) {
        return await().alias(wanted + " for " + email)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> found(email, wanted), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> found(String email, Pattern wanted) {
        List<Map<String, String>> mails = Target.part("mail")
                .queryParam("to", email)
                .get("/api/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$");
        for (Map<String, String> mail : mails) {
            Matcher text = wanted.matcher(String.valueOf(mail.get("text")));
            if (text.find()) {
                return Optional.of(text.group());
            }
        }
        return Optional.empty();
    }
}
