package ai.vidgo.simulators.paddle;

/** Paddle's error for a call that cannot be done; {@code code} is its stable part. */
final class Refusal extends RuntimeException {

    private final int status;
    private final String code;

    Refusal(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    static Refusal notFound(String what) {
        return new Refusal(404, "not_found", what + " not found");
    }

    static Refusal field(String field, String message) {
        return new Refusal(400, "invalid_field", field + ": " + message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
