package ai.vidgo.catalog.landing;

import ai.vidgo.platform.config.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** What visitors write must reach somebody (contract: catalog §4). */
@Singleton
class ContactSettingsCheck implements StartupCheck {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private final LandingConfig config;

    ContactSettingsCheck(LandingConfig config) {
        this.config = config;
    }

    @Override
    public List<String> violations() {
        return config.contactEmail()
                .map(address -> ADDRESS.matcher(address).matches()
                        ? List.<String>of()
                        : List.of("CONTACT_EMAIL is not a mail address"))
                .orElseGet(() -> List.of("CONTACT_EMAIL must name who gets the messages of the contact form"));
    }
}
