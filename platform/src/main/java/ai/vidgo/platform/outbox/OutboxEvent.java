package ai.vidgo.platform.outbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact that must reach its receiver: as a row of the outbox, as the body of {@code POST /internal/events}, and as the
 * argument of a local {@link OutboxHandler}.
 *
 * @param id identity of the event for one receiver; the same on every delivery to it
 * @param topic what happened, for example {@code user.verified}; decides who receives it
 * @param key the natural key of the subject, for example a user id or a job id
 * @param occurredAt when the fact was written
 * @param payload the fact, in snake_case
 */
public record OutboxEvent(
        UUID id,
        String topic,
        String key,
        @JsonProperty("occurred_at") Instant occurredAt,
        JsonNode payload) {

    /** Events outlive a release, so their format is fixed here and does not follow the settings of the API's mapper. */
    static final ObjectMapper FORMAT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * The payload as a record; unknown fields are ignored, so that a sender may add some first.
     *
     * @throws IllegalArgumentException when the payload does not have the shape of {@code type}
     */
    public <T> T payloadAs(Class<T> type) {
        try {
            return FORMAT.treeToValue(payload, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event " + id + " on " + topic + " is not a " + type.getSimpleName(), e);
        }
    }
}
