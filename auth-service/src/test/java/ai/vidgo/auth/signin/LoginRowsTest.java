package ai.vidgo.auth.signin;

import static ai.vidgo.auth.AuthClient.newAddress;
import static ai.vidgo.auth.AuthClient.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.auth.AuthClient;
import ai.vidgo.auth.AuthServiceTest;
import ai.vidgo.auth.Rows;
import ai.vidgo.auth.sessions.Sessions;
import ai.vidgo.auth.signin.LoginRows.Found;
import ai.vidgo.auth.signin.LoginRows.Opening;
import ai.vidgo.auth.signin.LoginRows.Result;
import ai.vidgo.auth.throttle.Client;
import ai.vidgo.auth.throttle.Limit;
import ai.vidgo.auth.throttle.Throttle;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to an account while its password is hashed. */
@AuthServiceTest
class LoginRowsTest {

    private static final String NEW_HASH = "$argon2id$a-new-hash";

    @Inject
    AuthClient client;

    @Inject
    LoginRows logins;

    @Inject
    Sessions sessions;

    @Inject
    Throttle throttle;

    @Inject
    Rows rows;

    private final Client here = new Client("192.0.2.1", newAddress(), null, null);
    private final Limit limit = new Limit("test:" + UUID.randomUUID(), 2, Duration.ofMinutes(15), Duration.ofHours(4));

    @Test
    void nobodyChangedAnything() {
        AuthClient.User user = client.newUser();
        Found found = find(user.email());
        assertThat(found.guarded()).isFalse();
        assertThat(found.ownNetwork()).isFalse();
        assertThat(found.waits()).isEmpty();
        long before = sessionsOf(user);

        assertThat(open(found, null).result()).isEqualTo(Result.opened);

        assertThat(sessionsOf(user)).isEqualTo(before + 1);
        assertThat(find(user.email()).ownNetwork()).isTrue();
        assertThat(hashOf(user)).isEqualTo(found.known().orElseThrow().hash());
    }

    @Test
    void nothingIsKnownOfAnAddressThatNobodyHas() {
        Found found = find(newEmail());
        assertThat(found.known()).isEmpty();
        assertThat(found.guarded()).isFalse();
        assertThat(found.ownNetwork()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "changed      | UPDATE users SET hashed_password = 'another', updated_at = now() WHERE id = ?::uuid",
                "changed      | UPDATE users SET is_superuser = true WHERE id = ?::uuid",
                "changed      | DELETE FROM users WHERE id = ?::uuid",
                "changed      | INSERT INTO second_factors (user_id, secret_sealed, created_at, confirmed_at)"
                        + " VALUES (?::uuid, 'sealed', now(), now())",
                "inactive     | UPDATE users SET is_active = false, banned_at = now() WHERE id = ?::uuid",
                "not_verified | UPDATE users SET is_active = false, email_verified = false WHERE id = ?::uuid",
            })
    void noSessionIsOpenedForAnAccountThatHasChanged(Result expected, String change) {
        AuthClient.User user = client.newUser();
        Found found = find(user.email());
        long before = sessionsOf(user);
        rows.change(change, user.id());

        assertThat(open(found, NEW_HASH).result()).isEqualTo(expected);

        assertThat(sessionsOf(user)).isEqualTo(before);
        assertThat(rows.count("SELECT count(*) FROM users WHERE hashed_password = ?", NEW_HASH))
                .isZero();
    }

    @Test
    void aLimitThatOthersUsedUpMeanwhileRefusesTheRightPassword() {
        AuthClient.User user = client.newUser();
        Found found = find(user.email());
        long before = sessionsOf(user);
        throttle.hit(limit);
        assertThat(find(user.email()).waits()).isEmpty();
        throttle.hit(limit);

        Opening refused = open(found, null);

        assertThat(refused.result()).isEqualTo(Result.limited);
        assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
        assertThat(sessionsOf(user)).isEqualTo(before);
        assertThat(find(user.email()).waits()).containsOnlyKeys(limit);
    }

    @Test
    void aNewHashReplacesTheOld() {
        AuthClient.User user = client.newUser();
        assertThat(open(find(user.email()), NEW_HASH + user.id()).result()).isEqualTo(Result.opened);
        assertThat(hashOf(user)).isEqualTo(NEW_HASH + user.id());
    }

    private Found find(String email) {
        return logins.find(email, here.network(), sessions.rememberedSince(), List.of(limit));
    }

    private Opening open(Found found, String newHash) {
        LoginRows.Known known = found.known().orElseThrow();
        return logins.open(
                known,
                found.guarded(),
                newHash,
                List.of(limit),
                sessions.draft(known.account().id(), here));
    }

    private long sessionsOf(AuthClient.User user) {
        return rows.count(
                "SELECT count(*) FROM sessions s JOIN refresh_tokens t ON t.session_id = s.id WHERE s.user_id = ?::uuid",
                user.id());
    }

    private String hashOf(AuthClient.User user) {
        return rows.text("SELECT hashed_password FROM users WHERE id = ?::uuid", user.id());
    }
}
