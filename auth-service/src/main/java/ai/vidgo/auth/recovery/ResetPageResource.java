package ai.vidgo.auth.recovery;

import ai.vidgo.auth.accounts.Accounts.ResetToken;
import ai.vidgo.auth.pages.Page;
import ai.vidgo.auth.pages.Pages;
import ai.vidgo.auth.passwords.PasswordHasher;
import ai.vidgo.platform.error.Messages;
import ai.vidgo.platform.error.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The page behind the link of a reset mail, because the frontend has none (contract: README, decided). */
@Path("/api/v1/auth/pages/reset-password")
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
@APIResponse(
        responseCode = "200",
        description = "The page",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
@APIResponse(
        responseCode = "400",
        description = "The page says that the link is not worth anything",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
@APIResponse(
        responseCode = "422",
        description = "The page says what is wrong with the password",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
@Tag(name = "auth pages")
class ResetPageResource {

    private static final String LANGUAGE = "Accept-Language";
    private static final String TOKEN = "reset_password";
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 1024;

    private final Recovery recovery;
    private final PasswordHasher passwords;
    private final Pages pages;

    ResetPageResource(Recovery recovery, PasswordHasher passwords, Pages pages) {
        this.recovery = recovery;
        this.passwords = passwords;
        this.pages = pages;
    }

    /** Asks for a new password; 400 when the link is not worth anything. */
    @GET
    @Operation(summary = "Page that asks for a new password")
    public Response page(
            @QueryParam(TOKEN) @Nullable String token, @HeaderParam(LANGUAGE) @Nullable String acceptLanguage) {
        return form(token, null, 200, Messages.language(acceptLanguage));
    }

    /** Sets the new password and ends all sessions; shows the form again with what is wrong with it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Set the new password from the page")
    public Response set(
            @FormParam(TOKEN) @Nullable String token,
            @FormParam("new_password") @Nullable String password,
            @FormParam("password_confirm") @Nullable String repeated,
            @HeaderParam(LANGUAGE) @Nullable String acceptLanguage) {
        String language = Messages.language(acceptLanguage);
        if (password == null || password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            return form(token, "reset_bad_length", 422, language);
        }
        if (!password.equals(repeated)) {
            return form(token, "reset_differ", 422, language);
        }
        if (token == null || recovery.worth(token) != ResetToken.VALID) {
            return form(token, null, 200, language);
        }
        try {
            return recovery.reset(token, passwords.hash(password))
                    ? pages.show(200, Page.end("reset_done", Page.Exit.SIGN_IN), language)
                    : invalid(ResetToken.UNKNOWN, language);
        } catch (Problem busy) {
            return form(token, "busy", busy.status(), language);
        }
    }

    private Response form(@Nullable String token, @Nullable String alert, int status, String language) {
        ResetToken worth = token == null ? ResetToken.UNKNOWN : recovery.worth(token);
        return token != null && worth == ResetToken.VALID
                ? pages.show(
                        status,
                        Page.form("reset", alert, new Page.Form("reset-password", TOKEN, token, true)),
                        language)
                : invalid(worth, language);
    }

    private Response invalid(ResetToken worth, String language) {
        String text = worth == ResetToken.EXPIRED ? "reset_expired" : "reset_invalid";
        return pages.show(400, Page.end(text, Page.Exit.ASK_AGAIN), language);
    }
}
