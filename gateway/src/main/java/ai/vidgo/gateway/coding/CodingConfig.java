package ai.vidgo.gateway.coding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Settings of the compression of what services answer. */
@ConfigMapping(prefix = "vidgo.compression")
public interface CodingConfig {

    /** Whether answers are compressed ({@code EDGE_COMPRESSION}). */
    @WithDefault("true")
    boolean enabled();

    /** Bytes below which an answer of known length is not worth it. */
    @WithDefault("1024")
    int smallest();

    /** How hard to try, 1 to 9: each step costs time on the event loop. */
    @WithDefault("4")
    int level();

    /** Answers that may be compressed at the same time, a quarter of a MiB each; what comes beyond passes as it is. */
    @WithDefault("128")
    int atOnce();

    /** Content types that become smaller; pictures, clips and event streams must not be among them. */
    @WithDefault("application/json,application/problem+json,application/javascript,application/manifest+json,"
            + "application/xml,image/svg+xml,text/css,text/csv,text/html,text/javascript,text/plain,text/xml")
    Set<String> types();
}
