package ai.vidgo.generation.providers.a2e;

import ai.vidgo.generation.providers.Answer;
import ai.vidgo.generation.providers.ErrorClass;
import ai.vidgo.generation.providers.GenerationRequest;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Submission;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A2E's voices and persons: two lists that are read when first needed and kept for a while. */
final class Cast {

    private static final String EVERYBODY = "character_list?type=public";

    private final A2eConfig config;
    private final Function<String, Answer> read;
    private final A2eErrors errors;
    private final Clock clock;
    private final Map<String, Listed> lists = new ConcurrentHashMap<>();

    /**
     * Reads through the adapter.
     *
     * @param read the answer of a path below {@code /anchor/}
     */
    Cast(A2eConfig config, Function<String, Answer> read, A2eErrors errors, Clock clock) {
        this.config = config;
        this.read = read;
        this.errors = errors;
        this.clock = clock;
    }

    private record Listed(JsonNode data, Instant until) {}

    /** Somebody was found, or why not. */
    record Choice(@Nullable String id, Submission.@Nullable Refused refused) {

        static Choice of(String id) {
            return new Choice(id, null);
        }

        static Choice none(ErrorClass errorClass, String reason) {
            return new Choice(null, new Submission.Refused(errorClass, reason, null));
        }
    }

    /** The person that the request names, the configured one, or the first of the public cast. */
    Choice anchor(GenerationRequest request) {
        Optional<String> named = request.text(Parameter.ANCHOR).or(config::defaultAnchor);
        if (named.isPresent()) {
            return Choice.of(named.get());
        }
        return choose(
                EVERYBODY,
                list -> Optional.of(list.path(0).path("_id").asText("")).filter(id -> !id.isBlank()));
    }

    /**
     * The voice that stands for ours by configuration, else one of the language and sex; the same voice of ours always
     * sounds the same.
     */
    Choice voice(GenerationRequest request) {
        String ours = request.text(Parameter.VOICE).orElse("");
        String configured = config.voices().get(ours);
        if (configured != null) {
            return Choice.of(configured);
        }
        String language = request.text(Parameter.LANGUAGE).orElse("en");
        A2eConfig.Language query = config.languages().get(language);
        if (query == null) {
            return Choice.none(ErrorClass.BAD_REQUEST, "no voices for the language " + language);
        }
        String path = "voice_list?country=" + query.country() + "&region=" + query.region() + "&voice_map_type=en-US";
        return choose(path, list -> ofSex(list, sex(request), ours));
    }

    /** Who speaks; of a voice that may sound either way the vendor wants to know one. */
    static String sex(GenerationRequest request) {
        return request.text(Parameter.GENDER).orElse("female");
    }

    private static Optional<String> ofSex(JsonNode groups, String sex, String ours) {
        List<String> preferred = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (JsonNode group : groups) {
            List<String> ids = group.path("value").asText("").equals(sex) ? preferred : others;
            group.path("children").forEach(child -> ids.add(child.path("value").asText("")));
        }
        List<String> ids = preferred.isEmpty() ? others : preferred;
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.get(Math.floorMod(ours.hashCode(), ids.size())))
                        .filter(id -> !id.isBlank());
    }

    private Choice choose(String path, Function<JsonNode, Optional<String>> pick) {
        Listed kept = lists.get(path);
        JsonNode list;
        if (kept != null && clock.instant().isBefore(kept.until())) {
            list = kept.data();
        } else if (read.apply(path) instanceof Answer.Response response) {
            list = response.jsonOrMissing().path("data");
            if (!response.ok() || response.jsonOrMissing().path("code").asInt(-1) != 0 || !list.isArray()) {
                return Choice.none(errors.classify(response), "no list of voices or persons");
            }
            lists.put(path, new Listed(list, clock.instant().plus(config.castLife())));
        } else {
            return Choice.none(ErrorClass.TRANSIENT, "the list of voices or persons could not be read");
        }
        return pick.apply(list).map(Choice::of).orElseGet(() -> Choice.none(ErrorClass.AUTH, "the list is empty"));
    }
}
