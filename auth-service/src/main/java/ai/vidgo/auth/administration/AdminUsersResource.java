package ai.vidgo.auth.administration;

import ai.vidgo.auth.signin.MessageOut;
import ai.vidgo.platform.error.FieldError;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import ai.vidgo.platform.error.ValidationProblem;
import ai.vidgo.platform.paging.PageRequest;
import ai.vidgo.platform.sql.Sql;
import ai.vidgo.platform.web.Ids;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The users as administrators see them, and closing their accounts (contract: admin §3). */
@Path("/api/v1/admin/users")
@RolesAllowed("admin")
@RunOnVirtualThread
@Tag(name = "admin")
class AdminUsersResource {

    private final Sql sql;
    private final UserDetails details;
    private final Banning banning;
    private final Messages messages;

    AdminUsersResource(Sql sql, UserDetails details, Banning banning, Messages messages) {
        this.sql = sql;
        this.details = details;
        this.banning = banning;
        this.messages = messages;
    }

    /** A page of the list. */
    @RegisterForReflection
    record UserPage(List<AdminUser> users, long total, int page, int perPage, int pages) {}

    /** Body of ban. */
    record BanRequest(@Nullable @Size(max = 500) String reason) {}

    /**
     * Users, a page at a time.
     *
     * @param search part of address, user name or full name, in any case; no wild-cards
     * @param plan plan key or the frontend's name of it; nobody has an unknown plan
     * @param sortBy one of {@link UserSort}; anything else sorts by time of creation
     * @throws Problem 422 number out of range, or another order than asc and desc
     */
    @GET
    @Operation(summary = "Users by page, search, plan and order")
    public UserPage users(
            @QueryParam("page") @DefaultValue("1") @Min(1) int page,
            @QueryParam("per_page") @DefaultValue("20") @Min(1) @Max(100) int perPage,
            @QueryParam("search") @Size(max = 200) @Nullable String search,
            @QueryParam("plan") @Nullable String plan,
            @QueryParam("sort_by") @Nullable String sortBy,
            @QueryParam("sort_order") @DefaultValue("desc") String sortOrder) {
        PageRequest wanted = new PageRequest(page, perPage);
        UserQuery query =
                new UserQuery(blankToNull(search), planKey(plan), UserSort.named(sortBy), ascending(sortOrder), wanted);
        long count = sql.one(query.total(), row -> row.count("n"), query.totalParameters());
        List<AdminUser> users = sql.list(query.rows(), AdminUser::of, query.rowsParameters());
        return new UserPage(users, count, page, perPage, wanted.pages(count));
    }

    /**
     * One user with the newest ledger rows, the number of generations and whether they are online.
     *
     * @throws Problem 404 unknown or malformed id
     */
    @GET
    @Path("/{id}")
    @Operation(summary = "One user")
    public UserDetails.Detail user(@PathParam("id") String id) {
        return Ids.parse(id).flatMap(details::of).orElseThrow(() -> Problem.of(404, "unknown_user"));
    }

    /**
     * Closes an account and ends its sessions within five seconds; a no-op for one that is closed.
     *
     * @throws Problem 400 unknown user, an administrator, or oneself
     */
    @POST
    @Path("/{id}/ban")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ban a user")
    public MessageOut ban(
            @PathParam("id") String id,
            @Valid @Nullable BanRequest body,
            @HeaderParam("Accept-Language") @Nullable String language) {
        String reason = body == null ? null : blankToNull(body.reason());
        return answer(
                Ids.parse(id).map(user -> banning.ban(user, reason)).orElseGet(Banning.Outcome.Unknown::new),
                "user_banned",
                language);
    }

    /**
     * Opens a banned account; one that was never verified stays inactive until it is.
     *
     * @throws Problem 400 unknown user
     */
    @POST
    @Path("/{id}/unban")
    @Operation(summary = "Lift a ban")
    public MessageOut unban(@PathParam("id") String id, @HeaderParam("Accept-Language") @Nullable String language) {
        return answer(
                Ids.parse(id).map(banning::unban).orElseGet(Banning.Outcome.Unknown::new), "user_unbanned", language);
    }

    private MessageOut answer(Banning.Outcome outcome, String done, @Nullable String language) {
        return switch (outcome) {
            case Banning.Outcome.Done ignored -> MessageOut.of(messages.text(done, language));
            case Banning.Outcome.Unknown ignored -> throw Problem.of(400, "unknown_user");
            case Banning.Outcome.IsAdmin ignored -> throw Problem.of(400, "cannot_ban_admin");
            case Banning.Outcome.Oneself ignored -> throw Problem.of(400, "cannot_ban_oneself");
        };
    }

    /** The dropdown of the frontend has names of its own (contract: admin §3). */
    private static @Nullable String planKey(@Nullable String plan) {
        return switch (blankToNull(plan)) {
            case null -> null;
            case "basic" -> "starter";
            case "enterprise" -> "pro_plus";
            case "free" -> "demo";
            case String key -> key;
        };
    }

    private static boolean ascending(String order) {
        return switch (order) {
            case "asc" -> true;
            case "desc" -> false;
            default ->
                throw ValidationProblem.of(
                        FieldError.query("sort_order", "enum", "Input should be 'asc' or 'desc'", order));
        };
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
