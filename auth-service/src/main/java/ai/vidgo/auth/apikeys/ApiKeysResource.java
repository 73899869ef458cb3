package ai.vidgo.auth.apikeys;

import ai.vidgo.auth.accounts.CurrentAccount;
import ai.vidgo.auth.signin.MessageOut;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The API keys of the caller. Made, seen and removed by people only: no API key reaches these paths. */
@Path("/api/v1/auth/api-keys")
@RunOnVirtualThread
@Authenticated
@Tag(name = "auth")
class ApiKeysResource {

    private final IssuedKeys keys;
    private final CurrentAccount account;
    private final Messages messages;

    ApiKeysResource(IssuedKeys keys, CurrentAccount account, Messages messages) {
        this.keys = keys;
        this.account = account;
        this.messages = messages;
    }

    /**
     * Body of the wish for a key.
     *
     * @param scopes {@code read}: see what belongs to me; {@code generate}: use the tools at my cost
     * @param expiresInDays a year when absent
     */
    record ApiKeyRequest(
            @NotBlank @Size(max = 100) String name,

            @NotEmpty @Size(max = 2) Set<@NotNull @Pattern(regexp = "read|generate") String> scopes,

            @Nullable @Min(1) @Max(730) Integer expiresInDays) {}

    /**
     * A key.
     *
     * @param prefix how it begins
     * @param lastUsedAt to the minute; null when it was never used
     * @param key the key itself, only in the answer that makes it
     */
    @RegisterForReflection
    record ApiKeyOut(
            UUID id,
            String name,
            String prefix,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String key) {

        static ApiKeyOut of(IssuedKey issued, @Nullable String key) {
            Instant lastUsed = issued.lastUsedAt();
            return new ApiKeyOut(
                    issued.id(),
                    issued.name(),
                    issued.prefix(),
                    issued.scopes(),
                    issued.createdAt().truncatedTo(ChronoUnit.MILLIS),
                    issued.expiresAt().truncatedTo(ChronoUnit.MILLIS),
                    lastUsed == null ? null : lastUsed.truncatedTo(ChronoUnit.MILLIS),
                    key);
        }
    }

    /** The keys, the newest first. */
    @RegisterForReflection
    record ApiKeyList(List<ApiKeyOut> apiKeys) {}

    /** The caller's keys, without the secrets. */
    @GET
    @Operation(summary = "My API keys")
    public ApiKeyList list() {
        return new ApiKeyList(keys.of(account.require().id()).stream()
                .map(key -> ApiKeyOut.of(key, null))
                .toList());
    }

    /**
     * Makes a key and shows it this once.
     *
     * @throws Problem 403 the plan has no API access, 409 too many keys
     */
    @POST
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @Operation(summary = "Make an API key")
    public ApiKeyOut make(@Valid @NotNull ApiKeyRequest body) {
        UUID user = account.require().id();
        List<String> scopes = body.scopes().stream().sorted().toList();
        Optional<Duration> life = Optional.ofNullable(body.expiresInDays()).map(Duration::ofDays);
        return switch (keys.make(user, body.name().strip(), scopes, life)) {
            case IssuedKeys.Outcome.Made made -> ApiKeyOut.of(made.key(), made.secret());
            case IssuedKeys.Outcome.NotInPlan ignored -> throw Problem.of(403, "api_access_required");
            case IssuedKeys.Outcome.TooMany full -> throw Problem.of(409, "too_many_api_keys", full.most());
        };
    }

    /**
     * Removes a key; it is dead everywhere within five seconds.
     *
     * @throws Problem 404 when the caller has no such key
     */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove an API key")
    public MessageOut remove(@RestPath UUID id, @HeaderParam("Accept-Language") @Nullable String language) {
        if (!keys.remove(account.require().id(), id)) {
            throw Problem.of(404, "api_key_not_found");
        }
        return MessageOut.of(messages.text("api_key_removed", language));
    }
}
