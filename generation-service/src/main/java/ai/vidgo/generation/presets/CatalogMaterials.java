package ai.vidgo.generation.presets;

import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The catalogue's internal endpoints for materials and what is shown of them. */
@Path("/internal")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "catalog")
@RegisterProvider(ServiceTokenClientFilter.class)
interface CatalogMaterials {

    @POST
    @Path("/presets/match")
    MatchAnswer match(MatchQuestion question);

    @GET
    @Path("/materials/{lookup_hash}")
    Preset byHash(@PathParam("lookup_hash") String lookupHash);

    @POST
    @Path("/materials/existing")
    Existing existing(Hashes hashes);

    @POST
    @Path("/media/shown")
    Shown shown(Addresses addresses);

    @PUT
    @Path("/materials/{lookup_hash}")
    Stored put(@PathParam("lookup_hash") String lookupHash, Material material);

    @GET
    @Path("/materials/readiness")
    Counts readiness();

    @GET
    @Path("/showcases/wanted")
    List<WantedShowcase> wantedShowcases();

    @PUT
    @Path("/showcases/{id}/result")
    void putShowcase(@PathParam("id") UUID id, ShowcaseResult result);

    /** The inputs that must all match (contract: generation §1). */
    @RegisterForReflection
    record MatchQuestion(String toolType, @Nullable String inputImageUrl, Map<String, String> params) {}

    @RegisterForReflection
    record MatchAnswer(@Nullable Preset material) {}

    @RegisterForReflection
    record Hashes(Collection<String> hashes) {}

    @RegisterForReflection
    record Existing(Set<String> existing) {}

    /** Stored ones. */
    @RegisterForReflection
    record Addresses(Collection<String> addresses) {}

    @RegisterForReflection
    record Shown(Set<String> shown) {}

    /** Visible rows per tool. */
    @RegisterForReflection
    record Counts(Map<String, Integer> tools) {}

    @RegisterForReflection
    record Stored(String id, boolean created) {}
}
