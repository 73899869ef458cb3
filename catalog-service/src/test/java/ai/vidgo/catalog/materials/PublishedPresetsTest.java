package ai.vidgo.catalog.materials;

import static ai.vidgo.catalog.Library.hash;
import static ai.vidgo.catalog.Library.picture;
import static ai.vidgo.catalog.Library.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.vidgo.catalog.Library;
import ai.vidgo.platform.testing.OtherRoles;
import ai.vidgo.platform.testing.ServiceTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the catalogue publishes for generation-service (architecture, section 3). */
@QuarkusTest
@QuarkusTestResource(ServiceTestResource.class)
class PublishedPresetsTest {

    private static final String GRANTS = "src/main/resources/db/migration/afterMigrate__grants.sql";

    @Inject
    Library library;

    @ConfigProperty(name = "DATABASE_URL")
    String database;

    @BeforeEach
    void emptyLibrary() {
        library.clear();
    }

    @Test
    void whatVisitorsSeeIsPublishedByItsHash() {
        Map<String, Object> material = picture("product_scene");
        store(material);

        assertThat(published()).containsExactly(hash(material));
    }

    @ParameterizedTest
    @MethodSource("ai.vidgo.catalog.Library#hiding")
    void whatIsHiddenIsNot(String state) {
        library.storeThen(picture("product_scene"), state);

        assertThat(published()).isEmpty();
    }

    @Test
    void generationMayReadTheHashesAndNothingElse() throws Exception {
        Map<String, Object> material = picture("product_scene");
        store(material);
        OtherRoles roles = new OtherRoles(database);
        roles.run("postgres", "CREATE ROLE generation LOGIN PASSWORD 'generation'");
        try {
            library.execute(Files.readString(Path.of(GRANTS)));

            assertThat(first(roles, "SELECT lookup_hash FROM catalog.published_presets"))
                    .isEqualTo(hash(material));
            assertThatThrownBy(() -> first(roles, "SELECT prompt FROM catalog.materials"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        } finally {
            roles.run("postgres", "DROP OWNED BY generation");
            roles.run("postgres", "DROP ROLE generation");
        }
    }

    private Iterable<String> published() {
        return library.column("SELECT lookup_hash FROM published_presets");
    }

    private static String first(OtherRoles roles, String query) throws SQLException {
        try (Connection connection = roles.connect("generation");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
