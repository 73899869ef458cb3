package ai.vidgo.platform.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;

/** The other service of {@link DeadlineSampleResource}: says what it was told. */
@Path("/internal/sample-deadline")
@RunOnVirtualThread
public class DeadlineToldResource {

    @GET
    public String told(@HeaderParam(Deadlines.HEADER) @DefaultValue("nothing") String timeout) {
        return timeout;
    }
}
