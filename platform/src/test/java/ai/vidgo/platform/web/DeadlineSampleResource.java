package ai.vidgo.platform.web;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks another service, played by this one, how long it may take. */
@Path("/api/v1/sample-deadline")
@RunOnVirtualThread
public class DeadlineSampleResource {

    private final Other other;

    DeadlineSampleResource(@RestClient Other other) {
        this.other = other;
    }

    @GET
    public String ask() {
        try {
            return other.told();
        } catch (WebApplicationException failed) {
            return "failed with " + failed.getResponse().getStatus();
        }
    }

    @RegisterRestClient(configKey = "billing")
    @RegisterProvider(ServiceTokenClientFilter.class)
    @Path("/internal/sample-deadline")
    interface Other {

        @GET
        String told();
    }
}
