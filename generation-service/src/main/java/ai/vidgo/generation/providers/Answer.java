package ai.vidgo.generation.providers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one HTTP call to a vendor came to. The difference between the last two decides about money. */
public sealed interface Answer {

    /**
     * A complete answer.
     *
     * @param retryAfter the vendor's wish, already bounded; null when it named none that makes sense
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Response(int status, byte[] body, @Nullable Duration retryAfter) implements Answer {

        private static final ObjectMapper JSON = new ObjectMapper();

        /** Whether the status is 2xx. */
        public boolean ok() {
            return status >= 200 && status < 300;
        }

        /** The body as a JSON object; empty when it is anything else. */
        public Optional<JsonNode> json() {
            try {
                JsonNode node = JSON.readTree(body);
                return Optional.of(node).filter(JsonNode::isObject);
            } catch (JsonProcessingException notJson) {
                return Optional.empty();
            } catch (IOException impossible) {
                throw new IllegalStateException("reading from memory", impossible);
            }
        }

        /** The body as a JSON object, or a missing node. */
        public JsonNode jsonOrMissing() {
            return json().orElse(MissingNode.getInstance());
        }

        @Override
        public String toString() {
            return "Response[status=" + status + ", bytes=" + body.length + "]";
        }
    }

    /** The request never left us: no connection. Nothing can have been bought. */
    record NotSent(String reason) implements Answer {}

    /** The request left us, or part of it, and no complete answer came back. */
    record Lost(String reason) implements Answer {}
}
