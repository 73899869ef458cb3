package ai.vidgo.catalog.landing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The landing page. */
@ConfigMapping(prefix = "vidgo.catalog.landing")
interface LandingConfig {

    /** Who gets the messages of the contact form ({@code CONTACT_EMAIL}); may only be empty in development, where they are stored. */
    Optional<String> contactEmail();

    /** Messages that one network may send in an hour. */
    @WithDefault("5")
    int contactsPerHour();

    /** How long messages of the contact form are kept. */
    @WithDefault("P365D")
    Duration contactLife();

    /** The "Time Saved" figure ({@code LANDING_TIME_SAVED}), for example {@code 80%}; nothing here can measure it. */
    Optional<String> timeSaved();

    /** The "Conversion Rate" figure ({@code LANDING_CONVERSION}), for example {@code 3x}; nothing here can measure it. */
    Optional<String> conversion();

    /** How long a figure or price of another service is good. */
    @WithDefault("PT1M")
    Duration fresh();

    /** How long another service is left alone after it did not answer. */
    @WithDefault("PT5S")
    Duration pause();
}
