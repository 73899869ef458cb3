package ai.vidgo.generation.choices;

import ai.vidgo.platform.error.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of {@code choices/choices.json}, and the ids that requests may name instead of theirs. */
@Singleton
public class Choices {

    private static final String RESOURCE = "choices/choices.json";
    private static final String VERSION_SUFFIX = "_v5";

    private final Lists lists;

    Choices(ObjectMapper json) {
        try (InputStream content = Choices.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            lists = json.readValue(content, Lists.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(RESOURCE + " is not readable", damaged);
        }
    }

    /** Scenes for products. */
    public List<Scene> scenes() {
        return lists.scenes();
    }

    /** Interior styles of the tools. */
    public List<Scene> toolStyles() {
        return lists.toolStyles();
    }

    /** Styles of interior design. */
    public List<DesignStyle> designStyles() {
        return lists.designStyles();
    }

    /** Kinds of rooms. */
    public List<RoomType> roomTypes() {
        return lists.roomTypes();
    }

    /** Who wears garments. */
    public List<TryOnModel> models() {
        return lists.models();
    }

    /** Voices for narration. */
    public List<Voice> voices() {
        return lists.voices();
    }

    /** Voices of avatars by language. */
    public Map<String, List<AvatarVoice>> avatarVoices() {
        return lists.avatarVoices();
    }

    /** Styles for pictures and clips. */
    public List<VisualStyle> styles() {
        return lists.styles();
    }

    /**
     * The scene of an id.
     *
     * @throws Problem 400 {@code unknown_scene}
     */
    public Scene scene(String id) {
        return require(lists.scenes(), id, "unknown_scene");
    }

    /**
     * The design style of an id, also of an interior style of the tools.
     *
     * @throws Problem 400 {@code unknown_style}
     */
    public DesignStyle designStyle(String id) {
        return require(lists.designStyles(), lists.toolStyleSynonyms().getOrDefault(id, id), "unknown_style");
    }

    /**
     * The kind of room of an id.
     *
     * @throws Problem 400 {@code unknown_room_type}
     */
    public RoomType roomType(String id) {
        return require(lists.roomTypes(), id, "unknown_room_type");
    }

    /**
     * The model of an id; {@code female-1} is {@code female_01} (contract: catalog §6, row 7).
     *
     * @throws Problem 400 {@code unknown_model}
     */
    public TryOnModel model(String id) {
        return require(lists.models(), id.replaceFirst("^(female|male)-(\\d)$", "$1_0$2"), "unknown_model");
    }

    /**
     * The style for pictures and clips of an id; {@code anime_v5} is {@code anime} (contract: generation §8, row 4).
     *
     * @throws Problem 400 {@code unknown_style}
     */
    public VisualStyle style(String id) {
        String name = id.endsWith(VERSION_SUFFIX) ? id.substring(0, id.length() - VERSION_SUFFIX.length()) : id;
        return require(lists.styles(), name, "unknown_style");
    }

    /** The pattern style of an id; an unknown one is the first, seamless. */
    public PatternStyle patternStyle(String id) {
        return find(lists.patternStyles(), id)
                .orElseGet(() -> lists.patternStyles().getFirst());
    }

    /**
     * The narration voice of an id.
     *
     * @throws Problem 400 {@code unknown_voice}
     */
    public Voice voice(String id) {
        return require(lists.voices(), id, "unknown_voice");
    }

    /**
     * The voices that speak a language.
     *
     * @throws Problem 400 {@code language_not_supported}
     */
    public List<AvatarVoice> avatarVoices(String language) {
        List<AvatarVoice> voices = lists.avatarVoices().get(language);
        if (voices == null) {
            throw Problem.of(
                    400,
                    "language_not_supported",
                    String.join(", ", lists.avatarVoices().keySet()));
        }
        return voices;
    }

    /** All addresses of previews, as stored, with what each one shows. */
    Map<String, String> previews() {
        return Stream.of(
                        lists.scenes().stream().map(scene -> Map.entry(scene.previewUrl(), scene.name())),
                        lists.toolStyles().stream().map(style -> Map.entry(style.previewUrl(), style.name())),
                        lists.models().stream().map(model -> Map.entry(model.previewUrl(), model.name())),
                        lists.styles().stream().map(style -> Map.entry(style.previewUrl(), style.name())))
                .flatMap(each -> each)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new));
    }

    /**
     * The entry of an id.
     *
     * @throws Problem 400 with the given code, listing the ids
     */
    public static <C extends Choice> C require(List<C> list, String id, String code) {
        return find(list, id).orElseThrow(() -> Problem.of(400, code, ids(list)));
    }

    private static <C extends Choice> Optional<C> find(List<C> list, String id) {
        return list.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    private static String ids(List<? extends Choice> list) {
        return list.stream().map(Choice::id).collect(Collectors.joining(", "));
    }

    /** The file. */
    @RegisterForReflection
    record Lists(
            List<Scene> scenes,
            List<Scene> toolStyles,
            Map<String, String> toolStyleSynonyms,
            List<DesignStyle> designStyles,
            List<RoomType> roomTypes,
            List<TryOnModel> models,
            List<Voice> voices,
            Map<String, List<AvatarVoice>> avatarVoices,
            List<VisualStyle> styles,
            List<PatternStyle> patternStyles) {}
}
