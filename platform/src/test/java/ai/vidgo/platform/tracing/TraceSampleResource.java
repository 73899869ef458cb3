package ai.vidgo.platform.tracing;

import ai.vidgo.platform.outbox.Outbox;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;

/** A request that states a fact for another service, which is the application under test too. */
@Path("/api/v1/trace-sample/{key}")
@RunOnVirtualThread
public class TraceSampleResource {

    private final Outbox outbox;

    TraceSampleResource(Outbox outbox) {
        this.outbox = outbox;
    }

    @POST
    @Transactional
    public void state(@PathParam("key") String key) {
        outbox.publish("test.remote", key, Map.of("subject", "widget", "amount", 0));
    }
}
