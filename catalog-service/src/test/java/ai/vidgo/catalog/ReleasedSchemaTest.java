package ai.vidgo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.testing.ReleasedSchema;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class ReleasedSchemaTest {

    @Inject
    AgroalDataSource database;

    @Test
    void theLastReleaseWorksOnThisSchema() {
        assertThat(ReleasedSchema.broken(database)).isEmpty();
    }
}
