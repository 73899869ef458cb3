package ai.vidgo.auth.pages;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The pages that we show ourselves. */
@ConfigMapping(prefix = "vidgo.pages")
interface PagesConfig {

    /** {@code FRONTEND_URL}: the site that the pages lead back to. */
    @WithDefault("http://localhost:8501")
    String frontendUrl();
}
