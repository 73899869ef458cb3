package ai.vidgo.generation.fetch;

import ai.vidgo.platform.config.StartupCheck;
import jakarta.inject.Singleton;
import java.util.List;

/** Exemptions from the ban on private addresses are for development only. */
@Singleton
class FetchStartupCheck implements StartupCheck {

    private final FetchConfig config;

    FetchStartupCheck(FetchConfig config) {
        this.config = config;
    }

    @Override
    public List<String> violations() {
        return config.allowedHosts().orElse(List.of()).isEmpty()
                ? List.of()
                : List.of("FETCH_ALLOWED_HOSTS must be empty: it opens private addresses to the fetcher");
    }
}
