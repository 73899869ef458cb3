package ai.vidgo.generation.providers.piapi;

import ai.vidgo.generation.providers.PollSchedule;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings of the PiAPI adapter (contract: external-providers §3). */
@ConfigMapping(prefix = "vidgo.providers.piapi")
interface PiapiConfig {

    /** The account's key; empty: PiAPI is left out of every route ({@code PIAPI_KEY}). */
    @WithDefault("${PIAPI_KEY:}")
    Optional<String> key();

    /** Address of the API, with or without {@code /api/v1} ({@code PIAPI_BASE_URL}). */
    @WithDefault("${PIAPI_BASE_URL:https://api.piapi.ai}")
    URI baseUrl();

    /**
     * Where the account's latest tasks are listed, to find a purchase whose answer was lost. PiAPI has such a list, but
     * its path is not published in what we could read; empty: lost purchases are only found by notices
     * ({@code PIAPI_TASK_LIST_PATH}).
     */
    @WithDefault("${PIAPI_TASK_LIST_PATH:}")
    Optional<String> taskListPath();

    /**
     * Whether a task that waits may be withdrawn; only one source says that it may, and that it is not billed then
     * ({@code PIAPI_WITHDRAWAL}).
     */
    @WithDefault("${PIAPI_WITHDRAWAL:true}")
    boolean withdrawal();

    /** Wait for a connection. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** Wait for the answer to a submit. */
    @WithDefault("60s")
    Duration submitTimeout();

    /** Wait for the answer to a poll. */
    @WithDefault("20s")
    Duration readTimeout();

    /** Polls of picture tasks. */
    PollSchedule imagePoll();

    /** Polls of clip tasks. */
    PollSchedule videoPoll();

    /** Units of {@code meta.usage.consume} per US dollar. */
    @WithDefault("10000000")
    BigDecimal usageUnitsPerUsd();

    /** Shortest side of a picture that is asked for, pixels. */
    @WithDefault("128")
    int shortestSide();

    /** Largest picture that is asked for, width times height; the vendor's page bounds the area and not the sides. */
    @WithDefault("1048576")
    int largestArea();

    /** Lengths of a clip that can be ordered, seconds. */
    @WithDefault("5,10,15")
    List<Integer> clipSeconds();

    /** Where results may stand in {@code output}, in order; {@code []} steps into a list. */
    @WithDefault("video_url,video,video.url,image_url,image_urls[],temporary_image_urls[],images[].url,"
            + "works[].video.resource_without_watermark,works[].image.resource_without_watermark,"
            + "works[].image.resource,works[].resource")
    List<String> resultPaths();

    /** What is ordered for an operation, by the operation's wire name. An operation without an entry is not offered. */
    Map<String, Task> tasks();

    /** One kind of order. */
    interface Task {

        /** The vendor's model. */
        String model();

        /** The vendor's task type. */
        String taskType();

        /** List price, US dollars: of one picture, or of one second of a clip. */
        @WithDefault("0")
        BigDecimal price();
    }
}
