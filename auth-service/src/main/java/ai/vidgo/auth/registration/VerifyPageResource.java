package ai.vidgo.auth.registration;

import ai.vidgo.auth.pages.Page;
import ai.vidgo.auth.pages.Pages;
import ai.vidgo.auth.registration.VerificationLinks.LinkState;
import ai.vidgo.platform.error.Messages;
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

/**
 * The page behind the link of a verification mail. Opening it changes nothing, because mail scanners open links too; its
 * button does.
 */
@Path("/api/v1/auth/pages/verify-email")
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
        responseCode = "403",
        description = "The page says that the account is banned",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
@Tag(name = "auth pages")
class VerifyPageResource {

    private static final String LANGUAGE = "Accept-Language";
    private static final String TOKEN = "verify_email";

    private final Registration registration;
    private final Pages pages;

    VerifyPageResource(Registration registration, Pages pages) {
        this.registration = registration;
        this.pages = pages;
    }

    /** Asks for confirmation; 400 when the link is not worth anything. */
    @GET
    @Operation(summary = "Page that asks to confirm the address")
    public Response page(
            @QueryParam(TOKEN) @Nullable String token, @HeaderParam(LANGUAGE) @Nullable String acceptLanguage) {
        LinkState state = token == null ? new LinkState.Unknown() : registration.look(token);
        return show(token, state, false, Messages.language(acceptLanguage));
    }

    /** Confirms the address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "Confirm the address from the page")
    public Response confirm(
            @FormParam(TOKEN) @Nullable String token, @HeaderParam(LANGUAGE) @Nullable String acceptLanguage) {
        String language = Messages.language(acceptLanguage);
        LinkState state = token == null ? new LinkState.Unknown() : registration.verifyByLink(token, language);
        return show(token, state, true, language);
    }

    private static Page.Form form(@Nullable String token) {
        return new Page.Form("verify-email", TOKEN, String.valueOf(token), false);
    }

    private Response show(@Nullable String token, LinkState state, boolean done, String language) {
        return switch (state) {
            case LinkState.Valid ignored
            when done -> pages.show(200, Page.end("verify_done", Page.Exit.SIGN_IN), language);
            case LinkState.Valid ignored -> pages.show(200, Page.form("verify", null, form(token)), language);
            case LinkState.Expired ignored -> pages.show(400, Page.end("verify_expired", Page.Exit.SIGN_IN), language);
            case LinkState.Unknown ignored -> pages.show(400, Page.end("verify_invalid", Page.Exit.SIGN_IN), language);
            case LinkState.Banned ignored -> pages.show(403, Page.end("verify_banned", Page.Exit.SITE), language);
        };
    }
}
