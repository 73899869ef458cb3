package ai.vidgo.platform.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.outbox.Outbox;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class PersonalDataTest {

    @Inject
    Diary diary;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    private final UUID user = UUID.randomUUID();

    @Test
    void exportsEveryFeaturesSectionToServicesOnly() {
        diary.write(user, "dear diary");
        export().statusCode(200).body("diary.last_line", equalTo("dear diary"));
        given().auth()
                .oauth2(TestTokens.user(user))
                .get("/internal/personal-data/" + user)
                .then()
                .statusCode(401);
    }

    @Test
    void erasesWhenTheAccountIsGoneAndOnlyThatUser() {
        UUID other = UUID.randomUUID();
        diary.write(user, "dear diary");
        diary.write(other, "still here");

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(UserErased.TOPIC, user.toString(), new UserErased(user)));

        await().until(() -> diary.export(user).equals(Map.of()));
        export().body("diary", anEmptyMap());
        assertThat(diary.export(other)).isEqualTo(new Diary.Page("still here"));
    }

    @Test
    void erasesRememberedAnswers() {
        UUID other = UUID.randomUUID();
        for (UUID id : List.of(user, other)) {
            sql.update(
                    "INSERT INTO idempotent_requests (user_id, operation, key, body_hash, answer, expires_at)"
                            + " VALUES (?, 'write', 'k', 'h', '{\"line\":\"dear diary\"}', now() + interval '1 day')",
                    id);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.publish(UserErased.TOPIC, user.toString(), new UserErased(user)));
        await().until(() -> remembered(user) == 0);
        assertThat(remembered(other)).isEqualTo(1);
    }

    private long remembered(UUID id) {
        return sql.one("SELECT count(*) AS n FROM idempotent_requests WHERE user_id = ?", row -> row.count("n"), id);
    }

    private ValidatableResponse export() {
        return given().auth()
                .oauth2(TestTokens.service("auth"))
                .get("/internal/personal-data/" + user)
                .then();
    }
}
