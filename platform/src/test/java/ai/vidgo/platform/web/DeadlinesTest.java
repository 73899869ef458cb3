package ai.vidgo.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class DeadlinesTest {

    private static final String PATH = "/api/v1/sample-deadline";

    @Test
    void whatIsLeftOfTheCallersTimeIsHandedOn() {
        String told = given().header(Deadlines.HEADER, "20000")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(Long.parseLong(told)).isBetween(1L, 20_000L);
    }

    @Test
    void nobodyIsAskedWhenTheTimeIsOver() {
        given().header(Deadlines.HEADER, "0").get(PATH).then().body(equalTo("failed with 504"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "soon", "99999999999999999999"})
    void aHeaderThatIsNoTimeMeansNothing(String header) {
        given().header(Deadlines.HEADER, header).get(PATH).then().body(equalTo("nothing"));
    }

    @Test
    void thereIsNoDeadlineUnlessSomebodySaysSo() {
        given().get(PATH).then().body(equalTo("nothing"));
    }
}
