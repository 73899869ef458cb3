package ai.vidgo.generation.testing;

import ai.vidgo.generation.jobs.LeftJobs;
import ai.vidgo.platform.testing.ServiceTestResource;
import ai.vidgo.platform.testing.TestClock;
import ai.vidgo.platform.testing.TestTokens;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What all tests of the running service share: a clean world before, and billing's rules unbroken after. */
@QuarkusTestResource(ServiceTestResource.class)
@QuarkusTestResource(Surroundings.class)
public abstract class ServiceTest {

    private static final AtomicInteger LOOKS_AT_VENDORS = new AtomicInteger();

    @Inject
    protected FakeBilling billing;

    @Inject
    protected FakeCatalog catalog;

    @Inject
    protected FakeGallery gallery;

    @Inject
    protected Vendors vendors;

    @Inject
    protected TestClock clock;

    @Inject
    RedisDataSource redis;

    @Inject
    LeftJobs left;

    @BeforeAll
    static void slowMachinesHaveTimeToo() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @BeforeEach
    void cleanWorld() {
        left.drop();
        // Breakers that an earlier test opened live there.
        Awaitility.await().ignoreExceptions().until(() -> {
            redis.flushall();
            return true;
        });
        vendors.reset();
        billing.breakDown(false);
        catalog.reset();
        gallery.reset();
    }

    @AfterEach
    void moneyIsRight() {
        clock.reset();
        Assertions.assertThat(billing.violations()).isEmpty();
    }

    /** How vendors are is asked again: what an earlier test has heard of them is remembered for a minute. */
    protected void forgetHowVendorsWere() {
        clock.advance(Duration.ofMinutes(2L * LOOKS_AT_VENDORS.incrementAndGet()));
    }

    /** A JSON request of a visitor. */
    protected static RequestSpecification visitor() {
        return RestAssured.given().contentType(ContentType.JSON);
    }

    /** A JSON request of a user. */
    protected static RequestSpecification as(UUID user) {
        return visitor().auth().oauth2(TestTokens.user(user));
    }

    /** A JSON request of an administrator. */
    protected static RequestSpecification asAdmin(UUID user) {
        return visitor().auth().oauth2(TestTokens.admin(user));
    }

    /** The address of a caller's picture on the web. */
    protected static String picture(String name) {
        return "http://127.0.0.1:" + RestAssured.port + "/pictures/" + name + ".png";
    }
}
