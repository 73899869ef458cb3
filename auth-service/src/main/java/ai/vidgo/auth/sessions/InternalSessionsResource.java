package ai.vidgo.auth.sessions;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Answers services that cannot ask Redis whether a session is over. */
@Path("/internal/sessions")
@RunOnVirtualThread
@Tag(name = "internal")
class InternalSessionsResource {

    private final Sessions sessions;

    InternalSessionsResource(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Whether tokens of the session count. */
    @RegisterForReflection
    record SessionState(boolean active) {}

    /** The state of one session; one we never had is not active. */
    @GET
    @Path("/{sid}")
    @Operation(hidden = true)
    public SessionState session(@RestPath UUID sid) {
        return new SessionState(sessions.active(sid));
    }
}
