package ai.vidgo.generation.floorplans;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of reading plans. */
@ConfigMapping(prefix = "vidgo.floor-plans")
interface PlanConfig {

    /** Largest file, bytes. */
    @WithDefault("10485760")
    int maxBytes();

    /** Longest side of a sketch, pixels. */
    @WithDefault("1536")
    int sketchSide();

    /** Operators of a PDF page, elements of an SVG, lines of a DXF with all its blocks; a plan of a house has thousands. */
    @WithDefault("200000")
    int maxSteps();

    /** How long one plan may take. */
    @WithDefault("20s")
    Duration patience();

    /** Plans that are read at the same time in this instance; a large scan takes some 250 MB while it is drawn. */
    @WithDefault("1")
    int concurrency();
}
