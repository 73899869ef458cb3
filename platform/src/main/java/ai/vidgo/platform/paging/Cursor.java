package ai.vidgo.platform.paging;

import ai.vidgo.platform.error.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list that is ordered by time and id; opaque to clients.
 *
 * @param at time of the last row that was shown
 * @param id id of the last row that was shown
 */
public record Cursor(Instant at, UUID id) {

    /** The text that clients send back. */
    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "/" + id).getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws Problem 422 {@code invalid_cursor} for anything else
     */
    public static Cursor decode(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("/", -1);
            if (parts.length == 2) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw Problem.of(422, "invalid_cursor");
        }
        throw Problem.of(422, "invalid_cursor");
    }
}
