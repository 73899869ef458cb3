package ai.vidgo.catalog.materials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0",
        "::ffff:203.0.113.77, 203.0.113.0",
        "unknown,",
        "evil.example,"
    })
    void keepsOnlyTheNetworkOfAnAddress(String address, String network) {
        assertThat(Viewer.network(address)).isEqualTo(network);
    }
}
