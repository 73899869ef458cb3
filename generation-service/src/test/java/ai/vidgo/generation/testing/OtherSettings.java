package ai.vidgo.generation.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** What an installation may have set otherwise. One profile for all of it, because each starts the service anew. */
public class OtherSettings implements QuarkusTestProfile {

    private static final String OFTEN = "500ms";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                // A third of their deadlines, of five and of twenty minutes.
                "vidgo.jobs.hedge.text_to_image", "0.3",
                "vidgo.jobs.hedge.text_to_video", "0.3",
                // A clock that was moved ahead makes tasks look old, which are asked about seldom.
                "vidgo.providers.piapi.image-poll.longest", OFTEN,
                "vidgo.providers.piapi.video-poll.longest", OFTEN,
                "vidgo.providers.pollo.poll.longest", OFTEN,
                // Faces of callers stay here.
                "vidgo.providers.a2e.own-face", "false",
                // The last resort, as it is shipped.
                "vidgo.providers.local.enabled", "true",
                "vidgo.generation.answer-within", "2s",
                "vidgo.generation.slow-answer-within", "2s");
    }
}
