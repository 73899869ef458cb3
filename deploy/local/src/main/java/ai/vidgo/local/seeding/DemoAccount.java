package ai.vidgo.local.seeding;

import java.util.List;

/**
 * An account that every local stack has.
 *
 * @param role what it shows, for the table at the end
 * @param plan the plan it is subscribed to; empty for none
 */
public record DemoAccount(String email, String role, String plan) {

    public static final String PASSWORD = "vidgo-demo-2026";

    /** The administrator becomes one by FIRST_ADMIN_EMAIL of auth-service, not by anything done here. */
    public static final List<DemoAccount> ALL = List.of(
            new DemoAccount("admin@vidgo.local", "administrator", ""),
            new DemoAccount("subscriber@vidgo.local", "subscriber, plan pro", "pro"),
            new DemoAccount("demo@vidgo.local", "registered user without a plan", ""));
}
