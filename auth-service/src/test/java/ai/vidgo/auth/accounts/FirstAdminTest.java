package ai.vidgo.auth.accounts;

import static ai.vidgo.auth.AuthClient.PASSWORD;
import static ai.vidgo.auth.AuthClient.login;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.Rows;
import ai.vidgo.platform.audit.AdminAudit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code FIRST_ADMIN_EMAIL} set for an installation that has accounts already. */
@AuthServiceTest
class FirstAdminTest {

    @Inject
    AuthClient client;

    @Inject
    AccountRows rows;

    @Inject
    AdminAudit audit;

    @Inject
    Clock clock;

    @Inject
    Rows tables;

    @Test
    void verifiedAccountIsAnAdministratorFromTheNextStartOnAndTheTrailSaysSoOnce() {
        AuthClient.User user = client.newUser();
        startWith(" " + user.email().toUpperCase(Locale.ROOT));
        startWith(user.email());
        login(user.email(), PASSWORD).then().statusCode(200).body("user.is_admin", equalTo(true));
        assertThat(tables.count(
                        "SELECT count(*) FROM admin_audit WHERE action = 'admin.granted' AND actor_id IS NULL"
                                + " AND target_id = ?",
                        user.id()))
                .isEqualTo(1);
    }

    @Test
    void addressThatNobodyHasProvedMakesNoAdministrator() {
        String email = AuthClient.newEmail();
        client.register(email, PASSWORD).then().statusCode(200);
        startWith(email);
        assertThat(tables.text("SELECT is_superuser FROM users WHERE email = ?", email))
                .isEqualTo("f");
    }

    @Test
    void withoutTheSettingNobodyIsOne() {
        AuthClient.User user = client.newUser();
        startWith(null);
        startWith("  ");
        login(user.email(), PASSWORD).then().statusCode(200).body("user.is_admin", equalTo(false));
    }

    private void startWith(String email) {
        FirstAdmin setting = new FirstAdmin(rows, audit, clock, Optional.ofNullable(email));
        QuarkusTransaction.requiringNew().run(() -> setting.promoteAtStart(new StartupEvent()));
    }
}
