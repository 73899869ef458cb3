package ai.vidgo.platform.outbox;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;

/** The receiving side of another service. Any answer other than success throws. */
@Path("/internal/events")
@RegisterProvider(ServiceTokenClientFilter.class)
interface EventsClient {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    void send(OutboxEvent event);
}
