package ai.vidgo.catalog.materials;

import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What generation and the gateway ask the library; never reachable through the gateway. */
@Path("/internal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InternalMaterialsResource {

    private final PresetLookup lookup;
    private final MaterialIntake intake;
    private final MaterialRows rows;
    private final Readiness readiness;

    InternalMaterialsResource(PresetLookup lookup, MaterialIntake intake, MaterialRows rows, Readiness readiness) {
        this.lookup = lookup;
        this.intake = intake;
        this.rows = rows;
        this.readiness = readiness;
    }

    /** The visible material of a hash, with its clean URLs; 404 {@code not_found}. */
    @GET
    @Path("/materials/{lookup_hash: " + LookupHash.PATTERN + "}")
    @Operation(hidden = true)
    public Material byHash(@PathParam("lookup_hash") String lookupHash) {
        return lookup.byHash(lookupHash).orElseThrow(() -> Problem.of(404, "not_found"));
    }

    /** Stores a material unless its hash exists; 422 when the hash is not the material's or a clean URL is public. */
    @PUT
    @Path("/materials/{lookup_hash: " + LookupHash.PATTERN + "}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public StoredMaterial put(@PathParam("lookup_hash") String lookupHash, @NotNull @Valid NewMaterial body) {
        MaterialIntake.Stored stored = intake.put(lookupHash, body);
        return new StoredMaterial(stored.id().toString(), stored.created());
    }

    /** Which of up to a thousand hashes have a row, visible or not. */
    @POST
    @Path("/materials/existing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public ExistingHashes existing(@NotNull @Valid HashesQuestion body) {
        return new ExistingHashes(rows.existing(body.hashes()));
    }

    /** The best visible material with exactly these inputs; {@code material} is null when there is none. */
    @POST
    @Path("/presets/match")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public MatchAnswer match(@NotNull @Valid MatchQuestion body) {
        ToolType tool = ToolType.of(body.toolType())
                .orElseThrow(() -> ValidationProblem.of(
                        FieldError.body("tool_type", "enum", "Input should be a tool type", body.toolType())));
        Map<String, String> parameters = body.params() == null ? Map.of() : body.params();
        return new MatchAnswer(
                lookup.match(tool, body.inputImageUrl(), parameters).orElse(null));
    }

    /** Whether the library is filled, at most 30 s old. */
    @GET
    @Path("/materials/readiness")
    @Operation(hidden = true)
    public Readiness.Report readiness() {
        return readiness.report();
    }

    @RegisterForReflection
    record StoredMaterial(String id, boolean created) {}

    @RegisterForReflection
    record HashesQuestion(@NotNull @Size(max = 1000) List<@NotNull String> hashes) {}

    @RegisterForReflection
    record ExistingHashes(Set<String> existing) {}

    @RegisterForReflection
    record MatchQuestion(
            @NotNull String toolType,
            @Nullable String inputImageUrl,
            @Nullable Map<String, String> params) {}

    @RegisterForReflection
    record MatchAnswer(@Nullable Material material) {}
}
