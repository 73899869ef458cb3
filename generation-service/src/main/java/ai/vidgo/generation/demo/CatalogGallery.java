package ai.vidgo.generation.demo;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What everybody may ask of the catalogue about the old gallery (contract: catalog §3.3, §3.4). */
@Path("/api/v1/demo")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "catalog")
interface CatalogGallery {

    @GET
    @Path("/categories")
    List<Category> categories();

    @GET
    @Path("/topics/{category}")
    List<String> subjects(@PathParam("category") String category, @QueryParam("limit") int limit);

    @GET
    @Path("/videos/{category}/count")
    Count count(@PathParam("category") String category);

    @RegisterForReflection
    record Category(String slug) {}

    @RegisterForReflection
    record Count(int count, int target) {}
}
