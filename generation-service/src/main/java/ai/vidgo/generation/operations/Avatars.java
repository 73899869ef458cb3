package ai.vidgo.generation.operations;

import ai.vidgo.generation.choices.AvatarVoice;
import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.jobs.JobRequest.Candidate;
import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.generation.presets.Preset;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.providers.GenerationRequest.Parameter;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.Wish;
import ai.vidgo.platform.error.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People who speak: 30 credits, matched by picture, script and language. */
@Singleton
public class Avatars {

    private static final String SERVICE = "ai_avatar";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 120;

    /** The gender of a voice that may sound either way. */
    private static final String NEUTRAL = "neutral";

    private static final List<Topic> TOPICS = List.of(
            new Topic("spokesperson", List.of("brand", "company", "品牌", "公司", "ブランド", "会社", "브랜드", "회사")),
            new Topic("product_intro", List.of("product", "feature", "產品", "功能", "商品", "製品", "機能", "제품", "기능")),
            new Topic("customer_service", List.of("help", "service", "support", "服務", "幫助", "サービス", "서비스", "도움")));

    private final Choices choices;
    private final Presets presets;

    Avatars(Choices choices, Presets presets) {
        this.choices = choices;
        this.presets = presets;
    }

    /**
     * What is wished.
     *
     * @param language {@code en}, {@code zh-TW}, {@code ja} or {@code ko}
     * @param voiceId a voice of that language, or null for the first
     * @param duration expected length in seconds, 5 to 120; how long the clip is, the script decides
     */
    public record Speech(
            Input person,
            String script,
            String language,
            @Nullable String voiceId,
            int duration,
            String aspectRatio,
            String resolution) {}

    /**
     * Checks the two values whose refusal comes before everything else (contract: generation §2).
     *
     * @throws Problem 400 {@code language_not_supported} or {@code duration_out_of_range}
     */
    public void requirePossible(String language, int duration) {
        choices.avatarVoices(language);
        if (duration < SHORTEST || duration > LONGEST) {
            throw Problem.of(400, "duration_out_of_range", SHORTEST, LONGEST);
        }
    }

    /**
     * A person who speaks a script.
     *
     * @throws Problem 400 {@code language_not_supported}, {@code duration_out_of_range} or {@code unknown_voice}
     */
    public Wish of(Speech speech) {
        requirePossible(speech.language(), speech.duration());
        AvatarVoice voice = voice(speech);
        String address = speech.person().identity();
        Map<String, String> parameters = Map.of("language", speech.language(), "script", speech.script());
        return Wish.of(SERVICE, Operation.AVATAR)
                .prompt(speech.script())
                .text(speech.script())
                .input(speech.person())
                .parameter(Parameter.LANGUAGE, speech.language())
                .parameter(Parameter.VOICE, voice.id())
                .parameter(Parameter.GENDER, voice.gender().equals(NEUTRAL) ? null : voice.gender())
                .parameter(Parameter.DURATION, speech.duration())
                .parameter(Parameter.ASPECT_RATIO, speech.aspectRatio())
                .parameter(Parameter.RESOLUTION, speech.resolution())
                .candidate(new Candidate(SERVICE, topic(speech.script()), speech.script(), Map.copyOf(parameters)))
                .presets(() -> presets.match(SERVICE, address, parameters).or(() -> made(speech, address)))
                .build();
    }

    /** A preset whose script is its prompt only, like those that we make. Its hash says nothing of the language. */
    private Optional<Preset> made(Speech speech, String address) {
        return presets.byHash(LookupHash.of(SERVICE, speech.script(), null, address))
                .filter(preset -> speech.language().equals(preset.language()));
    }

    private AvatarVoice voice(Speech speech) {
        List<AvatarVoice> voices = choices.avatarVoices(speech.language());
        return speech.voiceId() == null
                ? voices.getFirst()
                : Choices.require(voices, speech.voiceId(), "unknown_voice");
    }

    /** The topic of a script by its words. */
    static String topic(String script) {
        String words = script.toLowerCase(Locale.ROOT);
        return TOPICS.stream()
                .filter(topic -> topic.words().stream().anyMatch(words::contains))
                .map(Topic::id)
                .findFirst()
                .orElse("social_media");
    }

    private record Topic(String id, List<String> words) {}
}
