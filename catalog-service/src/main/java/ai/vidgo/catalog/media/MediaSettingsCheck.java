package ai.vidgo.catalog.media;

import ai.vidgo.platform.config.StartupCheck;
import ai.vidgo.platform.media.MediaConfig;
import ai.vidgo.platform.media.MediaUrls;
import jakarta.inject.Singleton;
import java.util.List;

/** This service opens private media by signature, so it does not start without a usable secret. */
@Singleton
class MediaSettingsCheck implements StartupCheck {

    private final MediaConfig config;

    MediaSettingsCheck(MediaConfig config) {
        this.config = config;
    }

    @Override
    public List<String> violations() {
        return MediaUrls.violations(config);
    }
}
