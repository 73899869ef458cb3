package ai.vidgo.catalog.presets;

import ai.vidgo.catalog.materials.PublicMaterial;
import ai.vidgo.catalog.showcases.PublicShowcase;
import ai.vidgo.platform.media.MediaUrls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /demo/presets/{tool_type}} (contract: catalog §2.1).
 *
 * @param toolType the path value as requested, alias or not
 * @param topic the filter as requested
 * @param count length of {@code presets}
 */
@RegisterForReflection
record PresetList(
        boolean success, String toolType, @Nullable String topic, int count, List<Preset> presets) {

    static PresetList of(String toolType, @Nullable String topic, List<PublicMaterial> materials, MediaUrls urls) {
        List<Preset> presets = materials.stream()
                .map(material -> Preset.of(material, toolType, urls))
                .toList();
        return new PresetList(true, toolType, topic, presets.size(), presets);
    }

    static PresetList ofPatterns(
            String toolType, @Nullable String topic, List<PublicShowcase> patterns, MediaUrls urls) {
        List<Preset> presets = patterns.stream()
                .map(pattern -> Preset.of(pattern, toolType, urls))
                .toList();
        return new PresetList(true, toolType, topic, presets.size(), presets);
    }

    /**
     * One preset.
     *
     * @param inputImageUrl the input as stored; the frontend compares it with strings of its own, so nothing is put in
     *     front of a foreign address
     * @param resultImageUrl watermarked picture or null
     * @param resultVideoUrl watermarked clip or null
     * @param group the path value as requested; the views drop presets of another group
     */
    @RegisterForReflection
    @Schema(name = "DemoPreset")
    record Preset(
            UUID id,
            String prompt,
            @Nullable String promptZh,
            @Nullable String inputImageUrl,
            @Nullable String inputVideoUrl,
            @Nullable String resultImageUrl,
            @Nullable String resultVideoUrl,
            @Nullable String resultWatermarkedUrl,
            @Nullable String thumbnailUrl,
            String topic,
            Map<String, Object> inputParams,
            List<String> styleTags,
            String group,
            @Nullable String resultDescription,
            String language) {

        static Preset of(PublicMaterial material, String group, MediaUrls urls) {
            return new Preset(
                    material.id(),
                    material.prompt(),
                    material.promptZh(),
                    urls.outgoingOrNull(material.inputImageUrl()),
                    urls.outgoingOrNull(material.inputVideoUrl()),
                    urls.outgoingOrNull(material.imageUrl()),
                    urls.outgoingOrNull(material.videoUrl()),
                    urls.outgoingOrNull(material.mainUrl()),
                    urls.outgoingOrNull(material.thumbnailUrl()),
                    material.topic(),
                    material.inputParams(),
                    material.tags(),
                    group,
                    material.descriptionEn(),
                    material.language());
        }

        static Preset of(PublicShowcase pattern, String group, MediaUrls urls) {
            return new Preset(
                    pattern.id(),
                    pattern.prompt(),
                    pattern.promptZh(),
                    urls.outgoingOrNull(pattern.sourceImageUrl()),
                    null,
                    urls.outgoingOrNull(pattern.imageUrl()),
                    urls.outgoingOrNull(pattern.videoUrl()),
                    urls.outgoingOrNull(pattern.mainUrl()),
                    urls.outgoingOrNull(pattern.thumbnailUrl()),
                    pattern.topic(),
                    Map.of(),
                    pattern.styleTags(),
                    group,
                    pattern.description(),
                    "en");
        }
    }
}
