package ai.vidgo.billing.users;

import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.internal.ServiceTokenClientFilter;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Accounts, as auth-service knows them. Nothing of them is kept here. */
@ApplicationScoped
public class Users {

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
        User user(@PathParam("id") UUID id);
    }

    /** An account; its address is in lower case and was proved to belong to its owner. */
    @RegisterForReflection
    public record User(UUID id, String email, @Nullable String fullName) {}

    /**
     * The id of an existing user.
     *
     * @throws Problem 400 {@code unknown_user}, also for what is no id; 503 {@code service_unavailable} when
     *     auth-service does not answer
     */
    public UUID require(String id) {
        UUID userId = Ids.parse(id).orElseThrow(() -> Problem.of(400, "unknown_user"));
        try {
            return directory.user(userId).id();
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                throw Problem.of(400, "unknown_user");
            }
            throw away(refused);
        } catch (RuntimeException unreachable) {
            throw away(unreachable);
        }
    }

    /** An account; empty when there is none, and when auth-service does not answer. */
    public Optional<User> find(UUID id) {
        try {
            return Optional.of(directory.user(id));
        } catch (RuntimeException unknown) {
            LOG.warnf("user not looked up: %s", unknown.toString());
            return Optional.empty();
        }
    }

    private static Problem away(RuntimeException failure) {
        LOG.warnf("user not looked up: %s", failure.toString());
        return Problem.of(503, "service_unavailable").with("Retry-After", "1");
    }
}
