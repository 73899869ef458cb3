package ai.vidgo.platform.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class AdminAuditTest {

    @Inject
    AdminAudit audit;

    @Inject
    AuditReceiver auth;

    @Inject
    Sql sql;

    private final UUID admin = UUID.randomUUID();
    private final String door = UUID.randomUUID().toString();

    @Test
    void keepsWhoDidWhatHereAndTellsAuthService() {
        open(false).then().statusCode(200);

        await().until(() -> auth.of(door).size() == 1);
        AuditEntry entry = auth.of(door).getFirst();
        assertThat(entry.actorId()).isEqualTo(admin);
        assertThat(entry.service()).isEqualTo("platform-test");
        assertThat(entry.action()).isEqualTo("door.opened");
        assertThat(entry.requestId()).isEqualTo("audit-test");
        assertThat(entry.before()).hasToString("{\"is_open\":false,\"times_opened\":1}");
        assertThat(entry.after()).hasToString("{\"is_open\":true,\"times_opened\":2}");
        assertThat(actors()).containsExactly(admin);
    }

    @Test
    void keepsNothingOfAnActionThatFailed() {
        open(true).then().statusCode(500);
        assertThat(actors()).isEmpty();
        assertThat(auth.of(door)).isEmpty();
    }

    @Test
    void namesNoActorForAnOperatorAtTheCommandLine() {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.recordOperator(new AdminAction("door.built", "door", door, null, null)));
        await().until(() -> auth.of(door).size() == 1);
        assertThat(auth.of(door).getFirst().actorId()).isNull();
    }

    @Test
    void keepsAnEntryThatArrivesTwiceOnce() {
        open(false).then().statusCode(200);
        await().until(() -> auth.of(door).size() == 1);
        AuditEntry again = auth.of(door).getFirst();
        QuarkusTransaction.requiringNew().run(() -> audit.keep(again));
        assertThat(actors()).hasSize(1);
    }

    @Test
    void needsTheTransactionOfTheChange() {
        assertThatThrownBy(() -> audit.recordOperator(new AdminAction("door.built", "door", door, null, null)))
                .isInstanceOf(TransactionalException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UPDATE admin_audit SET actor_id = NULL", "DELETE FROM admin_audit", "TRUNCATE admin_audit"})
    void theDatabaseRefusesToChangeTheTrail(String tampering) {
        open(false).then().statusCode(200);
        assertThatThrownBy(() -> sql.update(tampering)).hasStackTraceContaining("append-only");
        assertThat(actors()).containsExactly(admin);
    }

    private io.restassured.response.Response open(boolean fail) {
        return given().auth()
                .oauth2(TestTokens.admin(admin))
                .header("X-Request-ID", "audit-test")
                .queryParam("fail", fail)
                .post("/api/v1/audit-sample/" + door);
    }

    private List<UUID> actors() {
        return sql.list("SELECT actor_id FROM admin_audit WHERE target_id = ?", row -> row.uuid("actor_id"), door);
    }
}
