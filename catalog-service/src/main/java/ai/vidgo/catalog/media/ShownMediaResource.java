package ai.vidgo.catalog.media;

import ai.vidgo.platform.sql.Sql;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What generation asks before it deletes media of users. */
@Path("/internal/media")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ShownMediaResource {

    /** A test looks at its plan. */
    static final String SHOWN = """
            SELECT DISTINCT url FROM shown_media, unnest(addresses) AS url
            WHERE addresses && ?::text[] AND url = ANY (?::text[]) AND (expires_at IS NULL OR expires_at > ?)""";

    private final Sql sql;
    private final Clock clock;

    ShownMediaResource(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Which of up to a thousand stored addresses belong to something that everybody sees. */
    @POST
    @Path("/shown")
    @Operation(hidden = true)
    public Shown shown(@NotNull @Valid Question question) {
        String[] asked = question.addresses().toArray(String[]::new);
        return new Shown(sql.list(SHOWN, row -> row.text("url"), asked, asked, clock.instant()));
    }

    @RegisterForReflection
    record Question(@NotNull @Size(max = 1000) List<@NotNull String> addresses) {}

    @RegisterForReflection
    record Shown(List<String> shown) {}
}
