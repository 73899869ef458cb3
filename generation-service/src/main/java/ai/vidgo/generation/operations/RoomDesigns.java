package ai.vidgo.generation.operations;

import ai.vidgo.generation.choices.Choices;
import ai.vidgo.generation.choices.DesignStyle;
import ai.vidgo.generation.choices.RoomType;
import ai.vidgo.generation.jobs.JobRequest.Candidate;
import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.generation.presets.Presets;
import ai.vidgo.generation.providers.Operation;
import ai.vidgo.generation.requests.Input;
import ai.vidgo.generation.requests.Wish;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rooms: 20 credits for each picture, matched by picture, style and kind of room. */
@Singleton
public class RoomDesigns {

    private static final String SERVICE = "room_redesign";

    private final Choices choices;
    private final Presets presets;

    RoomDesigns(Choices choices, Presets presets) {
        this.choices = choices;
        this.presets = presets;
    }

    /**
     * What a room is to become.
     *
     * @param words the caller's own, or null
     * @param styleId id of a design style or of an interior style of the tools, or null
     * @param roomType id of a kind of room, or null
     */
    public record Brief(
            @Nullable String words,
            @Nullable String styleId,
            @Nullable String roomType) {}

    /**
     * A room redrawn from its picture or plan.
     *
     * @param keepLayout whether walls, openings and proportions stay: then the lines of the picture are binding for the
     *     provider
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style} or {@code unknown_room_type}
     */
    public Wish redesign(Input room, Brief brief, boolean keepLayout) {
        String prompt = Sentences.of(
                "Redesign the room of the picture" + kind(brief),
                style(brief),
                keepLayout
                        ? "Keep walls, windows, doors and the camera's position"
                        : "Walls, openings and furniture may be placed anew",
                brief.words());
        return draft(keepLayout ? Operation.INTERIOR : Operation.IMAGE_EDIT, room, brief, prompt, keepLayout);
    }

    /**
     * A room drawn from words alone, matched by them.
     *
     * @throws ai.vidgo.platform.error.Problem 400 {@code unknown_style} or {@code unknown_room_type}
     */
    public Wish generate(Brief brief) {
        String prompt = Sentences.of("Photograph of an interior" + kind(brief), style(brief), brief.words());
        return Wish.of(SERVICE, Operation.INTERIOR)
                .prompt(prompt)
                .text(brief.words())
                .candidate(candidate(brief, prompt, parameters(brief).asMap()))
                .presets(() -> presets.byHash(LookupHash.of(SERVICE, prompt, null, null)))
                .build();
    }

    /** A room in the style of another picture. Both pictures reach the provider. */
    public Wish fusion(Input room, Input style, @Nullable String words) {
        String prompt = Sentences.of(
                "Redesign the room of the first picture in the style, colours and materials of the second picture",
                "Keep the layout of the first picture",
                words);
        return Wish.of(SERVICE, Operation.IMAGE_BLEND)
                .prompt(prompt)
                .text(words)
                .input(room)
                .input(style)
                .build();
    }

    /** One change of a picture as the caller words it. */
    public Wish edit(Input picture, String words) {
        String prompt = Sentences.of("Change this picture of an interior and leave the rest as it is", words);
        return Wish.of(SERVICE, Operation.IMAGE_EDIT)
                .prompt(prompt)
                .text(words)
                .input(picture)
                .build();
    }

    private Wish draft(Operation operation, Input room, Brief brief, String prompt, boolean keepLayout) {
        Map<String, String> parameters =
                parameters(brief).andIf(!keepLayout, "keep_layout", "false").asMap();
        Wish.Draft draft = Wish.of(SERVICE, operation)
                .prompt(prompt)
                .text(brief.words())
                .input(room)
                .candidate(candidate(brief, prompt, parameters));
        if (room instanceof Input.Picture picture) {
            draft.presets(() -> presets.match(SERVICE, picture.address(), parameters));
        }
        return draft.build();
    }

    private Given parameters(Brief brief) {
        return new Given()
                .and(
                        "style_id",
                        brief.styleId() == null ? null : designStyle(brief).id())
                .and("room_type", brief.roomType())
                .and("prompt", brief.words());
    }

    private static Candidate candidate(Brief brief, String prompt, Map<String, String> parameters) {
        String topic = Objects.requireNonNullElse(brief.roomType(), "living_room");
        return new Candidate(SERVICE, topic, prompt, Map.copyOf(parameters));
    }

    private String kind(Brief brief) {
        if (brief.roomType() == null) {
            return "";
        }
        RoomType type = choices.roomType(brief.roomType());
        return " as " + type.context();
    }

    private @Nullable String style(Brief brief) {
        return brief.styleId() == null ? null : "Style: " + designStyle(brief).promptSuffix();
    }

    private DesignStyle designStyle(Brief brief) {
        return choices.designStyle(String.valueOf(brief.styleId()));
    }
}
