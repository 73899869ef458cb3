package ai.vidgo.platform.privacy;

import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** {@code GET /internal/personal-data/{userId}}: this service's part of a user's export, one field per feature. */
@Path("/internal/personal-data")
@RunOnVirtualThread
class PersonalDataResource {

    private final List<PersonalData> features;

    PersonalDataResource(@All List<PersonalData> features) {
        this.features = features;
    }

    @GET
    @Path("/{userId}")
    @Transactional
    public Map<String, Object> export(@PathParam("userId") UUID userId) {
        Map<String, Object> sections = new TreeMap<>();
        features.forEach(feature -> sections.put(feature.section(), feature.export(userId)));
        return sections;
    }
}
