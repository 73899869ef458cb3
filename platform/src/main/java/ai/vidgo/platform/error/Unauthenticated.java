package ai.vidgo.platform.error;

import jakarta.ws.rs.core.HttpHeaders;

/** The 401 answer (contract: auth §0 C6). */
final class Unauthenticated {

    private Unauthenticated() {}

    static Problem problem(HttpHeaders headers) {
        boolean tokenSent = headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
        return Problem.of(401, tokenSent ? "could_not_validate_credentials" : "not_authenticated")
                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
