package ai.vidgo.catalog.landing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactSettingsCheckTest {

    @Test
    void anAddressIsEnough() {
        assertThat(violations("office@vidgo.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "office", "office@", "two words@vidgo.example", "a@b\nBcc: c@d"})
    void namesTheSettingWhenNobodyWouldGetTheMessages(String address) {
        assertThat(violations(address)).singleElement().asString().contains("CONTACT_EMAIL");
    }

    private static List<String> violations(String address) {
        LandingConfig config = new SmallRyeConfigBuilder()
                .withMapping(LandingConfig.class)
                .withDefaultValue("vidgo.catalog.landing.contact-email", address)
                .build()
                .getConfigMapping(LandingConfig.class);
        return new ContactSettingsCheck(config).violations();
    }
}
