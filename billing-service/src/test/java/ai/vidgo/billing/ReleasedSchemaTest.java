package ai.vidgo.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.testing.ReleasedSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReleasedSchemaTest extends MoneyTest {

    @Inject
    AgroalDataSource database;

    @Test
    void theLastReleaseWorksOnThisSchema() {
        assertThat(ReleasedSchema.broken(database)).isEmpty();
    }
}
