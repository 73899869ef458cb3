package ai.vidgo.billing.users;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.Map;
import java.util.UUID;

/** auth-service's internal answer on users, served by the application under test itself: everybody else exists. */
@Path("/internal/users")
public class FakeUsersResource {

    public static final UUID UNKNOWN = new UUID(0, 1);
    public static final UUID BROKEN = new UUID(0, 2);

    @GET
    @Path("/{id}")
    public Map<String, Object> user(@PathParam("id") UUID id) {
        if (id.equals(UNKNOWN)) {
            throw new NotFoundException();
        }
        if (id.equals(BROKEN)) {
            throw new ServiceUnavailableException();
        }
        return Map.of("id", id, "email", emailOf(id), "full_name", "Ann Example");
    }

    /** The address of a user. */
    public static String emailOf(UUID id) {
        return id + "@users.example";
    }
}
