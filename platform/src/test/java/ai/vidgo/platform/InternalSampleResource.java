package ai.vidgo.platform;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;

/** A path that only services may call; it says nothing about that itself. */
@Path("/internal/sample")
@RunOnVirtualThread
public class InternalSampleResource {

    @GET
    public Map<String, Boolean> get() {
        return Map.of("ok", true);
    }
}
