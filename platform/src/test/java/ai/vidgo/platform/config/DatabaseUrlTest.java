package ai.vidgo.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DatabaseUrlTest {

    @Test
    void acceptsTheDriverFormOfTheOriginal() {
        assertThat(DatabaseUrl.settings("postgresql+asyncpg://user:p%40ss+word@db:6432/vidgo"))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db:6432/vidgo")
                .containsEntry("quarkus.datasource.username", "user")
                .containsEntry("quarkus.datasource.password", "p@ss+word");
    }

    @Test
    void usesTheDefaultPortAndKeepsTheQuery() {
        assertThat(DatabaseUrl.settings("postgres://db/vidgo?sslmode=require"))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://db:5432/vidgo?sslmode=require")
                .doesNotContainKey("quarkus.datasource.username");
    }

    @Test
    void refusesAnotherDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DatabaseUrl.settings("mysql://db/vidgo"))
                .withMessageContaining("DATABASE_URL");
    }
}
