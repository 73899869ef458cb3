package ai.vidgo.billing.credits;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Whether an account exists; auth-service knows. */
@ApplicationScoped
class Users {

    private static final Logger LOG = Logger.getLogger(Users.class);

    private final Directory directory;

    Users(@RestClient Directory directory) {
        this.directory = directory;
    }

    /** auth-service's answer on one user: 404 when there is none. */
    @RegisterRestClient(configKey = "auth")
    @RegisterProvider(ServiceTokenClientFilter.class)
    @Path("/internal/users")
    interface Directory {

        @GET
        @Path("/{id}")
        Response user(@PathParam("id") UUID id);
    }

    /**
     * The id of an existing user.
     *
     * @throws Problem 400 {@code unknown_user}, also for what is no id; 503 {@code service_unavailable} when
     *     auth-service does not answer
     */
    UUID require(String id) {
        UUID userId = parse(id).orElseThrow(() -> Problem.of(400, "unknown_user"));
        try {
            directory.user(userId).close();
            return userId;
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                throw Problem.of(400, "unknown_user");
            }
            throw away(refused);
        } catch (RuntimeException unreachable) {
            throw away(unreachable);
        }
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Problem away(RuntimeException failure) {
        LOG.warnf("user not looked up: %s", failure.toString());
        return Problem.of(503, "service_unavailable").with("Retry-After", "1");
    }
}
