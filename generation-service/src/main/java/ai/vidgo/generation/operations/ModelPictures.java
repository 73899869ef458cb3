package ai.vidgo.generation.operations;

import ai.vidgo.generation.requests.Input;
import ai.vidgo.platform.media.MediaStore;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pictures of people of ours that generations start from. */
@Singleton
public class ModelPictures {

    private static final Pattern PREVIEW = Pattern.compile("/static/models/(female|male)_0(\\d)\\.jpg");

    private final MediaStore store;
    /** A photograph that was bought stays where it is. */
    private final Set<String> photographs = ConcurrentHashMap.newKeySet();

    ModelPictures(MediaStore store) {
        this.store = store;
    }

    /**
     * The photograph of a model, where pre-generation or an operator has put one; else what lies behind the preview's
     * address, which is a drawing unless an operator has replaced it.
     *
     * @throws java.io.UncheckedIOException when the store fails
     */
    public Input of(String previewUrl) {
        Matcher model = PREVIEW.matcher(previewUrl);
        if (model.matches()) {
            String photograph = "materials/models/" + model.group(1) + "-" + model.group(2) + ".png";
            if (isThere(photograph)) {
                return new Input.Stored(photograph);
            }
        }
        return new Input.Picture(previewUrl);
    }

    private boolean isThere(String key) {
        return photographs.contains(key) || (store.stat(key).isPresent() && photographs.add(key));
    }
}
