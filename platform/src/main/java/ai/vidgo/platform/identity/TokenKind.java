package ai.vidgo.platform.identity;

/** The kinds of tokens. Each has an audience of its own, so that none passes for another at any verifier. */
public enum TokenKind {
    /** Opens the API. */
    ACCESS("access", "vidgo-api"),
    /** Buys a new pair, at auth-service only. */
    REFRESH("refresh", "vidgo-auth"),
    /** Opens the admin's WebSocket, as cookie {@code vidgo_ws} (contract: auth §3). */
    WEB_SOCKET("ws", "vidgo-ws");

    private final String type;
    private final String audience;

    TokenKind(String type, String audience) {
        this.type = type;
        this.audience = audience;
    }

    /** Value of the claim {@code type}. */
    public String type() {
        return type;
    }

    /** Value of the claim {@code aud}. */
    public String audience() {
        return audience;
    }
}
