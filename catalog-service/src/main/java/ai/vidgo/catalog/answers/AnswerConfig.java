package ai.vidgo.catalog.answers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long and how much of the public answers an instance keeps. */
@ConfigMapping(prefix = "vidgo.catalog.answers")
interface AnswerConfig {

    /**
     * How long an answer is kept in memory. Together with the longest {@link Caching} of a list it stays under the 60 s in
     * which a rejected material has to disappear (contract: admin §4).
     */
    @WithDefault("PT10S")
    Duration life();

    /** Memory for kept answers, in bytes. */
    @WithDefault("67108864")
    long memory();

    /** Bodies from this size on are also kept compressed, in bytes: a shorter one fits a packet anyhow. */
    @WithDefault("1024")
    int compressedFrom();
}
