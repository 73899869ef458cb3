package ai.vidgo.generation.workflow;

import ai.vidgo.platform.error.Problem;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The topics and categories of {@code workflow/topics.json} (contract: data-catalog-generation §14). */
@Singleton
class Topics {

    private static final String RESOURCE = "workflow/topics.json";

    private final Sheet sheet;

    Topics(ObjectMapper json) {
        try (InputStream content = Topics.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (content == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            sheet = json.readValue(content, Sheet.class);
        } catch (IOException damaged) {
            throw new UncheckedIOException(RESOURCE + " is not readable", damaged);
        }
    }

    List<Topic> all() {
        return sheet.topics();
    }

    List<Category> categories() {
        return sheet.categories();
    }

    /**
     * The topic of an id.
     *
     * @throws Problem 404 {@code unknown_topic}
     */
    Topic topic(String id) {
        return find(id).orElseThrow(() -> Problem.of(404, "unknown_topic"));
    }

    Optional<Topic> find(String id) {
        return sheet.topics().stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /**
     * The category of an id.
     *
     * @throws Problem 400 {@code unknown_category}
     */
    Category category(String id) {
        return sheet.categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        400,
                        "unknown_category",
                        sheet.categories().stream().map(Category::id).collect(Collectors.joining(", "))));
    }

    List<Topic> of(String category) {
        return sheet.topics().stream()
                .filter(topic -> topic.category().equals(category))
                .toList();
    }

    /** What the picture of a topic is made from: words, or the portrait's address of an avatar. */
    String imagePrompt(Topic topic) {
        String template = category(topic.category()).imageTemplate();
        return template == null ? String.valueOf(topic.portrait()) : filled(template, topic);
    }

    /** What moves, or null where nothing does. */
    @Nullable
    String effectPrompt(Topic topic) {
        String template = category(topic.category()).effectTemplate();
        return template == null ? null : filled(template, topic);
    }

    private static String filled(String template, Topic topic) {
        return template.replace("{subject}", topic.subject()).replace("{mood}", topic.mood());
    }

    /** The file. */
    @RegisterForReflection
    record Sheet(List<Category> categories, List<Topic> topics) {}

    /**
     * A kind of workflow.
     *
     * @param flow its steps, for people
     */
    @RegisterForReflection
    record Category(
            String id,
            String name,
            String outputType,
            String description,
            String flow,
            @Nullable String imageTemplate,
            @Nullable String effectTemplate) {}

    /**
     * A topic.
     *
     * @param styleId number of its style at a retired vendor
     * @param style id of a style for clips, or of a pattern style
     * @param portrait stored address of the person who speaks
     * @param script what is said
     */
    @RegisterForReflection
    record Topic(
            String id,
            String category,
            String outputType,
            String subject,
            String mood,
            List<String> tags,
            @Nullable Integer styleId,
            @Nullable String style,
            @Nullable String language,
            @Nullable String portrait,
            @Nullable String script) {}
}
