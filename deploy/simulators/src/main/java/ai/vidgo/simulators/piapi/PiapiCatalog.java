package ai.vidgo.simulators.piapi;

import ai.vidgo.simulators.video.Clips;
import java.util.Map;
import java.util.Optional;

/** The models and task types that exist. */
final class PiapiCatalog {

    private final Map<String, Recipe> recipes;

    PiapiCatalog(Clips clips) {
        WanRecipes wan = new WanRecipes(clips);
        recipes = Map.ofEntries(
                Map.entry("Qubico/flux1-schnell txt2img", PictureRecipes::schnellText),
                Map.entry("Qubico/flux1-schnell img2img", PictureRecipes::variation),
                Map.entry("Qubico/flux1-dev txt2img", PictureRecipes::devText),
                Map.entry("Qubico/flux1-dev img2img", PictureRecipes::variation),
                Map.entry("Qubico/flux1-dev-advanced kontext", PictureRecipes::edit),
                Map.entry("Qubico/flux1-dev-advanced controlnet-lora", PictureRecipes::controlnet),
                Map.entry("Qubico/qwen-image image-edit", PictureRecipes::edit),
                Map.entry("Qubico/image-toolkit background-remove", PictureRecipes::removeBackground),
                Map.entry("Qubico/image-toolkit upscale", PictureRecipes::upscale),
                Map.entry("Wan wan26-txt2video", wan::fromText),
                Map.entry("Wan wan26-img2video", wan::fromImage));
    }

    Optional<Recipe> find(String model, String taskType) {
        return Optional.ofNullable(recipes.get(model + " " + taskType));
    }

    /** True when the model exists, whatever the task type. */
    boolean knows(String model) {
        return recipes.keySet().stream().anyMatch(key -> key.startsWith(model + " "));
    }
}
