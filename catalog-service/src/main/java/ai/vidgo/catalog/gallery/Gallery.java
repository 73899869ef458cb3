package ai.vidgo.catalog.gallery;

import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.catalog.materials.PublicMaterials;
import ai.vidgo.catalog.topics.Topics;
import ai.vidgo.platform.paging.PageRequest;
import ai.vidgo.platform.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the gallery asks the library. A random pick starts at a random id and walks on, so it costs the same at any size. */
@Singleton
class Gallery {

    /** How many avatars of a topic the landing page hands out in turn. */
    private static final int AVATARS_OF_TOPIC = 10;

    private static final String IS_LANDING_CLIP = "tool_type = 'short_video' AND is_clip(main_url) AND topic = ANY (?)";
    private static final String IS_AVATAR = "tool_type = 'ai_avatar' AND is_clip(main_url) AND language = ?";
    private static final String IS_CLIP = "tool_type IN ('short_video', 'ai_avatar') AND is_clip(main_url)";

    static final String NEWEST_CLIPS = "WHERE " + IS_LANDING_CLIP + " ORDER BY created_at DESC, id LIMIT ? OFFSET ?";
    static final String CLIPS_FROM = """
            WHERE id = ANY (ARRAY(
                SELECT clip.id FROM unnest(?::text[]) AS wanted CROSS JOIN LATERAL (
                    SELECT id FROM public_materials
                    WHERE tool_type = 'short_video' AND topic = wanted AND is_clip(main_url) AND id %s ?
                    ORDER BY id LIMIT ?) AS clip))""";
    static final String AVATARS_OF_TOPICS = """
            WHERE id = ANY (ARRAY(
                SELECT avatar.id FROM unnest(?::text[]) AS wanted CROSS JOIN LATERAL (
                    SELECT id FROM public_materials
                    WHERE tool_type = 'ai_avatar' AND topic = wanted AND language = ? AND is_clip(main_url)
                    ORDER BY sort_order, quality_score DESC, id LIMIT ?) AS avatar))
            ORDER BY sort_order, quality_score DESC, id""";

    private final PublicMaterials materials;
    private final Sql sql;

    Gallery(PublicMaterials materials, Sql sql) {
        this.materials = materials;
        this.sql = sql;
    }

    /** A page of the clips with a landing topic, the newest first. */
    List<PublicMaterial> newestClips(PageRequest page) {
        return materials.list(NEWEST_CLIPS, landingTopics(), page.perPage(), page.offset());
    }

    /** How many clips have a landing topic. */
    long clips() {
        return clips(Topics.LANDING);
    }

    /** How many clips have one of the topics. */
    long clips(List<String> topics) {
        return sql.one(
                "SELECT count(*) AS clips FROM public_materials WHERE " + IS_LANDING_CLIP,
                row -> row.count("clips"),
                (Object) topics.toArray(String[]::new));
    }

    /** Some clips of the topics, in random order. */
    List<PublicMaterial> randomClips(List<String> topics, int count) {
        UUID start = UUID.randomUUID();
        String[] wanted = topics.toArray(String[]::new);
        List<PublicMaterial> found = new ArrayList<>(materials.list(CLIPS_FROM.formatted(">="), wanted, start, count));
        if (found.size() < count) {
            found.addAll(materials.list(CLIPS_FROM.formatted("<"), wanted, start, count));
        }
        Collections.shuffle(found);
        return List.copyOf(found.subList(0, Math.min(count, found.size())));
    }

    /** A random clip of a language, of any language when that has none. */
    Optional<PublicMaterial> randomClip(String language) {
        List<PublicMaterial> found = random("WHERE " + IS_CLIP + " AND language = ?", 1, language);
        return (found.isEmpty() ? random("WHERE " + IS_CLIP, 1) : found)
                .stream().findFirst();
    }

    /** Avatars by topic, each topic's in a stable order. */
    Map<String, List<PublicMaterial>> avatarsByTopic(List<String> topics, String language) {
        Map<String, List<PublicMaterial>> byTopic = new TreeMap<>();
        for (PublicMaterial avatar :
                materials.list(AVATARS_OF_TOPICS, topics.toArray(String[]::new), language, AVATARS_OF_TOPIC)) {
            byTopic.computeIfAbsent(avatar.topic(), topic -> new ArrayList<>()).add(avatar);
        }
        return byTopic;
    }

    /** Some avatars of a language, in random order. */
    List<PublicMaterial> randomAvatars(String language, @Nullable String topic, int count) {
        return topic == null
                ? random("WHERE " + IS_AVATAR, count, language)
                : random("WHERE " + IS_AVATAR + " AND topic = ?", count, language, topic);
    }

    /** How many avatars each topic has in a language. */
    Map<String, Long> avatarCounts(String language) {
        Map<String, Long> counts = new TreeMap<>();
        sql.list(
                "SELECT topic, count(*) AS avatars FROM public_materials WHERE " + IS_AVATAR + " GROUP BY topic",
                row -> counts.put(row.text("topic"), row.count("avatars")),
                language);
        return counts;
    }

    private List<PublicMaterial> random(String condition, int count, Object... values) {
        UUID start = UUID.randomUUID();
        List<PublicMaterial> found = new ArrayList<>(
                materials.list(condition + " AND id >= ? ORDER BY id LIMIT ?", with(values, start, count)));
        if (found.size() < count) {
            found.addAll(materials.list(
                    condition + " AND id < ? ORDER BY id LIMIT ?", with(values, start, count - found.size())));
        }
        Collections.shuffle(found);
        return List.copyOf(found);
    }

    private static Object[] with(Object[] values, Object... more) {
        List<Object> all = new ArrayList<>(List.of(values));
        Collections.addAll(all, more);
        return all.toArray();
    }

    private static Object landingTopics() {
        return Topics.LANDING.toArray(String[]::new);
    }
}
