package ai.vidgo.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ai.vidgo.platform.testing.ReleasedSchema;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@AuthServiceTest
class ReleasedSchemaTest {

    @Inject
    AgroalDataSource database;

    @Test
    void theLastReleaseWorksOnThisSchema() {
        assertThat(ReleasedSchema.broken(database)).isEmpty();
    }
}
