package ai.vidgo.billing.promotions;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Credit packages for administrators (contract: billing §7). */
@Path("/api/v1/promotions/admin/packages")
@RolesAllowed("admin")
@RunOnVirtualThread
class PackageAdminResource {

    private final PackageOffers packages;

    PackageAdminResource(PackageOffers packages) {
        this.packages = packages;
    }

    /** Makes a package; errors as {@link PackageOffers#create} says, and 422 for what is missing or not positive. */
    @POST
    @Path("/create")
    public PackagePromo create(@NotNull @Valid PackageIn body) {
        return packages.create(body);
    }

    /** Changes any part of a package; errors as {@link PackageOffers#change} says. */
    @PUT
    @Path("/{packageId}")
    public PackagePromo change(@PathParam("packageId") String id, @NotNull @Valid PackageIn body) {
        return packages.change(id, body);
    }
}
