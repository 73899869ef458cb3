package ai.vidgo.platform.privacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.outbox.Outbox;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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

    private ValidatableResponse export() {
        return given().auth()
                .oauth2(TestTokens.service("auth"))
                .get("/internal/personal-data/" + user)
                .then();
    }
}
