package ai.vidgo.generation.pregeneration;

import ai.vidgo.generation.presets.LookupHash;
import ai.vidgo.generation.providers.Operation;
import java.util.List;
import java.util.Map;

/**
 * One material to be made.
 *
 * @param prompt what the provider is told; part of the hash
 * @param inputImageUrl the stored address of the input, as the frontend names it; part of the hash
 * @param language of the material: {@code en}, or the language of what is spoken
 * @param sources the pictures that the provider really gets, the main one first; may be empty
 * @param inputParams keys by which the frontend finds the material
 * @param parameters wishes to the provider
 * @param place order in lists, ascending
 */
record Seed(
        String tool,
        String topic,
        Operation operation,
        String prompt,
        Titles titles,
        String language,
        String inputImageUrl,
        List<Source> sources,
        Map<String, Object> inputParams,
        Map<String, Object> parameters,
        int place) {

    Seed {
        sources = List.copyOf(sources);
    }

    /** Both are shown by the landing page. */
    record Titles(String en, String zh) {}

    /**
     * An input picture of our own, made once from words.
     *
     * @param key public store key, fixed, so that the same picture is found again
     */
    record Source(String key, String prompt) {}

    /** The natural key of the material. */
    String hash() {
        return LookupHash.of(tool, prompt, null, inputImageUrl);
    }
}
