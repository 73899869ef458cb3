package ai.vidgo.simulators.world;

import ai.vidgo.simulators.core.Account;
import ai.vidgo.simulators.fault.Dialect;
import ai.vidgo.simulators.web.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a vendor answers who has enough to do for an account: 429, with or without a wish (SIM-11). */
public final class Crowd {

    private static final int DATE_SECONDS = 2;

    private Crowd() {}

    /** The refusal of one more submit, if the account is at its limits. */
    public static Optional<Reply> turnedAway(World world, Account account, Dialect dialect) {
        Instant now = world.clock().instant();
        if (world.tasks().running(account) < account.concurrent() && account.count(now)) {
            return Optional.empty();
        }
        Reply refusal = dialect.error(429, "too many requests");
        return Optional.of(
                switch (account.retryAfter()) {
                    case "none" -> refusal;
                    case "date" ->
                        refusal.with(
                                "Retry-After",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(now, ZoneOffset.UTC)
                                        .plusSeconds(DATE_SECONDS)));
                    default -> refusal.with("Retry-After", account.retryAfter());
                });
    }
}
