package ai.vidgo.generation.results;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Bounds of what vendors make at our order. */
@ConfigMapping(prefix = "vidgo.results")
interface ResultsConfig {

    /** Bytes of a picture beyond which it is not kept: enough for a PNG of as many pixels as are drawn at all. */
    @WithDefault("67108864")
    long largestPicture();
}
