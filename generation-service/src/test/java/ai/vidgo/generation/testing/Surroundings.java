package ai.vidgo.generation.testing;

import ai.vidgo.generation.rendering.BundledFfmpeg;
import ai.vidgo.platform.testing.FreePort;
import ai.vidgo.simulators.Simulators;
import ai.vidgo.simulators.core.Settings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the service reaches: the vendors' simulators, and billing, catalogue and the gateway's media as small resources
 * beside the service under test ({@link FakeBilling}, {@link FakeCatalog}, {@link GatewayMedia}).
 */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    private static final String SELF = "http://127.0.0.1:${quarkus.http.test-port}";

    private Simulators simulators;

    /** After the platform's own resource, whose addresses of the other services are replaced here. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        // Vendors that take no longer than a test needs to see them at work.
        simulators =
                Simulators.start(Settings.from(Map.of("SIM_IMAGE_PACE", "fixed:0.3", "SIM_VIDEO_PACE", "fixed:0.5"))
                        .onPort(0));
        String vendors = "http://127.0.0.1:" + simulators.port();
        Map<String, String> settings = new HashMap<>();
        settings.put("BILLING_URL", SELF + "/fake/billing");
        settings.put("CATALOG_URL", SELF + "/fake/catalog");
        settings.put("PUBLIC_API_URL", SELF);
        int callbacks = FreePort.find();
        settings.put("vidgo.test.callbacks", Integer.toString(callbacks));
        settings.put(
                "FETCH_ALLOWED_HOSTS",
                "127.0.0.1:${quarkus.http.test-port},127.0.0.1:" + simulators.port() + ",127.0.0.1:" + callbacks
                        // As an operator may write it.
                        + ", Media.Test:80");
        settings.put("vidgo.test.simulators", vendors);
        for (String vendor : new String[] {"PIAPI", "POLLO", "A2E", "GEMINI"}) {
            String name = vendor.toLowerCase(Locale.ROOT);
            settings.put(vendor + "_BASE_URL", vendors + "/" + name);
            settings.put(vendor.equals("PIAPI") ? "PIAPI_KEY" : vendor + "_API_KEY", "sim-" + name + "-key");
        }
        settings.put("FFMPEG_PATH", BundledFfmpeg.program().toString());
        settings.put("vidgo.providers.piapi.image-poll.first", "200ms");
        settings.put("vidgo.providers.piapi.video-poll.first", "200ms");
        settings.put("vidgo.providers.pollo.poll.first", "200ms");
        settings.put("vidgo.providers.a2e.poll.first", "200ms");
        settings.put("POLLO_WEBHOOK_SECRET", "dmlkZ28tc2ltdWxhdG9yLXBvbGxvLXNlY3JldC0zMmI=");
        settings.put("vidgo.jobs.search-pause", "500ms");
        settings.put("vidgo.jobs.room-pause", "100ms");
        // Who waits for room is served by the vendor with the room, on a slow machine too.
        settings.put("vidgo.jobs.room-patience", "2m");
        // What comes of a vendor's faults is seen without a last resort; it has a test of its own.
        settings.put("vidgo.providers.local.enabled", "false");
        settings.put("vidgo.pregeneration.room-pause", "100ms");
        settings.put("vidgo.pregeneration.fetch-pause", "100ms");
        settings.put("vidgo.jobs.tick", "100ms");
        settings.put("vidgo.jobs.unknown-window", "2s");
        settings.put("vidgo.jobs.retry-pause", "100ms");
        settings.put("vidgo.jobs.withdrawal-pause", "100ms");
        settings.put("vidgo.jobs.loss-policy.interior_design", "fall-back");
        // A result is in the answer, on a slow machine too.
        settings.put("vidgo.generation.answer-within", "45s");
        settings.put("vidgo.workflow.answer-within", "100s");
        settings.put("vidgo.workflow.pause", "1s");
        settings.put("vidgo.workflow.poll", "200ms");
        settings.put("vidgo.moderation.gemini.patience", "20s");
        return settings;
    }

    @Override
    public void stop() {
        if (simulators != null) {
            simulators.close();
        }
    }
}
