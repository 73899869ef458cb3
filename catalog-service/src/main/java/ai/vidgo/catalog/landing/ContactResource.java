package ai.vidgo.catalog.landing;

import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.identity.Caller;
import ai.vidgo.platform.identity.CurrentCaller;
import ai.vidgo.platform.web.ClientAddress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** {@code POST /landing/contact}: a visitor writes to us (contract: catalog §4). Public. */
@Path("/api/v1/landing/contact")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ContactResource {

    private final Contacts contacts;
    private final CurrentCaller caller;
    private final ClientAddress addresses;
    private final Messages messages;

    ContactResource(Contacts contacts, CurrentCaller caller, ClientAddress addresses, Messages messages) {
        this.contacts = contacts;
        this.caller = caller;
        this.addresses = addresses;
        this.messages = messages;
    }

    /** Keeps the message and has it mailed to us; 429 with {@code Retry-After} after five in an hour from one network. */
    @POST
    @Operation(summary = "Write to us")
    public Sent send(
            @NotNull @Valid ContactRequest body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            @Context HttpServerRequest request) {
        Contact contact = new Contact(
                caller.find().map(Caller::userId).orElse(null),
                body.name().strip(),
                body.email().strip(),
                body.company() == null || body.company().isBlank()
                        ? null
                        : body.company().strip(),
                body.message().strip(),
                Messages.language(acceptLanguage));
        Optional<Duration> wait = contacts.accept(contact, addresses.of(request));
        if (wait.isPresent()) {
            String seconds = Long.toString(Math.max(1, wait.get().toSeconds()));
            throw Problem.of(429, "too_many_requests").with("Retry-After", seconds);
        }
        return new Sent(true, messages.text("contact_received", acceptLanguage));
    }

    /** What the visitor wrote; the first three fields go into the head of a mail and are one line each. */
    @RegisterForReflection
    @Schema(name = "ContactRequest")
    record ContactRequest(
            @NotBlank @Size(max = 100) @Pattern(regexp = ONE_LINE)
            String name,

            @NotBlank @Size(max = 254) @Email @Pattern(regexp = ONE_LINE)
            String email,

            @Size(max = 200) @Pattern(regexp = ONE_LINE) @Nullable
            String company,

            @NotBlank @Size(max = 5000) String message) {

        private static final String ONE_LINE = "\\P{Cntrl}*";
    }

    @Schema(name = "ContactSent")
    record Sent(boolean success, String message) {}
}
