package ai.vidgo.platform.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a job does otherwise than the service whose settings it shares. */
class JobsTest {

    private static final String SOCKET_TIMEOUT = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout";

    private final Properties before = new Properties();

    @BeforeEach
    void keepProperties() {
        before.putAll(System.getProperties());
    }

    @AfterEach
    void restoreProperties() {
        System.setProperties(before);
    }

    @Test
    void aMigrationMayTakeItsTime() {
        Program.migrate();
        assertThat(System.getProperty(SOCKET_TIMEOUT)).isEqualTo("0");
    }

    @Test
    void aVerificationMayTakeItsTime() {
        Program.verify();
        assertThat(System.getProperty(SOCKET_TIMEOUT)).isEqualTo("0");
    }

    @Test
    void whoStartsAJobMayBoundItsStatements() {
        System.setProperty(SOCKET_TIMEOUT, "3600");
        Program.migrate();
        assertThat(System.getProperty(SOCKET_TIMEOUT)).isEqualTo("3600");
    }
}
