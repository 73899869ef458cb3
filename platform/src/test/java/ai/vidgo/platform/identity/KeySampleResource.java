package ai.vidgo.platform.identity;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Paths that API keys may write under, only read, and not reach at all; see application.properties of the tests. */
@Path("/api/v1")
@RunOnVirtualThread
@Authenticated
class KeySampleResource {

    private final CurrentCaller caller;

    KeySampleResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @GET
    @Path("/key-sample/open")
    public Caller read() {
        return caller.require();
    }

    @POST
    @Path("/key-sample/open")
    public Caller write() {
        return caller.require();
    }

    @POST
    @Path("/key-sample/open-and-more")
    public Caller neighbour() {
        return caller.require();
    }

    @POST
    @Path("/key-sample/read-only")
    public Caller change() {
        return caller.require();
    }

    @GET
    @Path("/auth/key-sample")
    public Caller account() {
        return caller.require();
    }

    @GET
    @Path("/admin/key-sample")
    public Caller administration() {
        return caller.require();
    }
}
